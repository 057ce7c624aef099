import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { formatUtc } from '../../ui/time/utc-time.ts';

const PAPER = 'print';
const now = (): string => formatUtc(Date.now());

/**
 * When the page was last about to go onto paper, as `14 Mar 2025, 13:07:45 UTC`; null before. The browser takes the page as it is right after the event,
 * so that what stands there is drawn within it. It stays afterwards: some browsers tell of the end before they have begun.
 */
export const usePrintedAt = (): string | null => {
  const [printedAt, setPrintedAt] = useState<string | null>(null);
  useLayoutEffect(() => {
    const stamp = (): void => flushSync(() => setPrintedAt(now()));
    const paper = matchMedia(PAPER);
    // The page is looked at as on paper, and nothing says that it is printed.
    const look = (): void => setPrintedAt((before) => before ?? (paper.matches ? now() : null));
    look();
    window.addEventListener('beforeprint', stamp);
    paper.addEventListener('change', look);
    return () => {
      window.removeEventListener('beforeprint', stamp);
      paper.removeEventListener('change', look);
    };
  }, []);
  return printedAt;
};
