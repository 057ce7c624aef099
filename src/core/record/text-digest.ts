import { sha256OfText } from '../base/digest.ts';
import { formatSha256, type Sha256Hex } from '../base/hex.ts';
import { ok, type Result } from '../base/result.ts';
import { toHashable } from './bound-text.ts';

/**
 * The digest that binds a title or an abstract: SHA-256 of the UTF-8 bytes of `toBoundText` (docs/protocol.md "Identity").
 * @returns the digest, or a reason where the text has no UTF-8 form.
 */
export const toTextDigest = (text: string): Result<Sha256Hex, string> => {
  const bound = toHashable(text);
  return bound.kind === 'ok' ? ok(formatSha256(sha256OfText(bound.value))) : bound;
};
