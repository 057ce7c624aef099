import { ATTRIBUTES, readSigns, toNormalTitle } from './normal.ts';

/** Commands whose argument is no part of a title. */
const ASIDE =
  /\\(?:thanks|footnote(?:mark)?|noopsort|label|index)(?![A-Za-z])(?:\s*\[[^\]]*\])?(?:\s*\{[^{}]*\})?/g;
/** A command that may stand for a letter by a code of its own, `\textgreek{l}`: nobody here can read it. */
const CODED = /\\(?:textgreek|foreignlanguage\s*\{[a-z]+\}|textcyrillic|symbol|char)\s*\{[^{}]{1,20}\}/g;
const UNREAD = '\ufffd';
/** A backslash that a program wrote so because it took TeX for words. */
const BACKSLASH = /\{\\(?:text)?backslash\s?\}|\$\\backslash\s?\$/g;
/** How far signs are moved, as logos have it, `L\kern-.36em A`, and ADS for a tilde: `\raisebox{-0.5ex}\textasciitilde`. */
const MOVED =
  /\\(?:(?:m?kern|hskip)\s{0,3}-?[\d.]{1,8}\s?(?:em|ex|pt|mu)(?![a-z])|raisebox\s?\{-?[\d.]{1,8}\s?(?:em|ex|pt)\})/g;
/** Tags of MathML and of publishers. Comparisons with words between them, `p<q and m>n`, are none. */
const TAG = new RegExp(`</?[a-z][\\w:-]{0,30}${ATTRIBUTES}/?>`, 'gi');

/**
 * `toNormalTitle`, with room between a command and what stands in its braces or behind them, and without what is no word of a title.
 * @param tags `a<b > c` may be a tag, or two comparisons.
 */
export const toReadable = (text: string, tags: 'dropped' | 'kept' = 'dropped'): string =>
  toNormalTitle(
    readSigns(text.replace(BACKSLASH, '\\').replace(ASIDE, '').replace(MOVED, '').replace(CODED, UNREAD))
      .replace(TAG, tags === 'kept' ? '$&' : '')
      .replace(/(\\[A-Za-z]{2,})\s*\{/g, '$1 {')
      .replace(/(\\[A-Za-z]{2,})\}/g, '$1 }'),
  );
