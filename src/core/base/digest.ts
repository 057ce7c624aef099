import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Brand } from './result.ts';

/** A SHA-256 digest as 64 lower-case hexadecimal digits. */
export type Sha256Hex = Brand<string, 'Sha256Hex'>;

/** SHA-256 of the UTF-8 bytes of a well-formed text, as 32 raw bytes (FIPS 180-4). */
export const sha256OfText = (text: string): Uint8Array => sha256(utf8ToBytes(text));

/** SHA-256 of raw bytes, as 32 raw bytes (FIPS 180-4). */
export const sha256OfBytes = (bytes: Uint8Array): Uint8Array => sha256(bytes);

/** Bytes as lower-case hexadecimal digits. */
export const formatHex = (bytes: Uint8Array): string => bytesToHex(bytes);

/** A digest of 32 bytes as lower-case hexadecimal digits. */
export const formatSha256 = (digest: Uint8Array): Sha256Hex => bytesToHex(digest) as Sha256Hex;

/** 32 bytes from 64 hexadecimal digits of any case, or null where the text is anything else. */
export const parseHex32 = (text: string): Uint8Array | null =>
  /^[\da-f]{64}$/i.test(text) ? hexToBytes(text) : null;

/**
 * Bytes from base16 by its alphabet (RFC 4648 §8): digits of any case, with `sha256:` in front, and colons or white
 * space between them, as programs write fingerprints and digests. Null where the text is anything else.
 */
export const parseHex = (text: string): Uint8Array | null => {
  const digits = text
    .trim()
    .replace(/^sha-?256:/i, '')
    .replace(/[\s:]/g, '');
  return /^(?:[\da-f]{2})+$/i.test(digits) ? hexToBytes(digits) : null;
};

/** A SHA-256 digest in the one spelling that is compared, or null where the text is not 32 bytes as `parseHex` reads them. */
export const parseSha256 = (text: string): Sha256Hex | null => {
  const bytes = parseHex(text);
  return bytes?.length === 32 ? formatSha256(bytes) : null;
};
