import type { ReportId } from './checks/check.ts';
import type { Check } from './checks/checks.ts';
import { checkRepeatedValues } from './checks/repeated-values.ts';
import {
  checkAddressFlag,
  checkCitationCounts,
  checkIntegrity,
  checkReceiptFlag,
  checkSnapshotCopy,
  type ReportCheck,
} from './checks/report.ts';
import type { Examination, Examined } from './examine.ts';
import { parseRecord } from './record/parse.ts';

/** Every check of the registry's report against itself, in the order in which pages list them. */
const REPORTS: Readonly<Record<ReportId, ReportCheck>> = {
  'report-repeated-values': checkRepeatedValues,
  'report-snapshot-copy': checkSnapshotCopy,
  'report-citation-counts': checkCitationCounts,
  'report-receipt-flag': checkReceiptFlag,
  'report-address-flag': checkAddressFlag,
  'report-integrity': checkIntegrity,
};

const toReports = ({ record: { json, at }, checks }: Examined): readonly Check[] => {
  const parsed = parseRecord(json, at);
  const hash = checks.find(({ id }) => id === 'canonical-hash')?.outcome ?? null;
  if (parsed.kind === 'error') return [];
  return (Object.keys(REPORTS) as ReportId[]).map((id) => ({
    id,
    weight: 'report',
    outcome: REPORTS[id]({ record: parsed.value, hash }),
  }));
};

/**
 * An examination with the registry's report against itself, which never touches the verdict: whoever lists all checks
 * takes it, and the first module, which only needs the verdict, doesn't carry it.
 */
export const withReports = <E extends Examination>(examination: E): E =>
  examination.kind === 'unreadable' || examination.checks.some(({ weight }) => weight === 'report')
    ? examination
    : { ...examination, checks: [...examination.checks, ...toReports(examination)] };
