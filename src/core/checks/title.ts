import type { Sha256Hex } from '../base/hex.ts';
import type { Result } from '../base/result.ts';
import { isAscii } from '../record/bound-text.ts';
import { fail, type Outcome, pass, unchecked } from './check.ts';
import type { DecidingCheck } from './deciding.ts';
import { type Evidence, unread } from './facts.ts';

/**
 * A title with its digest (`toTextDigest`) against the one that is signed (docs/protocol.md "Identity"). No known title has a character beyond ASCII, so how
 * the registry normalises those is unknown: there a digest that differs says nothing.
 */
export const toTitleOutcome = (
  title: string,
  digest: Result<Sha256Hex, string>,
  signedSha256: Sha256Hex,
): Outcome => {
  if (digest.kind === 'error')
    return unchecked('irreproducible', `The digest of the title cannot be recomputed here: ${digest.error}.`);
  if (digest.value === signedSha256) return pass;
  if (title.trim() === '') return unchecked('absent', 'The title is empty.');
  return isAscii(title)
    ? fail(signedSha256, digest.value)
    : unchecked(
        'irreproducible',
        'The title has characters beyond ASCII, and how the registry prepares those for its digest is not known.',
      );
};

/** The title that the record shows against the signed digest. */
const checkTitleDigest = ({ record, titleDigest }: Evidence): Outcome => {
  const { title, signed } = record.wire;
  if (title.kind !== 'value') return unread(title);
  return signed.titleSha256.kind === 'value'
    ? toTitleOutcome(title.value, titleDigest, signed.titleSha256.value)
    : unread(signed.titleSha256);
};

/** A bundle carries no title (docs/protocol.md "Faces of a record"), so there is none to ask for. */
export const titleDigest = {
  id: 'title-digest',
  weight: { record: 'required', bundle: 'consistency' },
  headline: 'The title shown is not the one that was signed',
  run: checkTitleDigest,
} as const satisfies DecidingCheck;
