import { toBoundText, toShownTitle } from '../record/bound-text.ts';
import { withNewAlphabets } from '../tex/math-alphabets.ts';
import { symbols } from '../tex/symbols.ts';
import { toTexSegments } from '../tex/tex.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['shy', '\u00ad'],
  ['hellip', '…'],
  ['szlig', 'ß'],
  ['aelig', 'æ'],
  ['oelig', 'œ'],
  ['oslash', 'ø'],
]);
/** `&ouml;`, `&Eacute;`: a letter and the name of what stands on it. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['uml', '\u0308'],
  ['ring', '\u030a'],
  ['caron', '\u030c'],
  ['cedil', '\u0327'],
]);

const readName = (name: string): string | null => {
  const mark = MARKS.get(name.slice(1));
  return (
    ENTITIES.get(name.toLowerCase()) ?? (mark === undefined ? null : `${name[0]}${mark}`.normalize('NFC'))
  );
};

/**
 * Character references of HTML, as web pages leave them in titles: `&amp;`, `&ouml;`, `&#8211;`, `&#x2013;`, and `\&amp;` where a
 * program escaped that for TeX. Others stay.
 */
export const readEntities = (text: string): string => readOnce(readOnce(text));

/** Some write the sign of a reference as one once more: `&amp;amp;`. */
const readOnce = (text: string): string =>
  text.replace(/\\?&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,7}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return readName(String(name)) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });

/** Soft hyphens, zero-width characters and marks of direction: one sees nothing of them. */
export const withoutInvisible = (text: string): string =>
  text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '');

/** Where TeX's fonts (T1, "Cork") have quotes, dashes and ligatures: some PDFs give these places for the characters. */
const PLACES: readonly string[] = '" " " " " - - \u200b \u2030 \u0131 \u0237 ff fi fl ffi ffl'.split(' ');
const readPlace = (sign: string): string => PLACES[sign.charCodeAt(0) - 0x10] ?? sign;

/** Typographic quotes, dashes, ligatures and full-width forms as ASCII. */
export const toAsciiSigns = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, readPlace)
    .replace(/[\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u00b4]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]|''|``/g, '"')
    .replace(/`/g, "'")
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]|-{2,3}/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/[\ufb00-\ufb06\uff01-\uff5e]/g, (sign) => sign.normalize('NFKC'));

/** A title without the full stop at its end, unless that ends dots or an abbreviation such as `U.S.`. */
export const withoutFullStop = (text: string): string => text.replace(/([^.\s])\s*\.\s*$/u, '$1');

/**
 * One Greek letter in mathematics is that letter: ADS writes `$\\lambda$` for what arXiv has as `{\\lambda}`. Switches of
 * alphabets are the commands that our own files have for them, for TeX they are the same.
 */
const toMath = (tex: string): string =>
  symbols.get(/^\\([A-Za-z]+)$/.exec(tex.trim())?.[1] ?? '') ??
  `$${withNewAlphabets(tex.replace(/\s+/g, ' '))}$`;

/** Letters and signs by packages of TeX: `\textlambda`, `\textquotesingle`, `{\textless}`. */
const TEXT_SIGN =
  /\{\\text([A-Za-z]{2,11})[ \t]?\}|\\text([A-Za-z]{2,11})(?![A-Za-z])(?:\{\}|[ \t]+(?=\S))?/g;
const TEXT_SIGNS: ReadonlyMap<string, string> = new Map([
  ['quotesingle', "'"],
  ['quotedbl', '"'],
  ['less', '<'],
  ['greater', '>'],
  ['bar', '|'],
  // As all braces.
  ['braceleft', ''],
  ['braceright', ''],
]);
const readTextSign = (whole: string, inBraces: string | undefined, name = inBraces ?? ''): string =>
  TEXT_SIGNS.get(name) ??
  (isLetter(name) && !symbols.has(`text${name}`) ? (symbols.get(name) ?? whole) : whole);
const isLetter = (name: string): boolean => /^[α-ωΑ-Ω]$/.test(symbols.get(name) ?? '');

/** Braces that only keep capitals off; `$…$` stays as it is. */
const toWords = (text: string): string =>
  toTexSegments(text.replace(/\\ensuremath\s*\{([^{}]*)\}/g, (_, tex: string) => `$${tex}$`))
    .map((segment) =>
      segment.kind === 'text' ? toAsciiSigns(segment.text.replace(/[{}]/g, '')) : toMath(segment.tex),
    )
    .join('');

const NAMES = 'i|b|em|strong|sub|sup|sc|scp|span|inf|tt';
/** What stands in a tag behind its name; programs that write TeX make `''` of a straight quote. */
export const ATTRIBUTES = String.raw`(?:\s{1,4}[\w:-]{1,40}\s?=\s?(?:"[^"<>]{0,300}"|''[^'<>]{0,300}''|'[^'<>]{0,300}'|[^\s"'<>]{1,100}))*\s?`;
const PAIR = new RegExp(`<(${NAMES})${ATTRIBUTES}>((?:(?!</?(?:${NAMES})[\\s>])[^]){0,400})</\\1>`, 'gi');
/** So deep tags stand in one another. */
const DEEPEST = 6;

/**
 * A text without the tags that reference managers and publishers write in titles. Each has its end: of `a<b and c>d` every
 * word is the title's.
 */
export const withoutTags = (text: string): string => {
  let now = text;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next = now.replace(PAIR, '$2');
    if (next === now) break;
    now = next;
  }
  return now;
};

/**
 * The form in which two writings of one title are equal: braces off; TeX accents and letters, and references of HTML, as
 * Unicode (NFC); quotes, dashes and ligatures as ASCII; what one can't see, and the full stop at the end, left out; case
 * and white space as the digest has them (docs/protocol.md "Identity"); mathematics as written. Two titles of which a letter, a
 * digit or a hyphen differs are never equal.
 */
export const toNormalTitle = (text: string): string => toBoundText(withoutFullStop(toNormal(text)));

/** Signs that programs write as mathematics, since TeX has others in their places. Braces are none, as all braces. */
const MATH_SIGN = /\{(?:\$|\\\()(?:([<>|])|\\[lr]brace)(?:\$|\\\))\}/g;

/** A text with its references of HTML, and the signs that programs write as commands, read. */
export const readSigns = (text: string): string =>
  readEntities(text)
    .replace(TEXT_SIGN, readTextSign)
    .replace(MATH_SIGN, (_, sign: string | undefined) => sign ?? '');

const toNormal = (text: string): string =>
  toWords(withoutInvisible(withoutTags(readSigns(text)))).normalize('NFC');

/** The same of a longer text in which a title may stand; its capitals stay. */
export const toNormalText = (text: string): string => toShownTitle(toNormal(text));
