import { isAscii, toTextDigest } from '../record/text-digest.ts';
import { fail, type Outcome, pass, unchecked } from './check.ts';
import { type Evidence, unread } from './facts.ts';

/**
 * The digest of the title against the signed one (docs/protocol.md "Identity"). No known title has a character beyond ASCII,
 * so how the registry normalises those is unknown: there a digest that differs says nothing.
 */
export const checkTitleDigest = ({ record }: Evidence): Outcome => {
  const { title, signed } = record.wire;
  if (title.kind !== 'value') return unread(title);
  if (signed.titleSha256.kind !== 'value') return unread(signed.titleSha256);
  const digest = toTextDigest(title.value);
  if (digest.kind === 'error')
    return unchecked('irreproducible', `The digest of the title cannot be recomputed here: ${digest.error}.`);
  if (digest.value === signed.titleSha256.value) return pass;
  return isAscii(title.value)
    ? fail(signed.titleSha256.value, digest.value)
    : unchecked(
        'irreproducible',
        'The title has characters beyond ASCII, and how the registry prepares those for its digest is not known.',
      );
};
