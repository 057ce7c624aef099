import type { Finding, Integrity } from '../../../core/report/report-shape.ts';
import { JsonTree } from '../../../ui/json/JsonTree.tsx';
import { LongList } from '../../../ui/LongList.tsx';
import { UtcTime } from '../../../ui/time/UtcTime.tsx';
import { Caveat, Pair, Pairs } from '../standing/Section.tsx';
import { type IntegrityLists, toIntegrityCaveat } from './integrity-words.ts';

interface Props {
  readonly integrity: Integrity;
  /** What it lists, whether or not it can be read. */
  readonly lists: IntegrityLists;
}

/** The registry's integrity report. Its rule of tone holds here too: identifiers resolve or they don't. */
export const IntegrityBody = ({ integrity, lists }: Props) => {
  const detectors = integrity.detectors ?? [];
  const findings = integrity.findings ?? [];
  return (
    <>
      <Caveat>{toIntegrityCaveat(lists, integrity.clean)}</Caveat>
      {findings.length > 0 && (
        <LongList
          items={findings}
          toName={(each) => `${each.type} ${each.refIndex} ${each.note}`}
          className="mb-3 space-y-3"
          step={10}
        >
          {(finding) => <FindingEntry finding={finding} />}
        </LongList>
      )}
      {detectors.length > 0 && (
        <LongList items={detectors} toName={(each) => `${each.name} ${each.version}`} className="mb-3">
          {(each) => (
            <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-t border-line py-1 text-body @min-[28rem]:grid-cols-[minmax(0,1fr)_8rem_auto]">
              <span className="break-words">
                <span className="font-mono text-note">{each.name ?? 'unnamed'}</span>{' '}
                <span className="text-muted">{each.version}</span>
              </span>
              <span className="text-right text-muted @min-[28rem]:text-left">
                {each.status === 'completed' ? '' : `${each.status ?? 'status unknown'}, `}
                {toCount(each.findingsCount, 'finding')}
              </span>
              <span className="col-span-2 text-note leading-5 text-faint @min-[28rem]:col-span-1">
                {each.ranAt === null ? 'no date' : <UtcTime value={each.ranAt} />}
              </span>
            </div>
          )}
        </LongList>
      )}
      <Pairs>
        <Pair label="Marked clean">{toYesNo(integrity.clean)}</Pair>
        <Pair label="Report available">{toYesNo(integrity.available)}</Pair>
        <Pair label="Summary">
          {integrity.summary === null ? null : <JsonTree value={integrity.summary} />}
        </Pair>
        <Pair label="Endpoint">{integrity.endpoint}</Pair>
      </Pairs>
    </>
  );
};

const FindingEntry = ({ finding }: { readonly finding: Finding }) => (
  <article className="border-l-2 border-strong pl-3">
    <p className="flex flex-wrap items-baseline gap-x-3">
      <span className="font-semibold">{finding.severity ?? 'severity not given'}</span>
      <span>{(finding.type ?? 'finding').replaceAll('_', ' ')}</span>
      {finding.refIndex !== null && <span className="text-muted">reference [{finding.refIndex}]</span>}
    </p>
    {finding.note !== null && <p className="max-w-[68ch] text-body break-words">{finding.note}</p>}
    <p className="flex flex-wrap gap-x-3 text-note break-words text-muted">
      {finding.doi !== null && <span className="font-mono break-all">{finding.doi}</span>}
      {finding.arxivId !== null && <span className="font-mono break-all">arXiv:{finding.arxivId}</span>}
      {finding.verdictClass !== null && <span>class: {finding.verdictClass.replaceAll('_', ' ')}</span>}
      {finding.detector !== null && <span>by {finding.detector}</span>}
      {finding.auditedAt !== null && <UtcTime value={finding.auditedAt} />}
    </p>
  </article>
);

const toYesNo = (value: boolean | null): string | null => (value === null ? null : value ? 'yes' : 'no');

const toCount = (count: number | null, noun: string): string =>
  count === null ? `${noun}s not counted` : `${count} ${noun}${count === 1 ? '' : 's'}`;
