import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase32, encodeBase32 } from '../../../../src/core/base/base32.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('RFC 4648 section 10, without padding', () => {
  const vectors = [
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ] as const;

  it.each(vectors)('%j is %j and back', (text, base32) => {
    expect(encodeBase32(bytes(text))).toBe(base32);
    expect(decodeBase32(base32)).toEqual({ kind: 'ok', value: bytes(text) });
  });
});

describe('strict decoding', () => {
  it.each([
    ['my', 'character'],
    ['MY======', 'character'],
    ['M0', 'character'],
    ['M1', 'character'],
    ['M8', 'character'],
    ['M9', 'character'],
    ['M Y', 'character'],
    ['M', 'length'],
    ['MZX', 'length'],
    ['MZXW6Y', 'length'],
    ['MZ', 'trailing-bits'],
    ['MZXR', 'trailing-bits'],
    ['MZXW7', 'trailing-bits'],
    ['MZXW6YR', 'trailing-bits'],
  ])('%j: %s', (text, problem) => {
    expect(decodeBase32(text)).toEqual({ kind: 'error', error: problem });
  });
});

describe('properties', () => {
  it('decode of encode gives the bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (value) => {
        expect(decodeBase32(encodeBase32(value))).toEqual({ kind: 'ok', value });
      }),
    );
  });

  it('what decodes is the one text of its bytes', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'), maxLength: 9 });
    fc.assert(
      fc.property(texts, (text) => {
        const decoded = decodeBase32(text);
        if (decoded.kind === 'ok') expect(encodeBase32(decoded.value)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
