/** What stands in one place of a table; null for nothing. */
export type Cell = string | number | null;

/**
 * Rows as CSV (RFC 4180): comma, CRLF, UTF-8 without a byte order mark. Texts with a semicolon or a tab have quotes too:
 * spreadsheets take these for the end of a cell beside the comma. Texts that a spreadsheet would run as a formula get an
 * apostrophe in front (`guardCell`); NUL becomes U+FFFD.
 */
export const formatCsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');

const formatCell = (cell: Cell): string => {
  const text = typeof cell === 'string' ? guardCell(cell.replaceAll('\0', '\ufffd')) : `${cell ?? ''}`;
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * Spreadsheets run a cell that begins with one of these signs, ASCII or full width, as a formula, also after white
 * space; an apostrophe in front makes it text (OWASP "CSV Injection"). Readers that want the text itself take one
 * leading apostrophe away where one of these signs follows.
 */
export const guardCell = (text: string): string =>
  /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
