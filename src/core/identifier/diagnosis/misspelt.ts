import { ARCHIVES } from '../arxiv-archives.ts';
import { type Mistake, mistake, quote } from './mistake.ts';
import { diagnosePith, isCodeLike } from './pith.ts';
import { diagnoseMore } from './within.ts';

/**
 * A text in which only the signs between the parts are other ones, or letters stand for digits, so that what was meant is
 * sure: `pith/2W3F2J6X`, `hep_th/9711200`, `mathGT/0309136`, `25O3.11367`, `10.48550:arXiv/2503.11367`. Null for all else.
 */
export const diagnoseMisspelt = (text: string): Mistake | null =>
  [readSigns, readDoi, readArchive, readLetters, readWhole]
    .map((read) => read(text))
    .find((found) => found !== null && found.suggestions.length > 0) ?? null;

/*
 * A pith number with other signs: optional `pith` and signs, optional year and signs, then the characters, perhaps in
 * groups; signs at the end are left aside.
 */
const PITH = /^(pith[^a-z\d]+)?(?:([12]\d{3})[^a-z\d]+)?([a-z\d]+(?:[\s-][a-z\d]+)*)[^a-z\d]*$/i;

const readSigns = (text: string): Mistake | null => {
  const [, prefix, year, body = ''] = PITH.exec(text) ?? [];
  const isNumber = prefix !== undefined || (year !== undefined && isCodeLike(body) && /[a-z]/i.test(body));
  if (!isNumber) return null;
  const head = year === undefined ? 'pith:' : `pith:${year}:`;
  const meant = mistake(
    `A pith number is written with colons, as in ${head}2W3F2J6X.`,
    null,
    head + body.replace(/[\s-]/g, ''),
  );
  if (meant.suggestions.length > 0) return meant;
  // What else is wrong with it is said of the number in its right form, in which no place of this text is known.
  const inner = prefix !== undefined && /\d/.test(body) ? diagnosePith(head + body) : null;
  return inner && { ...inner, span: null };
};

/*
 * `pith` with a number right behind it, perhaps a year between them. With 8 or 12 characters behind it and no year the text
 * is itself a number of four characters more, which is taken as one.
 */
const JOINED = /^pith([12]\d{3})?([a-z2-7]+)$/i;

/** A number without its colons, which counted as a whole would have too many characters; null for all else. */
export const diagnoseJoined = (text: string): Mistake | null => {
  const [, year, body = ''] = JOINED.exec(text) ?? [];
  // Letters alone may be a word.
  if (!/\d/.test(body)) return null;
  const head = year === undefined ? 'pith:' : `pith:${year}:`;
  const meant = mistake(`A pith number is written with colons, as in ${head}2W3F2J6X.`, null, head + body);
  return meant.suggestions.length > 0 ? meant : null;
};

/** A DOI of arXiv with other signs between its parts, or none. */
const DOI = /10\.48550(?:%[\da-f]{2}|[^a-z\d])*arxiv(?:%[\da-f]{2}|[^a-z\d])*([^?#]+)$/i;

const readDoi = (text: string): Mistake | null => {
  const [, id] = DOI.exec(text) ?? [];
  return id === undefined
    ? null
    : mistake(
        'In a DOI of arXiv, “arXiv.” and an id follow the slash, as in 10.48550/arXiv.2503.11367.',
        null,
        `10.48550/arXiv.${id}`,
      );
};

/*
 * An id of the old form with other signs: optional `arXiv`, a name of up to four words (`cond-mat-supr-con`), seven digits,
 * optional version, with any signs or none between them.
 */
const OLD =
  /^(?:arxiv[^a-z\d]+)?([a-z]+(?:[^a-z\d]+[a-z]+){0,3})[^a-z\d]*(\d{7})(?:[^a-z\d]*(v[1-9]\d{0,2}))?$/i;

const readArchive = (text: string): Mistake | null => {
  const [, written = '', digits = '', version = ''] = OLD.exec(text) ?? [];
  const archive = toArchive(written.toLowerCase().split(/[^a-z]+/));
  // Of a right name with a slash the reader of such ids says more.
  return archive === null || text.toLowerCase().includes(`${archive}/${digits}`)
    ? null
    : mistake(
        `An id of this form has an archive, a slash and seven digits, as in hep-th/9901001; ${quote(text)} is written otherwise.`,
        null,
        `${archive}/${digits}${version.toLowerCase()}`,
      );
};

/** Archives that have subject classes of two letters. */
const CLASSED = /^(cs|math|nlin|physics)([a-z]{2})$/;

/** The archive whose name these words are: with its hyphen or without, and perhaps its subject class behind it. */
const toArchive = (words: readonly string[]): string | null => {
  const [first = '', second = ''] = words;
  const joined = words.join('');
  const same = [...ARCHIVES].find((archive) => archive.replace('-', '') === joined);
  if (same !== undefined) return same;
  return ARCHIVES.has(`${first}-${second}`) ? `${first}-${second}` : (CLASSED.exec(joined)?.[1] ?? null);
};

/** An id of the newer form in which letters look like digits. */
const LETTERED = /^(?:arxiv[:\s]\s*)?([\dOIl]{4}\.[\dOIl]{4,5})(v[1-9]\d{0,2})?$/i;

const readLetters = (text: string): Mistake | null => {
  const [, id = '', version = ''] = LETTERED.exec(text) ?? [];
  return /[a-z]/i.test(id)
    ? mistake(
        'An arXiv id of this form has digits alone: 0 and 1, not O and l.',
        null,
        `${id.replace(/o/gi, '0').replace(/[il]/gi, '1')}${version}`,
      )
    : null;
};

/** A whole pith number between signs, as in the name of a file: capitals throughout, so that it is no word. */
const readWhole = (text: string): Mistake | null => {
  const [number] = /(?<![a-z\d])[A-Z2-7]{26}(?![a-z\d])/.exec(text) ?? [];
  return number === undefined ? null : diagnoseMore([`pith:${number}`]);
};
