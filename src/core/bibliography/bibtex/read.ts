import type { Entry, EntryField } from '../entry/entry.ts';
import { makeLineFinder } from '../entry/lines.ts';
import { findFieldMentions } from '../mentions/fields.ts';
import { readBody, readFields, type Strings } from './fields.ts';
import { inherit, type RawEntry } from './inherit.ts';
import { splitBibtex } from './split.ts';
import { toEntryTitle } from './title.ts';

/** Blocks that are no entries. Better BibTeX, JabRef and BibDesk keep their own matters in comments. */
const NO_ENTRIES: ReadonlySet<string> = new Set(['comment', 'preamble', 'string', 'xdata', 'set', 'control']);

/**
 * Reads a BibTeX or biblatex file: strings, joins, `crossref` and `xdata` done, TeX untouched. Never throws; a broken
 * entry carries its problem, and all others are read. Linear in the length of the text.
 * @param file as the caller names it.
 */
export const readBibtex = (text: string, file: string): readonly Entry[] => {
  const lineOf = makeLineFinder(text);
  const strings = new Map<string, string>();
  const found: RawEntry[] = [];
  for (const block of splitBibtex(text)) {
    const { type, start, end, bodyStart, bodyEnd } = block;
    if (type === 'string') {
      readStrings(text, bodyStart, bodyEnd, strings);
      continue;
    }
    if (NO_ENTRIES.has(type) && type !== 'xdata') continue;
    const body = readBody(text, bodyStart, bodyEnd, strings);
    const problem = block.problem ?? body.problem;
    // What has neither key nor fields is no entry: `@` stands in running text, too.
    if (body.key === '' && body.fields.length === 0 && problem === null) continue;
    found.push({
      type,
      key: body.key,
      fields: body.fields,
      unknown: body.unknown,
      span: { start, end: trimEnd(text, start, end) },
      line: lineOf(start),
      problem: problem === null ? null : { line: lineOf(problem.at), message: problem.message },
    });
  }
  return inherit(found)
    .filter(({ type }) => !NO_ENTRIES.has(type))
    .map((raw) => toEntry(raw, text, file));
};

const readStrings = (text: string, from: number, to: number, strings: Map<string, string>): void => {
  for (const { name, raw } of readFields(text, from, to, strings as Strings).fields) strings.set(name, raw);
};

const trimEnd = (text: string, start: number, end: number): number => {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last -= 1;
  return last;
};

const toEntry = (raw: RawEntry, text: string, file: string): Entry => {
  const fields: readonly EntryField[] = raw.fields;
  const { mentions, almost } = findFieldMentions(fields);
  return {
    file,
    format: 'bibtex',
    key: raw.key === '' ? null : raw.key,
    type: raw.type,
    line: raw.line,
    span: raw.span,
    raw: text.slice(raw.span.start, raw.span.end),
    fields,
    title: toEntryTitle(fields, raw.unknown),
    mentions,
    almost,
    isCompound: false,
    problem: raw.problem,
  };
};
