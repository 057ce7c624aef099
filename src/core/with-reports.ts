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
import { type ParsedRecord, parseRecord } from './record/parse.ts';

/** Every check of the registry's report against itself, in the order in which pages list them. */
const REPORTS: Readonly<Record<ReportId, ReportCheck>> = {
  'report-repeated-values': checkRepeatedValues,
  'report-snapshot-copy': checkSnapshotCopy,
  'report-citation-counts': checkCitationCounts,
  'report-receipt-flag': checkReceiptFlag,
  'report-address-flag': checkAddressFlag,
  'report-integrity': checkIntegrity,
};

const IDS = Object.keys(REPORTS) as readonly ReportId[];

const parseAgain = ({ record: { json, at } }: Examined): ParsedRecord | null => {
  const parsed = parseRecord(json, at);
  return parsed.kind === 'ok' ? parsed.value : null;
};

const toReports = ({ checks }: Examined, record: ParsedRecord | null): readonly Check[] => {
  if (record === null) return [];
  const hash = checks.find(({ id }) => id === 'canonical-hash')?.outcome ?? null;
  return IDS.map((id) => ({ id, weight: 'report', outcome: REPORTS[id]({ record, hash }) }));
};

/**
 * An examination with the registry's report against itself, which never touches the verdict: whoever lists all checks
 * takes it, and the first module, which only needs the verdict, doesn't carry it.
 * @param record what was examined, for those who still have it: without it the JSON is narrowed once more.
 */
export const withReports = <E extends Examination>(examination: E, record: ParsedRecord | null = null): E =>
  examination.kind === 'unreadable' || examination.checks.some(({ weight }) => weight === 'report')
    ? examination
    : {
        ...examination,
        checks: [...examination.checks, ...toReports(examination, record ?? parseAgain(examination))],
      };
