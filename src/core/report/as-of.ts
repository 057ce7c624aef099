import { formatDay } from '../base/day.ts';
import { toInstant } from '../base/instant.ts';
import type { ReportedValues } from '../record/record.ts';

/** The latest day that a record gives itself, as ISO 8601 in UTC, or null. Reported like all dates of the registry: nothing signs it. */
export const toRecordDate = ({ receipt, createdAt, updatedAt }: ReportedValues): string | null =>
  [updatedAt, createdAt, receipt?.lastReissuedAt, receipt?.firstComputedAt, receipt?.signedAt]
    .flatMap((time) => toInstant(time ?? '') ?? [])
    .toSorted()
    .at(-1) ?? null;

/**
 * Of when a record's counts are: its own latest date, because no count says its own. A sentence.
 * @param withOthers whether counts of other papers stand beside them, which come from records with dates of their own.
 */
export const formatAsOf = (reported: ReportedValues, withOthers = false): string => {
  const date = toRecordDate(reported);
  const others = withOthers ? '; those of other papers are as their own records have them' : '';
  return date === null
    ? `Counts are as this record has them; it doesn’t say of when${others}.`
    : `Counts are as this record has them, of ${formatDay(date)} by its own latest date${others}.`;
};
