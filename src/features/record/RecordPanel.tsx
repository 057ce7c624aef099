import './record.css';
import { type ReactNode, useMemo } from 'react';
import type { Examined } from '../../core/examine.ts';
import { reportShape } from '../../core/report/report-shape.ts';
import { Abstract } from './facts/Abstract.tsx';
import { FactsTable } from './facts/FactsTable.tsx';
import { Legend } from './facts/Legend.tsx';
import { LaterReported } from './LaterReported.tsx';
import { Ledger } from './ledger/Ledger.tsx';
import { RecordHead } from './RecordHead.tsx';
import { ReceiptBody } from './reported/ReceiptBody.tsx';
import { HandedOn } from './standing/handed-on.ts';
import { Section } from './standing/Section.tsx';
import { toSignedStanding } from './standing/standing.ts';

interface Props {
  readonly examined: Examined;
  /** The version in the question, where that named one. */
  readonly askedVersion: number | null;
  readonly dimUnsigned: boolean;
  readonly onDimUnsigned: (dim: boolean) => void;
  /** Somebody is at the page: what waits for that is there at once. */
  readonly isTouched: boolean;
  /** Holds this record against what the sources have, where it came from a file or a mirror. */
  readonly onCompare: () => void;
  /** What the page says about citing papers, between the abstract and the registry's report. */
  readonly citationsSlot?: ReactNode;
}

/**
 * A record below its state banner: head, ledger of checks, and every value with what stands behind it. Not for a
 * contradicted record, which has `MismatchPanel`.
 */
export const RecordPanel = ({
  examined,
  askedVersion,
  dimUnsigned,
  onDimUnsigned,
  isTouched,
  onCompare,
  citationsSlot,
}: Props) => {
  const { record } = examined;
  const report = useMemo(() => reportShape.read(record.json), [record]);
  const signedStanding = toSignedStanding(examined);
  const { abstractExcerpt, receipt } = record.reported;
  return (
    <HandedOn value={examined.origin.kind}>
      <div data-dim={dimUnsigned || undefined} data-trust={examined.key?.trust}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,1fr)_23rem]">
          <RecordHead examined={examined} askedVersion={askedVersion} />
          <aside className="lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:border-l lg:border-line lg:pl-6">
            <Ledger examined={examined} />
          </aside>
          <div className="@container">
            <Legend
              signedStanding={signedStanding}
              dimUnsigned={dimUnsigned}
              onDimUnsigned={onDimUnsigned}
              {...(examined.origin.kind === 'origin' ? {} : { onCompare })}
            />
            <section aria-label="Values of the record" className="border-t border-strong">
              <FactsTable examined={examined} report={report} />
            </section>
            {abstractExcerpt !== null && abstractExcerpt !== '' && (
              <Abstract excerpt={abstractExcerpt} from={examined.origin.kind} />
            )}
            {receipt !== null && (
              <Section title="Receipt" standing="reported">
                <ReceiptBody receipt={receipt} />
              </Section>
            )}
            {citationsSlot}
          </div>
        </div>
        <LaterReported examined={examined} report={report} isTouched={isTouched} />
      </div>
    </HandedOn>
  );
};
