import './record.css';
import type { Examined } from '../../core/examination.ts';
import { Abstract } from './facts/Abstract.tsx';
import { DimSwitch } from './facts/DimSwitch.tsx';
import { FactsTable } from './facts/FactsTable.tsx';
import { NotCovered } from './facts/NotCovered.tsx';
import { LaterReported } from './LaterReported.tsx';
import { Ledger } from './ledger/Ledger.tsx';
import { HandedOn } from './standing/handed-on.ts';

interface Props {
  readonly examined: Examined;
  readonly dimUnsigned: boolean;
  readonly onDimUnsigned: (dim: boolean) => void;
  /** Somebody is at the page: what waits for that is there at once. */
  readonly isTouched: boolean;
  /** Holds this record against what the sources have, where it came from a file or a mirror. */
  readonly onCompare: () => void;
}

/**
 * A record below its head: every value with what stands behind it, and the ledger of checks. Not for a
 * contradicted record, which has `MismatchPanel`.
 */
export const RecordPanel = ({ examined, dimUnsigned, onDimUnsigned, isTouched, onCompare }: Props) => {
  const { abstractExcerpt } = examined.record.reported;
  return (
    <HandedOn value={examined.origin.kind}>
      <div data-dim={dimUnsigned || undefined} data-trust={examined.key?.trust}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-4 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_23rem]">
          <div className="@container">
            <DimSwitch dimUnsigned={dimUnsigned} onDimUnsigned={onDimUnsigned} />
            <FactsTable examined={examined} />
            {abstractExcerpt !== null && abstractExcerpt !== '' && (
              <Abstract excerpt={abstractExcerpt} from={examined.origin.kind} />
            )}
          </div>
          <aside className="lg:border-l lg:border-line lg:pl-6">
            <Ledger examined={examined} isTouched={isTouched} />
            <NotCovered />
          </aside>
        </div>
        <LaterReported examined={examined} isTouched={isTouched} onCompare={onCompare} />
      </div>
    </HandedOn>
  );
};
