import { mathSigns } from './math-signs.ts';
import { toMathText } from './math-text.ts';
import { readTex } from './tex.ts';

/**
 * TeX as one line of plain Unicode, for all places that can't set mathematics: labels, exports, window titles,
 * accessible names, and to compare two writings of one title. The single conversion of this kind.
 *
 * What goes in is text as arXiv's metadata has it: words with TeX's accents and commands (`Schr\"odinger`, `\emph{…}`,
 * `\href{address}{words}`), and mathematics between dollar signs (`toMathText` says what becomes of it). What comes out is
 * NFC, with white space collapsed and cut at both ends. Whatever isn't understood stays as it was written: an unknown
 * command with all its arguments, mathematics with an unknown command between its dollar signs, dollar signs that mean
 * money. A text without TeX comes back as it was but for white space and NFC of what was converted.
 *
 * For comparing titles: it is a function, so two TeX writings of a title that give the same line (`Schr\"odinger`,
 * `Schr{\"o}dinger`, `Schrödinger`) are candidates for each other, never a proof: a digest is of one writing, and upper
 * case, `\sqrt s` and `\sqrt{s}`, or spaces in mathematics are told apart by it and not here. It can't be run backwards.
 *
 * Never throws. Texts of more than 4,000 UTF-16 units come back as they are, on one line.
 */
export const toPlainText = (text: string): string =>
  readTex(text, 'plain', (name) => mathSigns.get(name)?.text)
    .map((segment) => (segment.kind === 'text' ? segment.text : (toMathText(segment.tex) ?? segment.raw)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
