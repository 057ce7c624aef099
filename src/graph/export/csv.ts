import { type ExportSet, formatAbout } from './export-set.ts';
import { formatAnswer, toAddress, toDoi, toFileId } from './file-id.ts';

/**
 * The papers as CSV (RFC 4180): comma, CRLF, quotes where they are needed, UTF-8 without a byte order mark. `Id`
 * and `Label` are the columns that Gephi takes for a node table. CSV has no comments, so what the file says of
 * itself stands in the column `about` of the first row. No id can be taken for a number (`toFileId`). Texts that a spreadsheet would run as a formula get an
 * apostrophe in front (`guardCell`); NUL becomes U+FFFD.
 */
export const formatNodesCsv = (set: ExportSet): string =>
  formatRows([
    NODE_COLUMNS,
    ...set.papers.map(({ paper, ...node }, index) => [
      toFileId(paper),
      node.label,
      paper.arxivId === null ? null : toFileId(paper),
      toDoi(paper),
      toAddress(paper),
      paper.title,
      paper.year,
      paper.month,
      node.category,
      node.look,
      formatAnswer(paper.isInternalAnchor),
      formatAnswer(node.isFocus),
      node.distance,
      node.counted,
      node.citedBy,
      node.cites,
      formatReferences(node.citesAs ?? []),
      node.readerTag,
      node.readerNotes,
      index === 0 ? formatAbout(set.about) : null,
    ]),
  ]);

/**
 * The citations as CSV, as above: `Source` cites `Target`. `about` stands in the first row; a file without
 * citations has the header alone and can't say what it is.
 */
export const formatEdgesCsv = (set: ExportSet): string => {
  const ids = new Map(set.papers.map(({ paper }) => [paper.id, toFileId(paper)]));
  return formatRows([
    EDGE_COLUMNS,
    ...set.citations.map(({ citing, cited, refIndexes }, index) => [
      ids.get(citing) ?? citing,
      ids.get(cited) ?? cited,
      'Directed',
      formatReferences(refIndexes),
      // Nobody's tags or notes are in this file.
      index === 0 ? formatAbout({ ...set.about, readerNote: null }) : null,
    ]),
  ]);
};

/** `[4] [21]`: bare, some take two numbers for one with a space in it. */
const formatReferences = (numbers: readonly number[]): string | null =>
  numbers.map((number) => `[${number}]`).join(' ') || null;

const NODE_COLUMNS = [
  'Id',
  'Label',
  'arxiv_id',
  'doi',
  'url',
  'title',
  'year',
  'month',
  'category',
  'look_up',
  'is_internal_anchor',
  'is_focus',
  'distance',
  'cited_by_registry',
  'cited_by_shown',
  'cites_shown',
  'cites_as',
  'reader_tag',
  'reader_notes',
  'about',
];
const EDGE_COLUMNS = ['Source', 'Target', 'Type', 'reference_numbers', 'about'];

type Cell = string | number | null;

const formatRows = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');

const formatCell = (cell: Cell): string => {
  const text = typeof cell === 'string' ? guardCell(cell.replaceAll('\0', '\ufffd')) : `${cell ?? ''}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * Spreadsheets run a cell that begins with one of these signs, ASCII or full width, as a formula, also after white
 * space; an apostrophe in front makes it text (OWASP "CSV Injection"). Readers that want the text itself take one
 * leading apostrophe away where one of these signs follows.
 */
export const guardCell = (text: string): string =>
  /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
