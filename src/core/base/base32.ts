import { error, ok, type Result } from './result.ts';

/** RFC 4648 section 6: no 0, 1, 8 or 9. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Why a text is not the base32 form of any bytes. */
export type Base32Problem = 'character' | 'length' | 'trailing-bits';

/** Bytes to upper-case base32 without padding (RFC 4648 section 6): 5 bits a character, the last filled with zeros. */
export const encodeBase32 = (bytes: Uint8Array): string => {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    // At most 4 bits are left over from the byte before, so 12 bits hold everything.
    buffer = ((buffer << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; ) {
      bits -= 5;
      text += ALPHABET.charAt((buffer >> bits) & 31);
    }
  }
  return bits === 0 ? text : text + ALPHABET.charAt((buffer << (5 - bits)) & 31);
};

/**
 * Upper-case base32 without padding to bytes (RFC 4648 section 6). Strict, so that every byte string has exactly one
 * text: lower case, padding, lengths that no bytes have and non-zero bits after the last byte are errors.
 */
export const decodeBase32 = (text: string): Result<Uint8Array, Base32Problem> => {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let buffer = 0;
  let bits = 0;
  let filled = 0;
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value === -1) return error('character');
    buffer = ((buffer << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[filled++] = buffer >> bits;
    }
  }
  if (bits >= 5) return error('length');
  return (buffer & ((1 << bits) - 1)) === 0 ? ok(bytes) : error('trailing-bits');
};
