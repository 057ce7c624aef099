import type { ShortSuffix, Suffix } from '../../src/core/identifier/types.ts';

/** The short form of a suffix: its first 8, 12 or 16 characters. It finds a record; it does not prove one. */
export const toShort = (suffix: Suffix, length: 8 | 12 | 16): ShortSuffix =>
  suffix.slice(0, length) as ShortSuffix;
