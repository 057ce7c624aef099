import { useSyncExternalStore } from 'react';
import type { Examined } from '../../core/examination.ts';
import { PrintReport } from '../../features/report/PrintReport.tsx';
import { recordPath } from '../address/paths.ts';
import { stringifySearch } from '../address/view-search.ts';

interface Props {
  readonly examined: Examined;
  /** The collection that the address names. */
  readonly corpus: string | undefined;
}

let printedAt = new Date().toISOString();

/** The browser takes the page as it is soon after the event, and a store that changes is drawn at once. */
const subscribe = (onChange: () => void): (() => void) => {
  const stamp = (): void => {
    printedAt = new Date().toISOString();
    onChange();
  };
  window.addEventListener('beforeprint', stamp);
  return () => window.removeEventListener('beforeprint', stamp);
};

/** What a record page is on paper, whichever of its tabs is open. */
export const PaperReport = ({ examined, corpus }: Props) => {
  const { origin, record } = examined;
  const address = `${location.origin}${recordPath(record.suffix)}${stringifySearch({ in: corpus })}`;
  return (
    <PrintReport
      examined={examined}
      address={origin.kind === 'file' ? null : address}
      printedAt={useSyncExternalStore(subscribe, () => printedAt)}
    />
  );
};
