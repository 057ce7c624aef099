import type { Sha256Hex } from '../base/hex.ts';
import type { Identifier } from './types.ts';

/*
 * A SHA-256 digest as people write it: optional `sha256:` or `sha-256:`, then 64 hexadecimal digits in any case.
 */
const HASH = /^(?:sha-?256:\s*)?([0-9a-f]{64})$/i;

/** Reads a SHA-256 digest as people write it; null when it is not one. */
export const matchHash = (text: string): Identifier | null => {
  const digits = HASH.exec(text)?.[1];
  return digits === undefined ? null : { kind: 'hash', sha256: digits.toLowerCase() as Sha256Hex };
};
