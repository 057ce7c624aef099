import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toShort } from '../../../../scripts/corpus/to-short.ts';
import type { Sha256Hex } from '../../../../src/core/base/hex.ts';
import { formatPithNumber, parsePithNumber, toSuffix } from '../../../../src/core/identifier/pith-number.ts';
import type { Suffix } from '../../../../src/core/identifier/types.ts';
import { readRealPairs } from '../../../support/real-strings.ts';

const real = 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF';

describe('toSuffix', () => {
  const pairs = readRealPairs();

  it('has more than 60 real records to go by', () => {
    expect(pairs.length).toBeGreaterThan(60);
  });

  it.each(pairs)('%s follows from %s', (pithNumber, sha256) => {
    const suffix = pithNumber.slice(-26);
    expect(toSuffix(Uint8Array.from(Buffer.from(sha256, 'hex')))).toBe(suffix);
    expect(toSuffix(sha256 as Sha256Hex)).toBe(suffix);
  });

  it('depends on the first 130 bits and on no other', () => {
    const zero = new Uint8Array(32);
    for (let bit = 0; bit < 256; bit++) {
      const flipped = Uint8Array.from(zero);
      flipped[bit >> 3] = 128 >> (bit & 7);
      expect(toSuffix(flipped) !== toSuffix(zero), `bit ${bit}`).toBe(bit < 130);
    }
  });

  it('gives the same for bytes and hexadecimal digits', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const digest = createHash('sha256').update(text).digest();
        expect(toSuffix(digest)).toBe(toSuffix(digest.toString('hex') as Sha256Hex));
      }),
    );
  });

  it.each([0, 16, 31, 33])('throws for %i bytes', (length) => {
    expect(() => toSuffix(new Uint8Array(length))).toThrow(
      new RangeError(`A SHA-256 digest has 32 bytes, not ${length}.`),
    );
  });
});

describe('parsePithNumber', () => {
  it('reads what records write, and formatPithNumber writes it back', () => {
    const parsed = parsePithNumber(real);
    expect(parsed).toEqual({ kind: 'ok', value: { year: 2025, suffix: '2W3F2J6XVHMDI3LFEUIZOILSTF' } });
    if (parsed.kind === 'ok') expect(formatPithNumber(parsed.value.year, parsed.value.suffix)).toBe(real);
  });

  it.each([
    'pith:2025:2w3f2j6xvhmdi3lfeuizoilstf',
    'PITH:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
    'pith:25:2W3F2J6XVHMDI3LFEUIZOILSTF',
    'pith:2W3F2J6XVHMDI3LFEUIZOILSTF',
    '2W3F2J6XVHMDI3LFEUIZOILSTF',
    'pith:2025:2W3F2J6XVHMDI3LFEUIZOILST',
    'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTFA',
    'pith:2025:2W3F2J6XVHMDI3LFEUIZOILST1',
    ' pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
    'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF\n',
    '',
  ])('refuses %j, which is not what records write', (text) => {
    expect(parsePithNumber(text)).toEqual({ kind: 'error', error: 'unrecognised' });
  });
});

describe('toShort', () => {
  it.each([
    [8, '2W3F2J6X'],
    [12, '2W3F2J6XVHMD'],
    [16, '2W3F2J6XVHMDI3LF'],
  ] as const)('the first %i characters', (length, short) => {
    expect(toShort('2W3F2J6XVHMDI3LFEUIZOILSTF' as Suffix, length)).toBe(short);
  });
});
