const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Decodes base64 (RFC 4648 §4) in its one canonical spelling: the standard alphabet, padded, no white space, unused
 * bits zero (§3.5), so that two different texts are never the same bytes.
 * @returns the bytes, or null where the text is anything else.
 */
export const parseBase64 = (text: string): Uint8Array | null => {
  const digits = text.replace(/={0,2}$/, '');
  if (text.length % 4 !== 0 || /[^A-Za-z\d+/]/.test(digits)) return null;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const digit of digits) {
    bits = ((bits & 0xff) << 6) | ALPHABET.indexOf(digit);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = bits >> held;
    at += 1;
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null;
};
