import type { Identifier } from '../identifier/types.ts';
import type { JsonValue } from '../json/json.ts';
import type { RecordMemory } from './memory.ts';
import { parseMemory } from './parse.ts';
import { toVersion } from './standing.ts';

export { parseMemory };

/** Two records that are both for the same version of one paper. */
const areRivals = (one: RecordMemory, other: RecordMemory): boolean =>
  one.canonicalSha256 !== other.canonicalSha256 && toVersion(one) === toVersion(other);

/** Whether the sources give an older version of a paper than before, where any version could have been the answer. */
const isBack = (last: RecordMemory, now: RecordMemory, question: Identifier | null): boolean =>
  question?.kind === 'arxiv' &&
  question.version === null &&
  (toVersion(now) ?? Number.POSITIVE_INFINITY) < (toVersion(last) ?? 0);

/** What a record is held against. */
export interface Before {
  readonly before: RecordMemory | null;
  /** Within the visit another record for the same version came between `before` and this one, then; ISO 8601. */
  readonly between?: string;
}

/**
 * What a record is held against: what was known before the visit, however often the page was loaded in it; but a record
 * that comes within the visit in the place of another one for the same version, or of a newer version, is held against that
 * one. One that comes back is held against itself, as it was before the other one came.
 * @param kept what is remembered now, from whatever version of this program.
 * @param question what was asked, or null.
 * @param visit what it was held against before in this visit; null where the visit begins with this look.
 */
export const toBefore = (
  kept: JsonValue,
  visit: Before | null,
  now: RecordMemory,
  question: Identifier | null,
): Before => {
  const last = parseMemory(kept);
  if (last !== null && isBack(last, now, question)) return { before: last };
  if (visit !== null && (last === null || !areRivals(last, now))) return visit;
  return visit?.before?.canonicalSha256 === now.canonicalSha256 && last !== null
    ? { before: visit.before, between: last.seenAt }
    : { before: last };
};
