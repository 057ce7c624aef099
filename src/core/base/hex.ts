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
  // The codes of the digits 0 to 9 end in 16 to 25, of 32, those of letters of either case in 1 to 6.
  const at = (place: number): number => ((digits.charCodeAt(place) % 32) + 9) % 25;
  return new Uint8Array(digits.length / 2).map((_, index) => 16 * at(2 * index) + at(2 * index + 1));
};

/** 32 bytes from 64 hexadecimal digits of any case, or null where the text is anything else. */
export const parseHex32 = (text: string): Uint8Array | null =>
  /^[\da-f]{64}$/i.test(text) ? toBytes(text) : null;

/**
 * Bytes from base16 by its alphabet (RFC 4648 §8): digits of any case, with `sha256:` in front, and colons or white
 * space between them, as programs write fingerprints and digests. Null where the text is anything else.
 */
export const parseHex = (text: string): Uint8Array | null => {
  const digits = text.replace(/^\s*sha-?256:|[\s:]/gi, '');
  return /^(?:[\da-f]{2})+$/i.test(digits) ? toBytes(digits) : null;
};

/** A SHA-256 digest in the one spelling that is compared, or null where the text is not 32 bytes as `parseHex` reads them. */
export const parseSha256 = (text: string): Sha256Hex | null => {
  const bytes = parseHex(text);
  return bytes?.length === 32 ? formatSha256(bytes) : null;
};
