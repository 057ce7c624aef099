import { toNormalTitle } from './normal.ts';

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const greekName = (letter: string): string => GREEK[letter.charCodeAt(0) - 0x3b1] ?? letter;

/**
 * What is left of a title when everything goes that may be a matter of writing: letters and digits in lower case, without
 * accents, signs and spaces; Greek letters by name. Two titles with one skeleton are never called different ones; it is
 * never a reason to call them the same.
 */
export const toSkeleton = (text: string): string =>
  toNormalTitle(text)
    .replace(/\\(?:var)?([a-z]+)/g, '$1')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/[łŀ]/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/đ|ð/g, 'd')
    .normalize('NFKD')
    .replace(/ϕ/g, 'φ')
    .replace(/ϵ/g, 'ε')
    .replace(/ϑ/g, 'θ')
    .replace(/[α-ω]/g, greekName)
    .replace(/[^\p{L}\p{N}]/gu, '');
