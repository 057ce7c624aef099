import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase32 } from '../../../../src/core/base/base32.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('base32', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('of %j is %j (RFC 4648 section 10, without padding)', (text, base32) => {
    expect(encodeBase32(bytes(text))).toBe(base32);
  });

  it('is the number that the bytes are, in digits of 32', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 100 }), (value) => {
        const digits = Math.ceil((value.length * 8) / 5);
        const number =
          BigInt(`0x${Buffer.from(value).toString('hex')}`) << BigInt(digits * 5 - value.length * 8);
        const expected = number
          .toString(32)
          .padStart(digits, '0')
          .replace(/./g, (digit) => alphabet.charAt(parseInt(digit, 32)));
        expect(encodeBase32(value)).toBe(expected);
      }),
    );
  });
});
