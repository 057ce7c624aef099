import { toTexPlain } from '../../../src/core/tex/tex.ts';

/*
 * How programs write one title. What arXiv has as TeX, most hold as Unicode and write as their own TeX.
 */

const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['\u0300', '`'],
  ['\u0301', "'"],
  ['\u0302', '^'],
  ['\u0303', '~'],
  ['\u0308', '"'],
  ['\u030c', 'v'],
  ['\u0327', 'c'],
]);
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['ø', 'o'],
  ['ß', 'ss'],
  ['λ', 'lambda'],
]);

type Spell = (accent: string, letter: string) => string;

/** `Schr{\"o}dinger`, as ADS, Zotero and Google Scholar write it. */
export const OUTER: Spell = (accent, letter) => `{\\${accent}${/[a-z]/i.test(accent) ? ' ' : ''}${letter}}`;
/** `Schr{\"{o}}dinger`, as Mendeley and DBLP do. */
export const BOTH: Spell = (accent, letter) => `{\\${accent}{${letter}}}`;
/** `Schr\"{o}dinger`, as people do. */
export const INNER: Spell = (accent, letter) => `\\${accent}{${letter}}`;

/** Unicode letters of a text as TeX. */
export const toTexLetters = (text: string, spell: Spell): string =>
  text
    .normalize('NFD')
    .replace(/(\p{L})([\u0300-\u036f])/gu, (whole, letter: string, mark: string) => {
      const accent = ACCENTS.get(mark);
      return accent === undefined ? whole : spell(accent, letter);
    })
    .normalize('NFC')
    .replace(/[œŒøßλ]/g, (letter) => `{\\${LETTERS.get(letter)}}`);

/** What a program holds that reads arXiv's TeX; mathematics stays TeX. */
export const toUnicode = (title: string): string =>
  toTexPlain(title).replace(/\{|\}/g, (brace) => (/\$/.test(title) ? brace : ''));

const isUpper = (word: string): boolean => /^\p{Lu}/u.test(word);
/** Every capitalised word in braces, as Zotero writes them; mathematics is left alone. */
export const braceWords = (text: string): string =>
  text.replace(/\$[^$]*\$|[^\s$]+/g, (word) => (word.startsWith('$') || !isUpper(word) ? word : `{${word}}`));

/** What Zotero makes of characters that mean something to TeX: it takes them for text. */
export const escapeText = (text: string): string =>
  text.replace(/[\\{}$&%#_^~]/g, (char) => {
    if (char === '\\') return '{\\textbackslash}';
    if (char === '^') return '{\\textasciicircum}';
    if (char === '~') return '{\\textasciitilde}';
    return `\\${char}`;
  });
