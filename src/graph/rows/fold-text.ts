import { toTexPlain } from '../../core/tex/tex.ts';

/** What is left of TeX after accents have become letters: grouping, mathematics switches, commands, signs of indices. */
const TEX_MARK = /[{}$\\^_]/g;

/** A text in which there is nothing to fold but letters and spaces: ASCII without TeX. */
const PLAIN = /^(?:[ -#%&(-,.-[\]a-z|]|-(?!-)|'(?!'))*$/;

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

/** Letters that are no other letter with an accent, as one types them who doesn't have them. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' }),
  ...GREEK.map((name, index) => [String.fromCharCode(0x3b1 + index), name] as const),
]);

/**
 * A text as it is compared in searching and sorting: lower case, no accents, no TeX marks, Greek letters by their names, dashes and
 * quotation marks as keys have them, single spaces, and nothing that can't be seen.
 */
export const foldText = (text: string): string => {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  // Full-width signs of TeX are signs of TeX too.
  return toTexPlain(text.normalize('NFKC'))
    .replace(TEX_MARK, '')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþħıα-ω]/g, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/[-\u2010-\u2015\u2212]+/g, '-')
    .replace(/[`\u2018-\u201b\u2032]/g, "'")
    .replace(/''|[\u201c-\u201f]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
};

/** The words that one looks for, as `foldText` writes them: none where there is nothing to look for. */
export const toFoldedWords = (text: string): readonly string[] => foldText(text).split(' ').filter(Boolean);

/** Folds what each thing is found by once, and keeps that as long as the thing. */
export const makeFolded = <Thing extends object>(
  toText: (thing: Thing) => string,
): ((thing: Thing) => string) => {
  const folded = new WeakMap<Thing, string>();
  return (thing) => {
    const text = folded.get(thing) ?? foldText(toText(thing));
    folded.set(thing, text);
    return text;
  };
};
