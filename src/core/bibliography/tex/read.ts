import { parseArxivId } from '../../identifier/arxiv-id.ts';
import { readAmsrefs } from '../amsrefs/read.ts';
import { readBiblatexBbl } from '../bbl/biblatex.ts';
import { readItems } from '../bbl/items.ts';
import type { Bibliography, Entry } from '../entry/entry.ts';
import { makeLineFinder } from '../entry/lines.ts';
import { findInText } from '../mentions/text.ts';
import { blankComments } from '../reference/plain.ts';

type Read = Pick<Bibliography, 'entries' | 'notes'>;

const CITE = /\\[A-Za-z]*cite[A-Za-z]*\*?\s*(?:\[[^\]]{0,300}\]\s*){0,2}\{([^{}]{1,2000})\}/g;
const INPUT =
  /\\(?:input|include|subfile|bibliography|addbibresource|bibselect|import)\*?\s*(?:\[[^\]]{0,100}\])?\s*\{([^{}]{1,300})\}/g;
/** So many files are named. */
const MOST_NOTES = 50;

const bare = (
  text: string,
  file: string,
  line: number,
  type: string,
  key: string | null,
  span: Entry['span'],
  mention: Pick<Entry['mentions'][number], 'identifier' | 'span'>,
): Entry => ({
  file,
  format: 'tex',
  key,
  type,
  line,
  span,
  raw: text.slice(span.start, span.end),
  fields: [],
  title: { kind: 'none' },
  mentions: [
    {
      ...mention,
      field: 'text',
      raw: mention.span === null ? '' : text.slice(mention.span.start, mention.span.end),
      isSure: true,
    },
  ],
  almost: [],
  isCompound: false,
  problem: null,
});

/** Ids that are cited by themselves, `\cite{arXiv:2503.11367}`, each once, where no item has them for a key. */
const readCites = (
  text: string,
  blanked: string,
  file: string,
  lineOf: (offset: number) => number,
  keys: ReadonlySet<string>,
): readonly Entry[] => {
  const seen = new Set<string>(keys);
  const entries: Entry[] = [];
  for (const match of blanked.matchAll(CITE)) {
    const list = match[1] ?? '';
    let at = match.index + match[0].length - 1 - list.length;
    for (const part of list.split(',')) {
      const key = part.trim();
      const start = at + part.indexOf(key);
      at += part.length + 1;
      if (seen.has(key)) continue;
      const parsed = parseArxivId(key.replace(/^arxiv[:\s]\s*/i, ''));
      if (parsed.kind !== 'ok') continue;
      seen.add(key);
      const span = { start, end: start + key.length };
      entries.push(bare(text, file, lineOf(start), 'cite', key, span, { identifier: parsed.value, span }));
    }
  }
  return entries;
};

/** `\pithnumber{…}` outside of all items. */
const readPithNumbers = (
  text: string,
  blanked: string,
  file: string,
  lineOf: (offset: number) => number,
  items: readonly Entry[],
): readonly Entry[] =>
  [...blanked.matchAll(/\\pithnumber\s*\{[^{}]{1,60}\}/g)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (items.some((item) => item.span.start <= span.start && span.end <= item.span.end)) return [];
    const [found] = findInText(match[0]);
    return found === undefined
      ? []
      : [
          bare(text, file, lineOf(span.start), 'pithnumber', null, span, {
            identifier: found.identifier,
            span,
          }),
        ];
  });

const readNotes = (blanked: string, lineOf: (offset: number) => number): Bibliography['notes'] =>
  [...blanked.matchAll(INPUT)].slice(0, MOST_NOTES).map((match) => ({
    line: lineOf(match.index),
    message: `This names another file, ${(match[1] ?? '').trim().slice(0, 100)}, which was not followed.`,
  }));

const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => a.span.start - b.span.start);

/** The items of a `thebibliography` and the entries for amsrefs; what stands within one of these is part of it. */
const readReferences = (
  text: string,
  blanked: string,
  file: string,
  format: 'bbl' | 'tex',
  lineOf: (offset: number) => number,
): readonly Entry[] => {
  const amsrefs = readAmsrefs(text, blanked, file, format, lineOf);
  const items = readItems(text, blanked, file, format, lineOf);
  if (amsrefs.length === 0) return items;
  let behind = 0;
  return inOrder([...amsrefs, ...items]).filter(({ span }) => {
    const isPart = span.start < behind;
    behind = Math.max(behind, span.end);
    return !isPart;
  });
};

/** A TeX source: its `thebibliography`, entries for amsrefs, ids that it cites by themselves, `\pithnumber{…}`. Other files are named only. */
export const readTex = (text: string, file: string): Read => {
  const blanked = blankComments(text);
  const lineOf = makeLineFinder(text);
  const items = readReferences(text, blanked, file, 'tex', lineOf);
  const keys = new Set(items.flatMap(({ key }) => key ?? []));
  const cites = readCites(text, blanked, file, lineOf, keys);
  const numbers = readPithNumbers(text, blanked, file, lineOf, items);
  return { entries: inOrder([...items, ...cites, ...numbers]), notes: readNotes(blanked, lineOf) };
};

/** A `.bbl` of BibTeX (plain, natbib, REVTeX, amsrefs and others) or of Biber. */
export const readBbl = (text: string, file: string): Read => {
  const blanked = blankComments(text);
  const lineOf = makeLineFinder(text);
  const entries = /\\entry\s*\{/.test(blanked)
    ? readBiblatexBbl(text, blanked, file, lineOf)
    : readReferences(text, blanked, file, 'bbl', lineOf);
  return { entries, notes: [] };
};
