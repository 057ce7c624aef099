import type { MouseEvent, ReactNode } from 'react';
import type { ArxivId } from '../../../core/identifier/types.ts';

/** How a citing paper's record is reached: an address, and a way there that keeps the page. */
export interface Opening {
  readonly hrefFor: (id: ArxivId) => string;
  /** @param at where on the record’s page: at its beginning, unless it is to be at who cites it. */
  readonly onOpen: (id: ArxivId, at?: 'citations') => void;
}

interface Props extends Opening {
  readonly id: ArxivId | null;
  readonly children: ReactNode;
  readonly className?: string;
  /** -1 where the keys of the surrounding table open it. */
  readonly tabIndex?: number;
}

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A link to a paper's record; only text where the paper has no arXiv id to look it up by. */
export const OpenLink = ({ id, children, className, tabIndex, hrefFor, onOpen }: Props) =>
  id === null ? (
    <span className={className}>{children}</span>
  ) : (
    <a
      href={hrefFor(id)}
      className={className}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        if (!isPlain(event)) return;
        event.preventDefault();
        onOpen(id);
      }}
    >
      {children}
    </a>
  );
