import type { ReactNode } from 'react';

interface Props {
  readonly aboutLink: ReactNode;
  readonly requestsLink: ReactNode;
  /** Opens the list of all pages, commands and settings. */
  readonly onPalette: () => void;
}

/** The foot of every page: what leaves this browser. */
export const Footer = ({ aboutLink, requestsLink, onPalette }: Props) => (
  <footer className="footer">
    <p>
      Checks run in this browser. What leaves it is the look-up itself; there are no cookies, no analytics,
      and nothing from third parties. {requestsLink}
    </p>
    <p>
      Press <kbd>/</kbd> to look up another paper, or drop a record anywhere on the page.{' '}
      <button type="button" className="link-button" onClick={onPalette}>
        Pages and settings
      </button>
      {' · '}
      {aboutLink}
    </p>
  </footer>
);
