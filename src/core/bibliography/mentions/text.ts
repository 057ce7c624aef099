import { ARCHIVES } from '../../identifier/arxiv-archives.ts';
import { parseArxivId } from '../../identifier/arxiv-id.ts';
import { findMentions } from '../../identifier/mentions/find-mentions.ts';
import { matchPith } from '../../identifier/pith-number.ts';
import type { PaperIdentifier } from '../entry/entry.ts';

/** An id in a text: UTF-16 offsets within it, of the id with its version. */
export interface Found {
  readonly identifier: PaperIdentifier;
  readonly start: number;
  readonly end: number;
}

const NAMES = [...ARCHIVES].sort((a, b) => b.length - a.length).join('|');
const ID = `((?:\\d{4}\\.\\d{4,5}|(?:${NAMES})(?:\\.[a-z]{2,7}(?:-[a-z]{2,5})?)?/\\d{7})(?:v[1-9]\\d{0,2})?)(?!\\d)`;

/*
 * What announces an arXiv id in TeX and in exports of programs only: braces and ties around `arXiv` and `:`, a penalty
 * between them; `arXiv preprint`, `\arxiv{`; sites that keep the ids of arXiv in their addresses; `abs/` alone, as in the volumes of CoRR; an address that a line ends within; `eprint` and `:` or a brace; the words of a link to an address of arXiv, `\href{…/abs/…}{\ttfamily …}`.
 */
const IN_TEX = [
  String.raw`arxiv[}~\s]{0,6}[:.~](?:[\s{}~]|\\,){0,6}(?:\\penalty0\s{0,4})?`,
  String.raw`arxiv(?:[\s:.,;()[\]{}~]{1,5}(?:e-?prints?|preprints?|id|identifier|no|number|server|(?:19|20)\d\d)\b){0,3}[\s:.,;()[\]{}~]{1,5}`,
  String.raw`arxiv[\s:,]{1,3}(?:e-?prints?|preprints?)[\s:,(]{1,4}(?:\{\\tt\s|\\texttt\{)?`,
  String.raw`\\arxiv\s{0,3}\{\s{0,3}`,
  String.raw`(?:huggingface\.co/papers|scirate\.com/arxiv|arxiv\.org/ftp/arxiv/papers/\d{4})/`,
  String.raw`(?<![\w.%/-])abs/`,
  String.raw`arxiv\.org/(?:abs|pdf)/\s{0,3}`,
  String.raw`eprint\s{0,4}[:={]\s{0,4}`,
  String.raw`(?<=arxiv\.org/abs/[^{}\s]{1,30}\}\s{0,3}\{{1,3}(?:\\[a-z]{1,12}\s{0,3}\{?)?)`,
].map((before) => new RegExp(before + ID, 'gi'));

/** INSPIRE’s older mark: `%%CITATION = HEP-LAT 0305021;%%`. */
const SLAC = new RegExp(`CITATION\\s{0,3}=\\s{0,3}((${NAMES}) (\\d{7}))(?!\\d)`, 'gi');

/** JHEP’s lists: an id alone in brackets, `[1811.00637]`. */
const BRACKETED = /\[(\d{4}\.\d{4,5}(?:v[1-9]\d{0,2})?)(?=\])/g;
/** An id with a space or the end of a line beside its dot, as PDFs give it. */
const BROKEN =
  /arxiv\s?:\s?((\d{4})\s{0,3}\.\s{0,20}(\d{4,5}(?:v[1-9]\d{0,2})?))(?![\d.]*\d|\s?[-\u2013]\s?\d)/gi;

/** Only where the text says that it is a pith number: in paths of others stand words of eight letters. */
const PITH =
  /\\pithnumber\s{0,4}\{\s{0,4}([A-Za-z2-7]{8,26})\s{0,4}\}|\b(pith:(?:[12]\d{3}:)?[A-Za-z2-7]{8,26})(?![A-Za-z0-9])|pith\.science\/(?:pith|paper)\/([A-Za-z2-7]{8,26})(?![A-Za-z0-9])/g;

/** A text without one of these names no paper. A look at it is cheaper than all the ways of naming one. */
const WORTH_READING = /\d{4}[.-]?\d{4}|\d{4}\.\s|\d{7}|pith|[a-z]\.+\d{4,5}[A-Za-z]/i;

const toFound = (match: RegExpExecArray, id: string): readonly Found[] => {
  const parsed = parseArxivId(id);
  const end = match.index + match[0].length;
  return parsed.kind === 'ok'
    ? [{ identifier: parsed.value, start: end - (match[1] ?? '').length, end }]
    : [];
};

const findPith = (text: string): readonly Found[] =>
  [...text.matchAll(PITH)].flatMap((match): readonly Found[] => {
    const identifier = matchPith(match[1] ?? match[2] ?? match[3] ?? '');
    return identifier?.kind === 'pith' || identifier?.kind === 'short'
      ? [{ identifier, start: match.index, end: match.index + match[0].length }]
      : [];
  });

/**
 * All papers that a text names, where it says what they are: what `findMentions` finds and the text announces, and the
 * ways of TeX. In the order in which they stand; none overlaps another. The time grows with the text, not faster.
 */
export const findInText = (text: string): readonly Found[] => {
  if (!WORTH_READING.test(text)) return [];
  const found: Found[] = [...findPith(text)];
  for (const { identifier, isSaid, start, end } of findMentions(text))
    if (isSaid && identifier.kind === 'arxiv') found.push({ identifier, start, end });
  for (const pattern of IN_TEX)
    for (const match of text.matchAll(pattern)) found.push(...toFound(match, match[1] ?? ''));
  for (const match of text.matchAll(BRACKETED)) found.push(...toFound(match, match[1] ?? ''));
  for (const match of text.matchAll(BROKEN)) found.push(...toFound(match, `${match[2]}.${match[3]}`));
  for (const match of text.matchAll(SLAC)) found.push(...toFound(match, `${match[2]}/${match[3]}`));
  let behind = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < behind) return false;
      behind = end;
      return true;
    });
};
