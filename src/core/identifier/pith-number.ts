import { encodeBase32 } from '../base/base32.ts';
import type { Sha256Hex } from '../base/hex.ts';
import { error, ok, type Result } from '../base/result.ts';
import type { Identifier, ShortSuffix, Suffix } from './types.ts';

/** A whole pith number: the year of submission and the suffix that follows from the hash (docs/protocol.md "Identity"). */
export interface PithNumber {
  readonly year: number;
  readonly suffix: Suffix;
}

/**
 * The suffix that belongs to a record: the first 26 base32 characters (130 bits) of its canonical SHA-256, upper case.
 * @param sha256 the digest as 32 raw bytes, or as 64 lower-case hexadecimal digits.
 * @throws RangeError when the bytes are not 32: a bug of the caller, never a matter of input.
 */
export const toSuffix = (sha256: Uint8Array | Sha256Hex): Suffix => {
  const bytes =
    typeof sha256 === 'string'
      ? Uint8Array.from({ length: sha256.length / 2 }, (_, i) =>
          Number.parseInt(sha256.slice(2 * i, 2 * i + 2), 16),
        )
      : sha256;
  if (bytes.length !== 32) throw new RangeError(`A SHA-256 digest has 32 bytes, not ${bytes.length}.`);
  // 17 bytes are the fewest that hold 130 bits.
  return encodeBase32(bytes.subarray(0, 17)).slice(0, 26) as Suffix;
};

/** `pith:<year>:<suffix>`, the one spelling that records use. */
export const formatPithNumber = (year: number, suffix: Suffix): string => `pith:${year}:${suffix}`;

/**
 * A pith number exactly as records write it (docs/protocol.md "Identity"): lower-case `pith`, a year of four digits, 26
 * upper-case base32 characters. What people type goes through `parseIdentifier`, which is more lenient.
 */
export const parsePithNumber = (text: string): Result<PithNumber, 'unrecognised'> => {
  const [, year, suffix] = /^pith:([12]\d{3}):([A-Z2-7]{26})$/.exec(text) ?? [];
  return suffix === undefined ? error('unrecognised') : ok({ year: Number(year), suffix: suffix as Suffix });
};

/*
 * A pith number as people write it:
 *   optional `pith` and `:` or white space;
 *   optional year of four digits and `:`;
 *   8, 12, 16 (short) or 26 (whole) characters of the base32 alphabet, A–Z and 2–7.
 * Letters in any case.
 */
const PITH = /^(?:pith[:\s]\s*)?(?:([12]\d{3}):)?([A-Z2-7]{8}(?:[A-Z2-7]{4}){0,2}|[A-Z2-7]{26})$/i;

/** Reads a pith number, whole or short, as people write it; null when it is not one. */
export const matchPith = (text: string): Identifier | null => {
  const [, digits, characters] = PITH.exec(text) ?? [];
  if (characters === undefined) return null;
  const year = digits === undefined ? null : Number(digits);
  const upper = characters.toUpperCase();
  return upper.length === 26
    ? { kind: 'pith', suffix: upper as Suffix, year }
    : { kind: 'short', prefix: upper as ShortSuffix, year };
};
