/** A row of a table in a file: its cells without their quotes, and where it stands, as UTF-16 offsets. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

export type Separator = ',' | ';' | '\t';

/**
 * The rows of CSV (RFC 4180) with any of three separators, as spreadsheets write it; empty lines are none. A quote that is
 * never closed takes all that follows into its cell. Linear.
 */
export const splitRows = (text: string, separator: Separator): readonly TableRow[] => {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let start = 0;
  let at = 0;
  const close = (end: number): void => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, start, end });
    cells = [];
  };
  while (at < text.length) {
    if (cells.length === 0) start = at;
    const { cell, end } = readCell(text, at, separator);
    cells.push(cell);
    at = end + 1;
    if (text[end] === separator && at < text.length) continue;
    close(end);
    if (text[end] === '\r' && text[at] === '\n') at += 1;
  }
  return rows;
};

const readCell = (
  text: string,
  start: number,
  separator: Separator,
): { readonly cell: string; readonly end: number } => {
  let cell = '';
  // Space before a quote, or what was a byte order mark, is no part of a cell.
  let at = /^ +"/.test(text.slice(start, start + 8)) ? text.indexOf('"', start) : start;
  if (text[at] === '"') {
    for (at += 1; at < text.length; at += 1) {
      if (text[at] !== '"') cell += text[at];
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else break;
    }
    at += 1;
  }
  const from = at;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { cell: cell + text.slice(from, at), end: at };
};

/** The separator of the first line that parts it into most cells. */
export const findSeparator = (text: string): Separator => {
  const line = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const count = (separator: Separator): number => line.split(separator).length;
  return ([',', ';', '\t'] as const).reduce((best, each) => (count(each) > count(best) ? each : best));
};
