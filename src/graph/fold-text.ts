import { toTexPlain } from '../core/tex.ts';

/** What is left of TeX after accents have become letters: grouping, mathematics switches, commands. */
const TEX_MARK = /[{}$\\]/g;

/** A text as it is compared in searching and sorting: lower case, no accents, no TeX marks, single spaces. */
export const foldText = (text: string): string =>
  toTexPlain(text)
    .replace(TEX_MARK, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
