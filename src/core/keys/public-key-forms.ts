import { hexToBytes } from '@noble/hashes/utils.js';
import { formatHex, parseHex32 } from '../base/hex.ts';

/** What stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410 §4), in hexadecimal digits. */
export const SPKI_PREFIX = '302a300506032b6570032100';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in base64 (RFC 4648 §4), padded. */
export const formatBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    for (let digit = 0; digit < 4; digit += 1)
      text += at + digit > bytes.length ? '=' : ALPHABET.charAt((bits >> (18 - 6 * digit)) & 63);
  }
  return text;
};

/** An Ed25519 public key as SubjectPublicKeyInfo, in base64 without line breaks. Null where it is not 32 bytes in hex. */
export const toSpkiBase64 = (publicKeyHex: string): string | null => {
  const raw = parseHex32(publicKeyHex);
  return raw && formatBase64(hexToBytes(SPKI_PREFIX + formatHex(raw)));
};

/** The same as PEM (RFC 7468 §13), which `openssl` reads; a line break ends every line. */
export const toPem = (publicKeyHex: string): string | null => {
  const base64 = toSpkiBase64(publicKeyHex);
  return base64 === null ? null : `-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----\n`;
};
