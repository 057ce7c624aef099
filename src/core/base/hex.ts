import type { Brand } from './result.ts';

/** A SHA-256 digest as 64 lower-case hexadecimal digits. */
export type Sha256Hex = Brand<string, 'Sha256Hex'>;

const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bytes as lower-case hexadecimal digits (RFC 4648 §8). */
export const formatHex = (bytes: Uint8Array): string => {
  let digits = '';
  for (const byte of bytes) digits += PAIRS[byte];
  return digits;
};

/** A digest of 32 bytes as lower-case hexadecimal digits. */
export const formatSha256 = (digest: Uint8Array): Sha256Hex => formatHex(digest) as Sha256Hex;

/** @param digits an even number of hexadecimal digits and nothing else. */
const toBytes = (digits: string): Uint8Array => {
  const bytes = new Uint8Array(digits.length / 2);
  for (let at = 0; at < digits.length; at += 1) {
    const code = digits.charCodeAt(at);
    // The last four bits of a digit are its value, those of a letter are nine less. The first of two leaves its byte upwards.
    bytes[at >> 1] = ((bytes[at >> 1] ?? 0) << 4) | ((code & 15) + (code >> 6) * 9);
  }
  return bytes;
};

/** 32 bytes from 64 hexadecimal digits of any case, or null where the text is anything else. */
export const parseHex32 = (text: string): Uint8Array | null =>
  /^[\da-f]{64}$/i.test(text) ? toBytes(text) : null;

/**
 * Bytes from base16 by its alphabet (RFC 4648 §8): digits of any case, with `sha256:` in front, and colons or white
 * space between them, as programs write fingerprints and digests. Null where the text is anything else.
 */
export const parseHex = (text: string): Uint8Array | null => {
  const digits = text
    .trim()
    .replace(/^sha-?256:/i, '')
    .replace(/[\s:]/g, '');
  return /^(?:[\da-f]{2})+$/i.test(digits) ? toBytes(digits) : null;
};

/** A SHA-256 digest in the one spelling that is compared, or null where the text is not 32 bytes as `parseHex` reads them. */
export const parseSha256 = (text: string): Sha256Hex | null => {
  const bytes = parseHex(text);
  return bytes?.length === 32 ? formatSha256(bytes) : null;
};
