import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHex, parseHex, parseHex32 } from '../../../../src/core/base/hex.ts';

describe('hexadecimal digits', () => {
  it('are read as they are written, by letters of either case', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), (bytes) => {
        const digits = Buffer.from(bytes).toString('hex');
        expect(formatHex(bytes)).toBe(digits);
        expect(parseHex(digits)).toEqual(bytes);
        expect(parseHex(digits.toUpperCase())).toEqual(bytes);
      }),
    );
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(parseHex(formatHex(all))).toEqual(all);
  });

  it('are 64 for 32 bytes', () => {
    expect(parseHex32('0A'.repeat(32))).toEqual(new Uint8Array(32).fill(10));
    for (const text of ['', '0a'.repeat(31), '0a'.repeat(33), `${'0a'.repeat(31)}0g`, ` ${'0a'.repeat(32)}`])
      expect(parseHex32(text), text).toBe(null);
  });
});
