import { ARCHIVES } from '../../identifier/arxiv-archives.ts';
import { parseArxivId } from '../../identifier/arxiv-id.ts';
import { matchPith } from '../../identifier/pith-number.ts';
import type { PaperIdentifier } from '../entry/entry.ts';

/** An id in a text: UTF-16 offsets within it. */
export interface Found {
  readonly identifier: PaperIdentifier;
  readonly start: number;
  readonly end: number;
}

const NEW = String.raw`\d{4}\.\d{4,5}`;
const NAMES = [...ARCHIVES].sort((a, b) => b.length - a.length).join('|');
const OLD = `(?:${NAMES})(?:\\.[a-z]{2}(?:-[a-z]+)?)?/\\d{7}`;
const VERSION = String.raw`(?:v[1-9]\d{0,2})?(?!\d)`;

/*
 * What says that an arXiv id follows:
 *   `arXiv` and `:`, `.` or white space, perhaps with braces or ties between, as in `{arXiv}:` and `arXiv:~`;
 *   an address of arXiv, ar5iv or alphaXiv, or the end of one, `abs/`;
 *   the DOI of arXiv's registrant; `eprint` and `:` or a brace, as Zotero and TeX macros write it.
 */
const SAYING = [
  String.raw`arxiv[}\s]*[:.\s~][\s{~]*(?:\\penalty0\s*)?`,
  String.raw`(?:arxiv|ar5iv|alphaxiv)(?:\.labs\.arxiv)?\.org/(?:abs|pdf|html|format|ps|e-print|overview|src)/`,
  String.raw`10\.48550(?:/|%2F)arxiv\.`,
  String.raw`\babs/`,
  String.raw`eprint\s*[:={]\s*`,
].join('|');
/** The words of a link to an address of arXiv: `\href{https://arxiv.org/abs/…}{\ttfamily …}`. */
const LINKED = String.raw`(?<=arxiv\.org/abs/[^{}\s]{1,30}\}\s{0,3}\{{1,3}(?:\\[a-z]{1,12}\s{0,3}\{?)?)`;

const SAID = new RegExp(
  `(?:${SAYING}|${LINKED})(?:${OLD}|${NEW})${VERSION}|(?<![\\w./-])${OLD}${VERSION}`,
  'gi',
);
const ID = new RegExp(`(?:${OLD}|${NEW})${VERSION}$`, 'i');
const PITH =
  /\\pithnumber\s*\{\s*([A-Za-z2-7]{8,26})\s*\}|\bpith:(?:[12]\d{3}:)?[A-Za-z2-7]{8,26}\b|pith\.science\/(?:pith|paper)\/([A-Za-z2-7]{8,26})\b/g;

/**
 * The code that ADS gives a preprint, of 19 characters: `2025arXiv250311367J`, `2013arXiv1309.3741V`, and before 2007
 * `1997hep.th...11200M` (year, archive, dots, month and number, first letter of the first author).
 */
const BIBCODE =
  /(?<![\w.])(?:(?:19|20)\d\darXiv(\d{4})\.?(\d{4,5})[A-Z.]|(?:19|20)(\d\d)([a-z]{2,8}(?:\.[a-z]{2,4})?)(\.+)(\d{4,5})[A-Z.])(?![\w])/g;
/** The name of a preprint at DBLP: `journals/corr/abs-2503-11367`, `journals/corr/cs-DL-0512068`. */
const DBLP =
  /journals\/corr\/abs-(?:(\d{4})-(\d{4,5})|([a-z]+(?:-[a-z]+)?)-(\d{7}))|journals\/corr\/cs-[A-Z]{2}-(\d{7})/g;
/** INSPIRE’s older mark: `%%CITATION = HEP-LAT 0305021;%%`. */
const SLAC = new RegExp(`CITATION\\s*=\\s*(${NAMES})[ /](\\d{7})`, 'gi');

const toFound = (match: RegExpMatchArray, id: string): readonly Found[] => {
  const parsed = parseArxivId(id);
  const start = match.index ?? 0;
  return parsed.kind === 'ok' ? [{ identifier: parsed.value, start, end: start + match[0].length }] : [];
};

const fromBibcode = (match: RegExpMatchArray): readonly Found[] => {
  const [whole, yymm, number, yy, name, , digits] = match;
  if (yymm !== undefined) return toFound(match, `${yymm}.${number}`);
  if (whole.length !== 19 || name === undefined || digits === undefined) return [];
  return toFound(match, `${name.replace('.', '-')}/${yy}${digits.padStart(5, '0')}`);
};

const fromDblp = (match: RegExpMatchArray): readonly Found[] => {
  const [, yymm, number, archive, old, cs] = match;
  if (yymm !== undefined) return toFound(match, `${yymm}.${number}`);
  return toFound(match, old === undefined ? `cs/${cs}` : `${archive}/${old}`);
};

/** All ids of papers in a text, where the text says what they are; in the order in which they stand. Linear. */
export const findInText = (text: string): readonly Found[] => {
  const found: Found[] = [];
  for (const match of text.matchAll(SAID)) found.push(...toFound(match, ID.exec(match[0])?.[0] ?? ''));
  for (const match of text.matchAll(BIBCODE)) found.push(...fromBibcode(match));
  for (const match of text.matchAll(DBLP)) found.push(...fromDblp(match));
  for (const match of text.matchAll(SLAC)) found.push(...toFound(match, `${match[1]}/${match[2]}`));
  for (const match of text.matchAll(PITH)) {
    const identifier = matchPith(match[1] ?? match[2] ?? match[0]);
    if (identifier !== null && (identifier.kind === 'pith' || identifier.kind === 'short'))
      found.push({ identifier, start: match.index, end: match.index + match[0].length });
  }
  return found
    .sort((a, b) => a.start - b.start)
    .filter((each, index, all) => each.start >= (all[index - 1]?.end ?? 0));
};
