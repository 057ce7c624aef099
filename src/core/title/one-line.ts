import { toBoundText } from '../record/bound-text.ts';
import { toCslTitle } from '../tex/csl-title.ts';
import { toPlainText } from '../tex/plain.ts';

/**
 * Whether a text is, letter for letter, the line of Unicode that this site makes of a title with mathematics for its files:
 * RIS has `D⁰` for `$D^{0}$`, CSL-JSON `D<sup>0</sup>`. Case and white space as the digest has them, and no likeness: titles
 * that have one line differ in the weight and slant of letters, in spaces, or in how TeX writes the same signs.
 */
export const isLineOf = (text: string, title: string): boolean => {
  const bound = toBound(text);
  return [toPlainText, toCslTitle].some((write) => toBound(write(title)) === bound);
};

/** Without what keeps a style from putting capitals: it prints nothing, and Pandoc leaves it out. */
const toBound = (text: string): string => toBoundText(text.replace(/<span class="nocase">|<\/span>/g, ''));
