import { Point } from '@noble/ed25519';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCanonicalY, isSmallOrder, isUsableKey, toNumber } from '../../../../src/core/keys/points.ts';
import '../../../../src/core/keys/signature.ts';
import { hardQuestions } from '../../../support/signature-questions.ts';

/** What the library says of a key: it decodes the point itself. */
const byLibrary = (key: Uint8Array): boolean => {
  try {
    return !Point.fromBytes(key).isSmallOrder();
  } catch {
    return false;
  }
};

const littleEndian = (number: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, index) => Number((number >> BigInt(8 * index)) & 255n));

const PRIME = 2n ** 255n - 19n;

describe('a key that can sign', () => {
  it('is the library’s own, for 10,000 random ones, half of which are no points', () => {
    let usable = 0;
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
        if (byLibrary(key)) usable += 1;
        expect(isUsableKey(key)).toBe(byLibrary(key));
      }),
      { numRuns: 10_000 },
    );
    expect(usable).toBeGreaterThan(1000);
  }, 120_000);

  it('is the library’s own among the keys and points that are hard to judge', () => {
    const keys = hardQuestions().flatMap(({ publicKey, signature }) => [publicKey, signature.slice(0, 32)]);
    expect(keys.map(isUsableKey)).toEqual(keys.map(byLibrary));
    expect(new Set(keys.map(byLibrary)).size).toBe(2);
  }, 120_000);

  it.each([
    ['y = 0', 0n],
    ['y = 1', 1n],
    ['y = -1', PRIME - 1n],
    ['y = p, which is zero written otherwise', PRIME],
    ['y = p + 1', PRIME + 1n],
    ['the greatest number of 255 bits', 2n ** 255n - 1n],
  ])('is none with %s, whatever the sign', (_, y) => {
    for (const key of [littleEndian(y), littleEndian(y | (1n << 255n))]) {
      expect(byLibrary(key)).toBe(false);
      expect(isUsableKey(key)).toBe(false);
    }
  });

  it('is as long as a key', () => {
    for (const length of [0, 31, 33, 64]) expect(isUsableKey(new Uint8Array(length).fill(0x66))).toBe(false);
  });
});

describe('an encoded point', () => {
  it('is canonical below the prime', () => {
    expect(isCanonicalY(littleEndian(PRIME - 1n))).toBe(true);
    expect(isCanonicalY(littleEndian(PRIME))).toBe(false);
    expect(isCanonicalY(littleEndian((PRIME - 1n) | (1n << 255n)))).toBe(true);
  });

  it('is of small order as the library says', () => {
    const points = hardQuestions()
      .map(({ publicKey }) => publicKey)
      .filter((key) => key.length === 32 && isCanonicalY(key));
    const decoded = points.flatMap((key) => {
      try {
        return [[key, Point.fromBytes(key).isSmallOrder()] as const];
      } catch {
        return [];
      }
    });
    expect(decoded.map(([key]) => isSmallOrder(key))).toEqual(decoded.map(([, small]) => small));
    expect(new Set(decoded.map(([, small]) => small)).size).toBe(2);
  });
});

describe('a number in bytes', () => {
  it('is read from the least one on, and its bytes stay as they were: they are part of a signature', () => {
    const bytes = littleEndian(0x0102_03n);
    expect(toNumber(bytes)).toBe(0x0102_03n);
    expect(bytes).toEqual(littleEndian(0x0102_03n));
  });
});
