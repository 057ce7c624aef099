import { type JsonPath, type JsonValue, member } from '../json/json.ts';
import { type Field, type FieldReader, flag, integer, list, object } from './fields.ts';

/** What counts of a finding. */
export interface CountedFinding {
  readonly severity: JsonValue | undefined;
  readonly isRescinded: boolean;
}

const toFindings = (found: Field<readonly JsonValue[]>): Field<readonly CountedFinding[]> =>
  found.kind === 'value'
    ? {
        kind: 'value',
        value: found.value.map((finding) => ({
          severity: member(finding, 'severity'),
          isRescinded: member(finding, 'verdict_class') === 'rescinded',
        })),
      }
    : found;

/** An integrity part, wherever it stands. */
export interface IntegrityReport {
  readonly isClean: Field<boolean>;
  readonly detectorsRun: Field<readonly JsonValue[]>;
  readonly findings: Field<readonly CountedFinding[]>;
  readonly counts: readonly { readonly severity: string; readonly count: Field<number> }[];
}

export const readIntegrity = ({ read }: FieldReader, at: JsonPath): IntegrityReport => ({
  isClean: read([...at, 'clean'], flag),
  detectorsRun: read([...at, 'detectors_run'], list),
  findings: toFindings(read([...at, 'findings'], list)),
  counts: ['critical', 'advisory', 'informational'].map((severity) => ({
    severity,
    count: read([...at, 'summary', severity], integer),
  })),
});

/** The fields of the registry's report that can be held against each other (docs/protocol.md "Snapshots"). */
export const readReport = (reader: FieldReader) => {
  const { read } = reader;
  return {
    receiptFlag: read(['verification_status', 'pith_receipt'], flag),
    addressFlag: read(['verification_status', 'content_addressed'], flag),
    paper: read(['paper'], object),
    source: read(['source'], object),
    snapshotPaper: read(['graph_snapshot', 'paper'], object),
    snapshotSource: read(['graph_snapshot', 'source'], object),
    integrity: readIntegrity(reader, ['graph_snapshot', 'integrity']),
  };
};
