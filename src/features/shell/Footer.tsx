import type { ReactNode } from 'react';

/** The foot of every page: what leaves this browser. */
export const Footer = ({
  aboutLink,
  requestsLink,
}: {
  readonly aboutLink: ReactNode;
  readonly requestsLink: ReactNode;
}) => (
  <footer className="footer">
    <p>
      Checks run in this browser. What leaves it is the look-up itself; there are no cookies, no analytics,
      and nothing from third parties. {requestsLink}
    </p>
    <p>
      Press <kbd>/</kbd> to look up another paper, or drop a record anywhere on the page. {aboutLink}
    </p>
  </footer>
);
