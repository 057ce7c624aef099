import { parseBase64 } from '../../core/base/base64.ts';
import { formatHex, parseHex32 } from '../../core/base/digest.ts';
import { error, ok, type Result } from '../../core/base/result.ts';
import { SPKI_PREFIX } from '../../core/keys/public-key-forms.ts';
import { isUsableKey } from '../../core/keys/signature.ts';

const toUsable = (raw: Uint8Array): Result<string, string> =>
  isUsableKey(raw)
    ? ok(formatHex(raw))
    : error(
        'These 32 bytes are no Ed25519 public key that could sign: they are no usable point of the curve.',
      );

const parsePem = (text: string): Result<string, string> => {
  const label = /-----BEGIN ([^-]+)-----/.exec(text)?.[1];
  if (/PRIVATE/.test(label ?? ''))
    return error(
      'This is a private key. It doesn’t belong here, and nowhere else: only the public key is needed.',
    );
  const body = /-----BEGIN PUBLIC KEY-----([^-]*)-----END PUBLIC KEY-----/.exec(text)?.[1];
  const der = body === undefined ? null : parseBase64(body.replace(/\s+/g, ''));
  if (der === null)
    return error('This PEM text can’t be read. It should lie between BEGIN PUBLIC KEY and END PUBLIC KEY.');
  return der.length === 44 && formatHex(der.subarray(0, 12)) === SPKI_PREFIX
    ? toUsable(der.slice(12))
    : error('This PEM text holds a public key, but not an Ed25519 one.');
};

/**
 * A public key as people hand it on: 64 hexadecimal digits (spaces and colons between them don’t matter), or PEM
 * (RFC 8410).
 * @returns the 32 raw bytes as lower-case hexadecimal digits, or one sentence that says what is wrong.
 */
export const parsePublicKey = (text: string): Result<string, string> => {
  if (text.includes('-----')) return parsePem(text);
  const digits = text.replace(/[\s:]+/g, '');
  if (digits === '') return error('');
  const raw = parseHex32(digits);
  if (raw !== null) return toUsable(raw);
  return /^[\da-f]+$/i.test(digits)
    ? error(`A raw public key has 64 hexadecimal digits; these are ${digits.length}.`)
    : error('This is neither hexadecimal digits nor PEM.');
};
