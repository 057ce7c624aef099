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
const OLD = `(?:${[...ARCHIVES].sort((a, b) => b.length - a.length).join('|')})(?:\\.[a-z]{2}(?:-[a-z]+)?)?/\\d{7}`;
const VERSION = String.raw`(?:v[1-9]\d{0,2})?(?![\d])`;

/*
 * An arXiv id that says that it is one: after `arXiv` and `:` or white space; in an address of arXiv, ar5iv or alphaXiv;
 * in a DOI of arXiv; or in the old form, whose archive says so.
 */
const SAID = new RegExp(
  `(?:arxiv[:.\\s]\\s*|(?:arxiv|ar5iv|alphaxiv)(?:\\.labs)?(?:\\.arxiv)?\\.org/(?:abs|pdf|html|format|ps|e-print|overview|src)/|10\\.48550(?:/|%2F)arxiv\\.|\\babs/)(?:${OLD}|${NEW})${VERSION}|(?<![\\w./-])${OLD}${VERSION}`,
  'gi',
);
const ID = new RegExp(`(?:${OLD}|${NEW})${VERSION}$`, 'i');
const PITH =
  /\\pithnumber\s*\{\s*([A-Za-z2-7]{8,26})\s*\}|\bpith:(?:[12]\d{3}:)?[A-Za-z2-7]{8,26}\b|pith\.science\/(?:pith|paper)\/([A-Za-z2-7]{8,26})\b/g;

/** All ids of papers in a text, where the text says what they are; in the order in which they stand. */
export const findInText = (text: string): readonly Found[] => {
  const found: Found[] = [];
  for (const match of text.matchAll(SAID)) {
    const [id = ''] = ID.exec(match[0]) ?? [];
    const parsed = parseArxivId(id);
    if (parsed.kind === 'ok')
      found.push({ identifier: parsed.value, start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(PITH)) {
    const identifier = matchPith(match[1] ?? match[2] ?? match[0]);
    if (identifier !== null && (identifier.kind === 'pith' || identifier.kind === 'short'))
      found.push({ identifier, start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
};
