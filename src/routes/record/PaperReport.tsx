import { memo } from 'react';
import type { Examined } from '../../core/examination.ts';
import { PrintReport } from '../../features/report/PrintReport.tsx';
import { usePrintedAt } from '../../features/report/use-printed-at.ts';
import { recordPath } from '../address/paths.ts';
import { stringifySearch, type ViewSearch } from '../address/view-search.ts';

interface Props {
  readonly examined: Examined;
  /** What the address says of the collection, and of the version that was asked for. */
  readonly search: ViewSearch;
}

/** What a record page is on paper, whichever of its tabs is open. Nothing is made of it before somebody prints. */
export const PaperReport = memo(({ examined, search }: Props) => {
  const { origin, record } = examined;
  const printedAt = usePrintedAt();
  if (printedAt === null) return null;
  const address = `${location.origin}${recordPath(record.suffix)}${stringifySearch({ in: search.in, v: search.v })}`;
  return (
    <PrintReport
      examined={examined}
      address={origin.kind === 'file' ? null : address}
      corpus={search.in ?? null}
      askedVersion={search.v ?? null}
      printedAt={printedAt}
    />
  );
});
