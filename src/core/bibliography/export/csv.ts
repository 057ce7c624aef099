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
 * Rows as CSV (RFC 4180): comma, CRLF, quotes where they are needed, UTF-8 without a byte order mark. Lists have spaces
 * between their members. A text that a spreadsheet would run as a formula has an apostrophe in front (OWASP "CSV
 * Injection"); NUL becomes U+FFFD.
 */
export const formatBibliographyCsv = (rows: readonly BibliographyRow[]): string =>
  [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((name) => formatCell(row[name])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');

const formatCell = (value: BibliographyRow[keyof BibliographyRow]): string => {
  const text = typeof value === 'object' && value !== null ? value.join(' ') : `${value ?? ''}`;
  const guarded =
    typeof value === 'number' || !/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? text : `'${text}`;
  const cell = guarded.replaceAll('\0', '\ufffd');
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
};
