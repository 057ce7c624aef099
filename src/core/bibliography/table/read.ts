import type { Entry, EntryField } from '../entry/entry.ts';
import { makeLineFinder } from '../entry/lines.ts';
import { findFieldMentions } from '../mentions/fields.ts';
import { findInText } from '../mentions/text.ts';
import { findSeparator, splitRows, type TableRow } from './rows.ts';

/** Columns by their heads in small letters without spaces and underlines, as Zotero, Scopus and this page name them. */
const COLUMNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: 'title',
    papertitle: 'title',
    articletitle: 'title',
    arxiv: 'arxivid',
    arxivid: 'arxivid',
    eprint: 'eprint',
    archiveprefix: 'archiveprefix',
    ids: 'identifier',
    id: 'identifier',
    identifier: 'identifier',
    doi: 'doi',
    url: 'url',
    link: 'url',
    arxivurl: 'url',
    archive: 'archive',
    archivelocation: 'archivelocation',
    publicationtitle: 'journal',
    sourcetitle: 'journal',
    journal: 'journal',
    venue: 'journal',
    volume: 'volume',
    number: 'number',
    pages: 'pages',
    publisher: 'publisher',
    extra: 'note',
    note: 'note',
    notes: 'note',
    key: 'key',
    citationkey: 'key',
  }),
);

const toColumn = (head: string): string =>
  COLUMNS.get(
    head
      .trim()
      .toLowerCase()
      .replace(/[\s_-]/g, ''),
  ) ?? 'other';

/** Heads that say where a paper may be named. */
const NAMING = ['arxivid', 'eprint', 'identifier', 'doi', 'url', 'note', 'archivelocation'];

const isHead = ({ cells }: TableRow): boolean => {
  const columns = cells.map(toColumn);
  return columns.includes('title') && NAMING.some((name) => columns.includes(name));
};

/** So much is looked at to tell a table. */
const HEAD = 20_000;

/** Whether a text is a table with a head that is known, or lines of cells with tabs between, most of which name a paper. */
export const isTable = (text: string): boolean => {
  const head = text.slice(0, HEAD);
  const separator = findSeparator(head);
  const [first, ...rows] = splitRows(head, separator);
  if (first === undefined || first.cells.length < 2) return false;
  if (isHead(first)) return true;
  const all = [first, ...rows];
  return (
    separator === '\t' &&
    all.every(({ cells }) => cells.length > 1) &&
    all.filter((row) => findInText(row.cells.join('\n\n')).length > 0).length * 2 > all.length
  );
};

/** An apostrophe with which a table says that a cell is no formula is no part of its text. */
const toText = (cell: string): string => cell.replace(/^'(?=\s*[=+\-@])/, '').trim();

/** Reads a table: one entry for each row below the head, or for each row where there is none. */
export const readTable = (text: string, file: string): readonly Entry[] => {
  const lineOf = makeLineFinder(text);
  const [first, ...rows] = splitRows(text, findSeparator(text));
  if (first === undefined) return [];
  const columns = isHead(first) ? first.cells.map(toColumn) : null;
  return (columns === null ? [first, ...rows] : rows).map((row): Entry => {
    const texts = row.cells.map(toText);
    const fields = texts.flatMap((raw, index): EntryField[] =>
      raw === ''
        ? []
        : [
            {
              name: columns?.[index] ?? (columns === null ? 'identifier' : 'other'),
              raw,
              span: null,
              from: null,
            },
          ],
    );
    const of = (name: string): string | undefined => fields.find((field) => field.name === name)?.raw;
    const title = of('title');
    return {
      file,
      format: 'table',
      key: of('key') ?? null,
      type: 'row',
      line: lineOf(row.start),
      span: { start: row.start, end: row.end },
      raw: text.slice(row.start, row.end),
      fields,
      title:
        columns === null
          ? { kind: 'unmarked', text: texts.join('\n'), likely: toFirst(texts) }
          : title === undefined
            ? { kind: 'none' }
            : { kind: 'marked', texts: [title] },
      ...findFieldMentions(fields),
      isCompound: false,
      problem: null,
    };
  });
};

/** Without a head only the list of this page is known to have the title first: then comes the id with its prefix. */
const toFirst = ([title, id]: readonly string[]): string | null =>
  title !== undefined && /\s/.test(title) && /^arXiv:\S+$/.test(id ?? '') ? title : null;
