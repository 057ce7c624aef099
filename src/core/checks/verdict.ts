import type { Face } from '../record/record.ts';
import type { CheckWeight } from './check.ts';
import { type Check, type CheckId, toRequired, toWeight } from './checks.ts';

/**
 * What the checks add up to (docs/design.md "Types that carry it").
 * `verified` needs every required check present and passed; an empty list is `incomplete`.
 * `done` and `total` count the checks that the verdict rests on, for "n of m checks done".
 */
export type Verdict =
  | { readonly kind: 'verified' }
  | { readonly kind: 'contradicted'; readonly failed: readonly CheckId[] }
  | {
      readonly kind: 'incomplete';
      readonly missing: readonly CheckId[];
      readonly done: number;
      readonly total: number;
    };

/** Whether there is nothing in the record that a check could compare, and the verdict doesn't ask for it. */
export const isTolerablyAbsent = ({ outcome }: Check, weight: CheckWeight): boolean =>
  outcome.kind === 'unchecked' && weight === 'consistency' && outcome.why === 'absent';

/** What keeps a record from being verified without contradicting it: not done, and not tolerably absent. */
const isOpen = (check: Check, weight: CheckWeight): boolean =>
  check.outcome.kind === 'unchecked' && !isTolerablyAbsent(check, weight);

/**
 * Folds all checks into one verdict. One mismatch of a required or consistency check contradicts, whatever else
 * passed. Otherwise each required check that is missing from the list or not done, and each consistency check that is
 * not done although there was something to compare, leaves the verdict open. Reports never count.
 */
export const toVerdict = (checks: readonly Check[], face: Face): Verdict => {
  const deciding = checks.filter(({ id }) => toWeight(id, face) !== 'report');
  const failed = deciding.filter(({ outcome }) => outcome.kind === 'fail').map(({ id }) => id);
  if (failed.length > 0) return { kind: 'contradicted', failed };

  const open = deciding.filter((check) => isOpen(check, toWeight(check.id, face))).map(({ id }) => id);
  const unasked = toRequired(face).filter((id) => !checks.some((check) => check.id === id));
  const missing = [...open, ...unasked];
  if (missing.length === 0) return { kind: 'verified' };
  const done = deciding.filter(({ outcome }) => outcome.kind === 'pass').length;
  return { kind: 'incomplete', missing, done, total: done + missing.length };
};
