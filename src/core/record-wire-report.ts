import { type JsonValue, member } from './json.ts';
import { type Field, type FieldReader, flag, integer, list, object } from './record-fields.ts';

/** What counts of a finding. */
export interface Finding {
  readonly severity: JsonValue | undefined;
  readonly isRescinded: boolean;
}

const toFindings = (found: Field<readonly JsonValue[]>): Field<readonly Finding[]> =>
  found.kind === 'value'
    ? {
        kind: 'value',
        value: found.value.map((finding) => ({
          severity: member(finding, 'severity'),
          isRescinded: member(finding, 'verdict_class') === 'rescinded',
        })),
      }
    : found;

const INTEGRITY = ['graph_snapshot', 'integrity'];

/** The fields of the registry's report that can be held against each other (PROTOCOL "Snapshots"). */
export const readReport = ({ read }: FieldReader) => ({
  receiptFlag: read(['verification_status', 'pith_receipt'], flag),
  addressFlag: read(['verification_status', 'content_addressed'], flag),
  paper: read(['paper'], object),
  source: read(['source'], object),
  snapshotPaper: read(['graph_snapshot', 'paper'], object),
  snapshotSource: read(['graph_snapshot', 'source'], object),
  isClean: read([...INTEGRITY, 'clean'], flag),
  detectorsRun: read([...INTEGRITY, 'detectors_run'], list),
  findings: toFindings(read([...INTEGRITY, 'findings'], list)),
  counts: (['critical', 'advisory', 'informational'] as const).map((severity) => ({
    severity,
    count: read([...INTEGRITY, 'summary', severity], integer),
  })),
});
