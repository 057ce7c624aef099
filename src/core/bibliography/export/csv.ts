import { type Cell, formatCsv } from '../../csv/csv.ts';
import type { BibliographyRow } from './rows.ts';

const COLUMNS = [
  'file',
  'line',
  'key',
  'ids',
  'state',
  'also',
  'prepared',
  'title',
  'recordTitle',
  'verdict',
  'pithNumber',
  'citedVersion',
  'recordVersion',
  'reason',
] as const satisfies readonly (keyof BibliographyRow)[];

/**
 * Rows as CSV (`formatCsv`). Lists have spaces between their members; ids carry `arXiv:`, so that no program takes them
 * for numbers and drops a zero at either end.
 * @param about what the rows leave unsaid, in sentences; it stands in the column `about` of the first row.
 */
export const formatBibliographyCsv = (
  rows: readonly BibliographyRow[],
  about: string | null = null,
): string =>
  formatCsv([
    [...COLUMNS, 'about'],
    ...rows.map((row, index) => [...COLUMNS.map((name) => toCell(row, name)), index === 0 ? about : null]),
  ]);

const toCell = (row: BibliographyRow, name: (typeof COLUMNS)[number]): Cell => {
  if (name === 'ids') return row.ids.map((id) => `arXiv:${id}`).join(' ');
  return name === 'also' ? row.also.join(' ') : row[name];
};
