import { sha256OfText } from '../../src/core/base/digest.ts';
import type { Sha256Hex } from '../../src/core/base/hex.ts';
import { formatSha256 } from '../../src/core/base/hex.ts';
import { toCanonicalJson } from '../../src/core/json/canonical.ts';
import type { JsonValue } from '../../src/core/json/json.ts';
import { toTextDigest } from '../../src/core/record/text-digest.ts';

/** SHA-256 of canonical JSON (docs/protocol.md "Identity"), with the bytes that get signed. */
export const hashJson = (value: JsonValue): { readonly bytes: Uint8Array; readonly hex: Sha256Hex } => {
  const text = toCanonicalJson(value);
  if (text.kind === 'error') throw new Error(text.error);
  const bytes = sha256OfText(text.value);
  return { bytes, hex: formatSha256(bytes) };
};

/** docs/protocol.md "Snapshots". */
export const hashSnapshot = (payload: JsonValue): string => hashJson({ payload }).hex;

/** The digest that binds a title or an abstract (docs/protocol.md "Identity"). */
export const hashText = (text: string): string => {
  const digest = toTextDigest(text);
  if (digest.kind === 'error') throw new Error(digest.error);
  return digest.value;
};
