import { toTexPlain } from '../../core/tex/tex.ts';

/** What is left of TeX after accents have become letters: grouping, mathematics switches, commands. */
const TEX_MARK = /[{}$\\]/g;

/** A text in which there is nothing to fold but letters and spaces: ASCII without TeX. */
const PLAIN = /^(?:[ -#%&(-,.-[\]-_a-z|]|-(?!-)|'(?!'))*$/;

/** A text as it is compared in searching and sorting: lower case, no accents, no TeX marks, single spaces. */
export const foldText = (text: string): string => {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  // Full-width signs of TeX are signs of TeX too.
  return toTexPlain(text.normalize('NFKC'))
    .replace(TEX_MARK, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
};
