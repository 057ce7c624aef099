import type { JsonValue } from '../json/json.ts';
import type { RecordMemory } from './memory.ts';
import { parseMemory } from './parse.ts';
import { toVersion } from './standing.ts';

export { parseMemory };

/** Two records that are both for the same version of one paper. */
const areRivals = (one: RecordMemory, other: RecordMemory): boolean =>
  one.canonicalSha256 !== other.canonicalSha256 && toVersion(one) === toVersion(other);

/**
 * What a record is held against: what was known before the visit, however often the page was loaded in it; but a record
 * that comes within the visit in the place of another one for the same version is held against that one.
 * @param kept what is remembered now, from whatever version of this program.
 * @param visit what was known before the visit; undefined where it begins with this look.
 */
export const toBefore = (
  kept: JsonValue,
  visit: RecordMemory | null | undefined,
  now: RecordMemory,
): RecordMemory | null => {
  const last = parseMemory(kept);
  return visit === undefined || (last !== null && areRivals(last, now)) ? last : visit;
};
