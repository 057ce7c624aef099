import type { Check } from './checks/checks.ts';
import { REPORT_CHECKS } from './checks/report.ts';
import type { Examination, Examined } from './examination.ts';
import { type ParsedRecord, parseRecord } from './record/parse.ts';

const parseAgain = ({ record: { json, at } }: Examined): ParsedRecord | null => {
  const parsed = parseRecord(json, at);
  return parsed.kind === 'ok' ? parsed.value : null;
};

const toReports = ({ checks }: Examined, record: ParsedRecord | null): readonly Check[] => {
  if (record === null) return [];
  const hash = checks.find(({ id }) => id === 'canonical-hash')?.outcome ?? null;
  return REPORT_CHECKS.map(({ id, run }) => ({ id, weight: 'report', outcome: run({ record, hash }) }));
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
