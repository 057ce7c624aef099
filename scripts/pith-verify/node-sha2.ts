import { hash } from 'node:crypto';

/*
 * What the core takes of @noble/hashes/sha2.js, by Node: the commands are built with this module in its place
 * (scripts/vite.cli.config.ts).
 */

const digest = (algorithm: string, bytes: Uint8Array): Uint8Array => {
  const { buffer, byteOffset, length } = hash(algorithm, bytes, 'buffer');
  // A Buffer's own slices share its memory, and those of the core's bytes don't.
  return new Uint8Array(buffer, byteOffset, length);
};

/** SHA-256 (FIPS 180-4) of raw bytes, as 32 raw bytes. */
export const sha256 = (bytes: Uint8Array): Uint8Array => digest('sha256', bytes);

/** SHA-512 (FIPS 180-4) of raw bytes, as 64 raw bytes. */
export const sha512 = (bytes: Uint8Array): Uint8Array => digest('sha512', bytes);
