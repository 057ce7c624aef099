const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Reads base64 by either alphabet (RFC 4648 §4 and §5), padded or not, with white space anywhere, as programs and mail
 * write it. Unused bits are zero (§3.5), so that two spellings of the same bytes differ in nothing else.
 * @returns the bytes, or null where the text is anything else.
 */
export const parseBase64 = (text: string): Uint8Array | null => {
  const digits = text
    .replace(/\s+/g, '')
    .replace(/([^=])==?$/, '$1')
    .replace(/-/g, '+')
    .replace(/_/g, '/');
  if (digits.length % 4 === 1 || /[^\w+/]/.test(digits)) return null;
  const bytes = new Uint8Array((digits.length * 3) >> 2);
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
