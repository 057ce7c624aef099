import { toYear } from '../base/instant.ts';
import { formatPithNumber } from '../identifier/pith-number.ts';
import { formatQuoted } from '../json/json.ts';
import { fail, type Outcome, pass, unchecked } from './check.ts';
import { type DecidingCheck, NOT_ITSELF, REQUIRED } from './deciding.ts';
import { type Evidence, noHash, unread } from './facts.ts';

/** The hash of the untouched signed part against the one that the record names (docs/protocol.md "Identity"). */
const checkCanonicalHash = ({ record, hash }: Evidence): Outcome => {
  if (hash.kind === 'error')
    return unchecked(
      'irreproducible',
      `The hash of the signed part cannot be recomputed here: ${hash.error}.`,
    );
  const { claimedSha256 } = record.view;
  return claimedSha256 === hash.value.sha256 ? pass : fail(claimedSha256, hash.value.sha256);
};

/** The number of the record against the one that follows from hash and year of submission (docs/protocol.md "Identity"). */
const checkPithNumber = ({ record, hash }: Evidence): Outcome => {
  if (hash.kind === 'error') return noHash;
  const { pithNumber, suffix } = record.view;
  const { submittedAt } = record.wire.signed;
  const year = submittedAt.kind === 'value' ? toYear(submittedAt.value) : null;
  if (year !== null) {
    const expected = formatPithNumber(year, hash.value.suffix);
    return pithNumber === expected ? pass : fail(expected, pithNumber);
  }
  if (suffix !== hash.value.suffix) return fail(hash.value.suffix, suffix);
  return submittedAt.kind === 'value'
    ? unchecked(
        'malformed',
        `The year of the number could not be checked: ${formatQuoted(submittedAt.value)} is not a time that this program reads.`,
      )
    : unread(submittedAt);
};

export const canonicalHash = {
  id: 'canonical-hash',
  weight: REQUIRED,
  headline: NOT_ITSELF,
  run: checkCanonicalHash,
} as const satisfies DecidingCheck;

export const pithNumber = {
  id: 'pith-number',
  weight: REQUIRED,
  headline: NOT_ITSELF,
  run: checkPithNumber,
} as const satisfies DecidingCheck;
