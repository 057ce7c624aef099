import { toNormalText, toNormalTitle } from './normal.ts';

/** What may stand right before a title within a reference, and right after it. */
const BEFORE = /(?:^|[.,:;?!"'()\]}])\s*$/u;
const AFTER = /^\s*(?:$|[.;"'?!([]|,["']?\s|\.)/u;

/** Stands for a hyphen at the end of a line, which the text had before or had not. Of the private use area. */
const BREAK = '\ue000';
const toMarked = (text: string): string =>
  text.replace(new RegExp(BREAK, 'g'), '').replace(/[-\u2010\u00ad][ \t]*\r?\n\s*/g, BREAK);

/** Accents that a PDF gives apart from their letters, before them: `Schr ¨odinger`. */
const SPACING: ReadonlyMap<string, string> = new Map([
  ['¨', '\u0308'],
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['ˆ', '\u0302'],
  ['˜', '\u0303'],
  ['¸', '\u0327'],
  ['ˇ', '\u030c'],
  ['˚', '\u030a'],
  ['˘', '\u0306'],
]);
const withAccentsPut = (text: string): string =>
  text.replace(/(?<=\p{L}) ?([¨´`ˆ˜¸ˇ˚˘]) ?(\p{L})/gu, (_, accent: string, letter: string) =>
    (letter + (SPACING.get(accent) ?? '')).normalize('NFC'),
  );

/** Where `wanted` ends in `whole` if it begins at `from`, or -1. A marked break is a hyphen or nothing. */
const matchAt = (whole: string, wanted: string, from: number): number => {
  let at = from;
  for (let next = 0; next < wanted.length; at += 1) {
    const char = whole[at];
    if (char === wanted[next]) next += 1;
    else if (char !== BREAK) return -1;
    else if (wanted[next] === '-') next += 1;
  }
  return at;
};

const isIn = (whole: string, wanted: string): boolean => {
  const first = wanted[0] ?? '';
  for (let at = whole.indexOf(first); at >= 0; at = whole.indexOf(first, at + 1)) {
    const end = matchAt(whole, wanted, at);
    if (
      end >= 0 &&
      BEFORE.test(whole.slice(Math.max(0, at - 20), at)) &&
      AFTER.test(whole.slice(end, end + 20))
    )
      return true;
  }
  return false;
};

/**
 * Whether a title stands somewhere in the text of a reference, in an accepted writing (`toNormalTitle`), and all of it:
 * between marks of punctuation, quotes or the ends. A longer title that begins or ends alike is another one. Words that
 * a hyphen parts at the end of a line are one word, with their hyphen or without.
 * @param text the reference, TeX or plain, in which nothing marks the title.
 */
export const containsTitle = (text: string, title: string): boolean => {
  const wanted = toNormalTitle(title);
  if (wanted === '') return false;
  const marked = toMarked(text);
  return [...new Set([marked, withAccentsPut(marked)])].some((each) => isIn(toNormalText(each), wanted));
};
