import { formatDay } from '../base/day.ts';
import { toInstant } from '../base/instant.ts';
import type { ReportedValues } from '../record/record.ts';

/** The latest day that a record gives itself, as ISO 8601 in UTC, or null. Reported like all dates of the registry: nothing signs it. */
export const toRecordDate = ({ receipt, createdAt, updatedAt }: ReportedValues): string | null =>
  [updatedAt, createdAt, receipt?.lastReissuedAt, receipt?.firstComputedAt, receipt?.signedAt]
    .flatMap((time) => toInstant(time ?? '') ?? [])
    .toSorted()
    .at(-1) ?? null;

/** Of when a record's counts are: its own latest date, because no count says its own. A sentence. */
export const formatAsOf = (reported: ReportedValues): string => {
  const date = toRecordDate(reported);
  return date === null
    ? 'Counts are as this record has them; it doesn’t say of when.'
    : `Counts are as this record has them, of ${formatDay(date)} by its own latest date.`;
};
