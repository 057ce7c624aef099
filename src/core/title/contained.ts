import { endsWithInitials, isNameList } from './names.ts';
import { toNormalText, toNormalTitle } from './normal.ts';

/*
 * Signs of the private use area, for what a text loses before it is searched: a hyphen at the end of a line, which the word
 * had before or had not; the beginning of a block (`\newblock`); the beginning of what is set in italics.
 */
const BREAK = '\ue000';
export const BLOCK = '\ue001';
export const ITALICS = '\ue002';

/** A text with none of these signs in it. */
export const withoutSigns = (text: string): string => text.replace(/[\ue000-\ue002]/g, '');

const toMarked = (text: string): string => text.replace(/[-\u2010\u00ad][ \t]*\r?\n\s*/g, BREAK);

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
    else if (char === BREAK) next += wanted[next] === '-' ? 1 : 0;
    else if (char !== ITALICS) return -1;
  }
  return at;
};

const LABEL = /^\s*(?:\[[^\]]{1,40}\]|\(?\d{1,4}[.)]|[-*•](?=\s))\s*/;
const YEAR = /[\s,.]*\(?(?:19|20)\d\d[a-z]?\)?[.:,]*$/;

/** How a title begins behind what stands before it; null where it may have begun before. */
const toBeginning = (before: string): 'quoted' | 'plain' | null => {
  let text = before.replace(LABEL, '').trim();
  while (text.startsWith(BLOCK)) text = text.slice(1).trim();
  const isQuoted = text.endsWith('"');
  if (isQuoted) text = text.slice(0, -1).trim();
  const isItalic = text.endsWith(ITALICS);
  if (isItalic) text = text.slice(0, -1).trim();
  const kind = isQuoted ? 'quoted' : 'plain';
  if (text === '') return kind;
  if (text.endsWith(BLOCK))
    // BibTeX’s styles: authors, then the title in a block by itself.
    return /[\ue001"]/.test(text.slice(0, -1)) ? null : kind;
  // Of several papers in one reference each has its own authors.
  const names = text.replaceAll(ITALICS, '').replace(/^.*;\s+/su, '');
  const year = YEAR.exec(names);
  if (year !== null && year.index > 0) return isNameList(names.slice(0, year.index), true) ? kind : null;
  const isCertain =
    isQuoted || isItalic
      ? /[.,:]$/.test(names)
      : /\.$/.test(names) || (/[,:]$/.test(names) && endsWithInitials(names));
  return isCertain && isNameList(names, isQuoted || isItalic) ? kind : null;
};

/** A category of arXiv, for a pattern that ignores case. */
export const CATEGORY =
  '(?:astro-ph|cond-mat|gr-qc|hep-[a-z]+|math(?:-ph)?|nlin|nucl-[a-z]+|physics|quant-ph|cs|econ|eess|q-bio|q-fin|stat)(?:\\.[a-z-]+)?';

/** What no title goes on with, also where no comma or full stop parts it: an id, an address, a volume, a remark in brackets. */
const SURE = [
  String.raw`arxiv(?:\.org\b|\s?[:,.()]|\s*\d|\s+(?:e-?prints?|preprints?)\b|\s*$)`,
  String.raw`corr\b[\s,]*(?:abs|vol|\d)`,
  String.raw`(?:e-?prints?|preprint)\s?(?:[:,()]|arxiv\b|\d)`,
  'in:',
  String.raw`in\s+(?:\d|proc\.|(?:the\s+)?(?:proceedings|international|annual|acm|ieee|conference|workshop|symposium)\b|advances in\b)`,
  'https?:',
  String.raw`(?:doi|url)\s?[:=]`,
  String.raw`\d{4}\.\d{4,5}`,
  String.raw`[a-z-]+(?:\.[a-z]{2})?\/\d{7}`,
  String.raw`(?:19|20)\d\d[a-z]?\s*(?:[.,;]|$)`,
  String.raw`[[(]\s*(?:arxiv|preprint|online|https?:|\d{4}\.\d{4,5}|(?:19|20)\d\d\b|in press|submitted|accepted|to appear|${CATEGORY}\s?\])`,
].join('|');

/** What a remark on where, when and how it appeared begins with, behind a comma or a full stop. */
const LIKELY = [
  String.raw`(?:arxiv|corr|e-?prints?|preprint|doi|url|available|accessed|submitted|accepted|to appear|in press|in preparation|unpublished)\b`,
  String.raw`in\s+(?=\p{Lu})`,
  String.raw`(?:proceedings|thesis|master(?:'?s)?|ph\.? ?d|m\.? ?sc|technical report|tech\.? ?rep)\b`,
  String.raw`proc\.`,
  String.raw`(?:19|20)\d\d\b`,
].join('|');

const UNPARTED_VENUE = new RegExp(`^(?:${SURE})`, 'iu');
const VENUE = new RegExp(`^(?:${SURE}|${LIKELY})`, 'iu');
/** A journal with its volume and something behind that: `Phys. Rev. D 98, 123`, `Nature 12 (2018) 3`. */
const JOURNAL =
  /^(?!(?:part|section|chapter|paper|appendix|supplement|book|lecture|[ivxl]+)\b)\p{Lu}[\p{L}.&'-]*(?:[\s,]+(?:\p{Lu}[\p{L}.&'-]*|of|the|and|for|in|on|&|de|d'|la|der|für))*[\s,.:;(]+(?:vol\.?\s*)?\p{Lu}?\d[\d\s]*[,:(]\s*(?:no\.?\s*|pp?\.?\s*|art\.?\s*)?\p{Lu}?\d/iu;

/** Where no comma and no full stop parts the quotes from what follows, a title may go on: `“A Title” revisited`. */
const isEndOfQuotes = (after: string): boolean => {
  const match = /^\s?([.,]?)\s?"\s?([.,]?)\s*/.exec(after);
  if (match === null) return false;
  const rest = after.slice(match[0].length);
  const isParted = match[2] !== '' || match[1] === ',' || (match[1] === '.' && !/^\p{Ll}/u.test(rest));
  if (isParted || /^(?:$|[\ue001\ue002])/.test(rest)) return true;
  return UNPARTED_VENUE.test(rest) || JOURNAL.test(rest);
};

/** Whether nothing more of a title stands behind its end. */
const isEnd = (after: string, isQuoted: boolean): boolean => {
  if (isQuoted) return isEndOfQuotes(after);
  const match = /^(\s*[.,;]?)\s*(?:$|\ue001)/.exec(after);
  if (match !== null) return true;
  const rest = after.replaceAll(ITALICS, '').trimStart();
  if (!/^[.,]/.test(rest)) return UNPARTED_VENUE.test(rest);
  const remark = rest.slice(1).trimStart();
  return VENUE.test(remark) || JOURNAL.test(remark);
};

const isIn = (text: string, wanted: string): boolean => {
  const lower = text.toLowerCase();
  // In few letters the lower case is longer: then nothing of the capitals is known.
  const cased = lower.length === text.length ? text : lower;
  const first = wanted[0] ?? '';
  for (let at = lower.indexOf(first); at >= 0; at = lower.indexOf(first, at + 1)) {
    const end = matchAt(lower, wanted, at);
    const beginning = end < 0 ? null : toBeginning(cased.slice(0, at));
    if (beginning !== null && isEnd(cased.slice(end), beginning === 'quoted')) return true;
  }
  return false;
};

/**
 * Whether the title of a reference is this one, in an accepted writing (`toNormalTitle`): it stands behind the authors, or
 * in the block behind them, and what follows is where or when it appeared. A title that has it within quotes, behind a
 * colon or before a second part is another one. Words that a hyphen parts at the end of a line are one word, with their
 * hyphen or without.
 * @param text the reference, TeX or plain, in which nothing marks the title; blocks and italics begin with their signs.
 */
export const containsTitle = (text: string, title: string): boolean => {
  const wanted = toNormalTitle(title);
  if (wanted === '') return false;
  const marked = toMarked(text);
  return [...new Set([marked, withAccentsPut(marked)])].some((each) => isIn(toNormalText(each), wanted));
};
