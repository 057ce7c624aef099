import { memo } from 'react';
import type { Examined } from '../../core/examination.ts';
import { PrintReport } from '../../features/report/PrintReport.tsx';
import { usePrintedAt } from '../../features/report/use-printed-at.ts';
import { recordPath } from '../address/paths.ts';
import { stringifySearch } from '../address/view-search.ts';

interface Props {
  readonly examined: Examined;
  /** The collection that the address names. */
  readonly corpus: string | undefined;
}

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
