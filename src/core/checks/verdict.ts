import type { Face } from '../record/record.ts';
import type { Check, CheckId, CheckWeight } from './check.ts';

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

/**
 * What must be there and pass before anybody may say "verified". A bundle carries no title (docs/protocol.md "Faces of a
 * record"), so there is none to check; everything else that identity and signature rest on is asked of both faces.
 */
const REQUIRED: Readonly<Record<Face, readonly CheckId[]>> = {
  bundle: ['canonical-hash', 'pith-number', 'receipt-hash', 'signing-key', 'signature'],
  record: ['canonical-hash', 'pith-number', 'receipt-hash', 'signing-key', 'signature', 'title-digest'],
};

/** What may be absent, but not wrong: a record that contradicts its own signed part must not look verified. */
const CONSISTENCY: readonly CheckId[] = [
  'title-digest',
  'short-number',
  'aliases',
  'unsigned-copies',
  'answers-question',
];

/** What a check means for the verdict on a record of this face. */
export const toWeight = (id: CheckId, face: Face): CheckWeight =>
  REQUIRED[face].includes(id) ? 'required' : CONSISTENCY.includes(id) ? 'consistency' : 'report';

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
  const unasked = REQUIRED[face].filter((id) => !checks.some((check) => check.id === id));
  const missing = [...open, ...unasked];
  if (missing.length === 0) return { kind: 'verified' };
  const done = deciding.filter(({ outcome }) => outcome.kind === 'pass').length;
  return { kind: 'incomplete', missing, done, total: done + missing.length };
};
