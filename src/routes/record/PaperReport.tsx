import { memo, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Examined } from '../../core/examination.ts';
import { PrintReport } from '../../features/report/PrintReport.tsx';
import { recordPath } from '../address/paths.ts';
import { stringifySearch } from '../address/view-search.ts';

interface Props {
  readonly examined: Examined;
  /** The collection that the address names. */
  readonly corpus: string | undefined;
}

const PAPER = 'print';
const now = (): string => new Date().toISOString();

/**
 * When the page was last about to go onto paper; null before. The browser takes the page as it is right after the event,
 * so that what stands there is drawn within it. It stays afterwards: some browsers tell of the end before they have begun.
 */
const usePrintedAt = (): string | null => {
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

/** What a record page is on paper, whichever of its tabs is open. Nothing is made of it before somebody prints. */
export const PaperReport = memo(({ examined, corpus }: Props) => {
  const { origin, record } = examined;
  const printedAt = usePrintedAt();
  if (printedAt === null) return null;
  const address = `${location.origin}${recordPath(record.suffix)}${stringifySearch({ in: corpus })}`;
  return (
    <PrintReport
      examined={examined}
      address={origin.kind === 'file' ? null : address}
      printedAt={printedAt}
    />
  );
});
