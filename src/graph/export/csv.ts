import { formatCsv } from '../../core/csv/csv.ts';
import { type ExportSet, formatAbout } from './export-set.ts';
import { formatAnswer, toAddress, toDoi, toFileId } from './file-id.ts';

/**
 * The papers as CSV (`formatCsv`). `Id` and `Label` are the columns that Gephi takes for a node table. CSV has no
 * comments, so what the file says of itself stands in the column `about` of the first row. No id can be taken for a
 * number (`toFileId`).
 */
export const formatNodesCsv = (set: ExportSet): string =>
  formatCsv([
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
  return formatCsv([
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
