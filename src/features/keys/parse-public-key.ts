import { parseBase64 } from '../../core/base/base64.ts';
import { formatHex, parseHex32 } from '../../core/base/hex.ts';
import { error, ok, type Result } from '../../core/base/result.ts';
import { isUsableKey } from '../../core/keys/points.ts';
import { SPKI_PREFIX } from '../../core/keys/public-key-forms.ts';

const toUsable = (raw: Uint8Array): Result<string, string> =>
  isUsableKey(raw)
    ? ok(formatHex(raw))
    : error(
        'These 32 bytes are no Ed25519 public key that could sign: they are no usable point of the curve.',
      );

const PRIVATE =
  'This is a private key. It doesn’t belong here, and nowhere else: only the public key is needed.';

const parsePem = (text: string): Result<string, string> => {
  const label = /-----BEGIN ([^-]+)-----/.exec(text)?.[1];
  if (/PRIVATE/.test(label ?? '')) return error(PRIVATE);
  const body = /-----BEGIN PUBLIC KEY-----([^-]*)-----END PUBLIC KEY-----/.exec(text)?.[1];
  const der = body === undefined ? null : parseBase64(body.replace(/\s+/g, ''));
  if (der === null)
    return error('This PEM text can’t be read. It should lie between BEGIN PUBLIC KEY and END PUBLIC KEY.');
  return der.length === 44 && formatHex(der.subarray(0, 12)) === SPKI_PREFIX
    ? toUsable(der.slice(12))
    : error('This PEM text holds a public key, but not an Ed25519 one.');
};

/** base64 in either alphabet, with or without padding (RFC 4648 sections 3.2, 4 and 5) → its bytes, or null. */
const readBase64 = (text: string): Uint8Array | null => {
  const digits = text.replace(/[-_]/g, (digit) => (digit === '-' ? '+' : '/')).replace(/=+$/, '');
  return parseBase64(digits.padEnd(Math.ceil(digits.length / 4) * 4, '='));
};

/** What stands before the key in its OpenSSH form (RFC 8709 section 4): two lengths and the name `ssh-ed25519`. */
const SSH_PREFIX = '0000000b7373682d6564323535313900000020';
/** What stands before the key in a did:key: the multicodec `ed25519-pub`. */
const DID_PREFIX = 'ed01';

/** The 32 bytes after a prefix, or null where something else is there. */
const after = (prefix: string, bytes: Uint8Array | null): Uint8Array | null => {
  const length = prefix.length / 2;
  return bytes?.length === length + 32 && formatHex(bytes.subarray(0, length)) === prefix
    ? bytes.slice(length)
    : null;
};

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** base58btc, of the 34 bytes of a did:key → its bytes, or null. */
const readBase58 = (text: string): Uint8Array | null => {
  if (text.length > 60 || !Array.from(text).every((digit) => BASE58.includes(digit))) return null;
  const number = Array.from(text).reduce((sum, digit) => sum * 58n + BigInt(BASE58.indexOf(digit)), 0n);
  const hex = number.toString(16);
  return Uint8Array.from(hex.padStart(hex.length + (hex.length % 2), '0').match(/../g) ?? [], (byte) =>
    Number.parseInt(byte, 16),
  );
};

/** The key's text out of JSON: a text in quotes, a JWK (RFC 8037), or what a manifest or configuration says of a key. */
const unwrapJson = (text: string): string => {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/,\s*$/, ''));
  } catch {
    return text;
  }
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return text;
  const members = new Map<string, unknown>(Object.entries(value));
  if (members.has('kty') && members.get('crv') !== 'Ed25519') return text;
  const key = ['x', 'public_key_hex', 'public_key_b64'].map((name) => members.get(name));
  return key.find((each) => typeof each === 'string') ?? text;
};

const toRaw = (text: string): Uint8Array | null => {
  const ssh = /^ssh-ed25519\s+(\S+)/.exec(text)?.[1];
  if (ssh !== undefined) return after(SSH_PREFIX, readBase64(ssh));
  const did = /^did:key:z([1-9A-Za-z]+)(?:#.*)?$/.exec(text)?.[1];
  if (did !== undefined) return after(DID_PREFIX, readBase58(did));
  const digits = text.replace(/\s+/g, '');
  const hex = parseHex32(digits.replaceAll(':', '').replace(/^0x/i, ''));
  if (hex !== null) return hex;
  const bytes = readBase64(digits);
  return bytes?.length === 32 ? bytes : after(SPKI_PREFIX, bytes);
};

/**
 * A public key as people hand it on: 64 hexadecimal digits (spaces, colons and quotes round them don't matter), base64 of
 * the 32 bytes in either alphabet, PEM (RFC 8410), a line of OpenSSH (RFC 8709), a JWK (RFC 8037), a did:key, or the JSON
 * in which a registry names it.
 * @returns the 32 raw bytes as lower-case hexadecimal digits, or one sentence that says what is wrong.
 */
export const parsePublicKey = (text: string): Result<string, string> => {
  if (text.includes('-----')) return parsePem(text);
  // A JWK that holds `d` is the private one (RFC 8037 section 2).
  if (/"d"\s*:/.test(text) && /"kty"\s*:/.test(text)) return error(PRIVATE);
  const written = unwrapJson(text.trim())
    .trim()
    .replace(/^["'](.*)["'],?$/s, '$1');
  if (written === '') return error('');
  const raw = toRaw(written);
  if (raw !== null) return toUsable(raw);
  const digits = written.replace(/[\s:]+/g, '');
  return /^[\da-f]+$/i.test(digits)
    ? error(`A raw public key has 64 hexadecimal digits; these are ${digits.length}.`)
    : error(
        'This is no Ed25519 public key in a form that is known here: hexadecimal, base64, PEM, OpenSSH, JWK, did:key.',
      );
};
