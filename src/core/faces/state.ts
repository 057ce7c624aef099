import { fail, type Outcome, pass, unchecked } from '../checks/check.ts';
import type { CheckId } from '../checks/checks.ts';
import { examine } from '../examine.ts';
import { matchPith } from '../identifier/pith-number.ts';
import type { JsonObject } from '../json/json.ts';
import { inexactInside } from '../json/read.ts';
import { type FaceCheck, faceCheck } from './check.ts';
import type { FaceInput } from './input.ts';
import {
  checkCanonicalPart,
  checkHashField,
  checkListCount,
  checkNumberField,
  inFace,
  NOWHERE,
  unreadable,
} from './parts.ts';
import { checkSnapshotAt, mergeRules } from './snapshot.ts';

const COUNTS = ['event_count', 'valid_event_count', 'invalid_event_count', 'equivocation_count'] as const;

/** The counts of a state against one another: a part can't be more than the whole. */
const stateCounts = (input: FaceInput): FaceCheck => {
  const give = (outcome: Outcome) => faceCheck('state-counts', outcome, 'event_count');
  const countAt = (name: (typeof COUNTS)[number]): number | null => {
    const value = inFace(input, [name]);
    return typeof value === 'number' ? value : null;
  };
  for (const name of COUNTS) {
    const value = inFace(input, [name]) ?? null;
    if (value !== null && (!Number.isSafeInteger(value) || Number(value) < 0))
      return give(unreadable([name], 'a whole number', value));
  }
  const total = countAt('event_count');
  const valid = countAt('valid_event_count');
  const invalid = countAt('invalid_event_count');
  if (total === null) return give(unchecked('absent', 'There is no event_count.'));
  const parts = (valid ?? 0) + (invalid ?? 0);
  if (parts > total)
    return give(fail(`an event_count of at least ${parts}, as many as are valid and invalid`, String(total)));
  if (valid === null || invalid === null)
    return give(unchecked('absent', 'The state doesn’t say how many events are valid and how many are not.'));
  return give(
    parts === total
      ? pass
      : unchecked(
          'irreproducible',
          `${total - parts} of ${total} events are counted neither as valid nor as invalid, and how such are counted is not known.`,
        ),
  );
};

/** Stands where an examination needs a value that none of the checks taken from it looks at. */
const UNUSED = { number: `pith:2000:${'A'.repeat(26)}`, sha256: '0'.repeat(64) };

/**
 * The number that a state names, and its aliases, against its own signed part, by the same checks that records get: no
 * record is needed for that.
 */
const ownNames = (input: FaceInput): readonly FaceCheck[] => {
  const number = inFace(input, ['pith_number']);
  const isNumber = typeof number === 'string' && matchPith(number)?.kind === 'pith';
  const aliases = inFace(input, ['current', 'source_aliases']) ?? null;
  const value: JsonObject = {
    pith_number: isNumber ? number : UNUSED.number,
    canonical_sha256: UNUSED.sha256,
    canonical_record: inFace(input, ['current', 'canonical_record']) ?? null,
    aliases,
  };
  const inexact = inexactInside(input.document, [...input.at, 'current']);
  const examined = examine({
    document: { text: '', value, inexact },
    question: null,
    keys: [],
    origin: NOWHERE,
  });
  const outcomeOf = (id: CheckId): Outcome =>
    (examined.kind === 'examined' && examined.checks.find((check) => check.id === id)?.outcome) ||
    NO_SIGNED_PART;
  return [
    ...(isNumber ? [faceCheck('pith-number', outcomeOf('pith-number'), 'pith_number')] : []),
    ...(aliases === null ? [] : [faceCheck('aliases', outcomeOf('aliases'), 'current.source_aliases')]),
  ];
};

const NO_SIGNED_PART = unchecked('blocked', 'There is no signed part here that this could be held against.');

/**
 * The checks of a state (docs/protocol.md "Faces of a record"): its signed part, names, counts and snapshots. It carries no
 * receipt, and the merge that made it can't be done again here.
 */
export const checkState = (input: FaceInput): readonly FaceCheck[] => {
  const snapshots = inFace(input, ['current', 'graph_snapshots']);
  return [
    checkCanonicalPart(input, ['current', 'canonical_record']),
    ...checkHashField(input, ['current', 'canonical_sha256']),
    ...checkHashField(input, ['canonical_sha256']),
    ...checkNumberField(input, 'pith_number'),
    ...checkNumberField(input, 'short_pith_number'),
    ...ownNames(input),
    stateCounts(input),
    ...checkListCount(input, ['event_count'], ['events']),
    ...(Array.isArray(snapshots) ? snapshots : []).flatMap((_, index) =>
      checkSnapshotAt(input, ['current', 'graph_snapshots', index]),
    ),
    mergeRules(input),
  ];
};
