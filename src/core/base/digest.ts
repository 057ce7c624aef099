import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of the UTF-8 bytes of a well-formed text, as 32 raw bytes (FIPS 180-4). */
export const sha256OfText = (text: string): Uint8Array => sha256(utf8ToBytes(text));

/** SHA-256 of raw bytes, as 32 raw bytes (FIPS 180-4). */
export const sha256OfBytes = (bytes: Uint8Array): Uint8Array => sha256(bytes);

/** SHA-256 of a well-formed text, by its UTF-8 bytes, or of raw bytes, with the library: `Digest` of the examination. */
export const digestByLibrary = (message: string | Uint8Array): Uint8Array =>
  typeof message === 'string' ? sha256OfText(message) : sha256OfBytes(message);
