import { formatCsv } from '../../core/csv/csv.ts';
import type { StateKind } from '../../core/state-words.ts';
import type { LeftOut } from '../../workers/list/list-messages.ts';
import type { ListProgress, NumberedRow } from './examined-list.ts';

interface Counted {
  readonly rows: { readonly length: number };
}

const STATE_NAMES: Readonly<Record<StateKind, string>> = {
  mismatch: 'not matching',
  unchecked: 'not checked',
  none: 'without record',
  partial: 'checked in part',
  demo: 'signed by a demo key',
  checked: 'checked',
};

/** How many are in a state, after the number: of a key of one’s own only those read who have one. */
export const toStateName = (state: StateKind, { hasOwnKey }: Pick<ListProgress, 'hasOwnKey'>): string =>
  state === 'partial' && hasOwnKey === true
    ? `${STATE_NAMES.partial}, or by your own key`
    : STATE_NAMES[state];

/** `20,000` */
export const formatCount = (count: number): string => count.toLocaleString('en');

/** Which line or entry of its file a row is; empty where the file holds nothing else. */
export const toPlaceWords = ({ place }: NumberedRow): string => {
  if (place.line !== null) return `Line ${formatCount(place.line)}`;
  return place.index === null ? '' : `Entry ${formatCount(place.index + 1)}`;
};

/** The file that a row is from, with the archive that this file is in: `records.zip: a.json`. */
export const toFileName = ({ place }: NumberedRow, names: readonly string[]): string => {
  const name = names[place.part] ?? '';
  return place.zipped === undefined ? name : `${name}: ${place.zipped.name}`;
};

/** What was left out of archives, in a sentence; null where nothing was. */
export const toLeftOutWords = (leftOut: readonly LeftOut[]): string | null => {
  const count = leftOut.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return null;
  const names = leftOut.flatMap((each) => each.names).slice(0, 4);
  const more = count > names.length ? ` and ${formatCount(count - names.length)} more` : '';
  const files = count === 1 ? '1 file that isn’t' : `${formatCount(count)} files that aren’t`;
  return `Left out: ${files} .json, .jsonl or .ndjson (${names.join(', ')}${more}).`;
};

/** What a row is called: its pith number, or else where it stands. */
export const toRowName = (row: NumberedRow): string =>
  row.pithNumber ?? (toPlaceWords(row) || `Entry ${formatCount(row.n + 1)}`);

const toRecords = (count: number): string => `${formatCount(count)} record${count === 1 ? '' : 's'}`;

/** What was found so far: `3 records and 2 others`. Nothing counts as a record that can't be read as one. */
export const toFoundWords = ({ rows, others }: Pick<ListProgress, 'others'> & Counted): string => {
  const records = rows.length - others;
  if (others === 0) return toRecords(records);
  return records === 0
    ? `No record and ${formatCount(others)} other${others === 1 ? '' : 's'}`
    : `${toRecords(records)} and ${formatCount(others)} other${others === 1 ? '' : 's'}`;
};

/** What the others are, in a sentence; null where there are none. */
export const toOthersWords = ({ others }: Pick<ListProgress, 'others'>): string | null => {
  if (others === 0) return null;
  return others === 1
    ? '1 other can’t be read as a record.'
    : `${formatCount(others)} others can’t be read as records.`;
};

/** How far the examination is, in a sentence. */
export const toProgressWords = ({ kind, rows, done }: ListProgress): string => {
  const count = formatCount(rows.length);
  switch (kind) {
    case 'running':
      return `Each is examined by itself: ${count} so far, ${Math.floor(done * 100)} % of the bytes.`;
    case 'done':
      return 'Each was examined by itself. Those that don’t match come first.';
    case 'stopped':
      return `You stopped: ${count} were examined, ${Math.floor(done * 100)} % of the bytes. Nothing is known of the others.`;
    case 'failed':
      return `The examination broke off after ${count}. Nothing is known of the others.`;
  }
};

/** What a list on paper says of itself: nobody can scroll there. @param most so many rows are on it. @param at in UTC. */
export const toPrintedWords = (count: number, most: number, at: string): string =>
  `${count > most ? `The first ${formatCount(most)} of ${formatCount(count)} records; the file that is saved as CSV has all. ` : ''}Printed ${at}.`;

/**
 * What a file of `shown` rows is called: how many it holds of how many, unless it holds all that the files do. A table has no
 * other place to say so.
 */
export const toCsvName = (
  { kind, rows: { length } }: Pick<ListProgress, 'kind'> & { readonly rows: { readonly length: number } },
  shown: number,
): string => {
  if (kind === 'done' && shown === length) return 'pith-records.csv';
  return `pith-records-${shown}-of-${kind === 'done' ? '' : 'the-first-'}${length}.csv`;
};

/** The list as a table (`formatCsv`). Ids carry `arXiv:`, so that no program takes them for numbers. */
export const toListCsv = (rows: readonly NumberedRow[], names: readonly string[]): string =>
  formatCsv([
    ['file', 'entry', 'state', 'pith_number', 'arxiv_id', 'title', 'problem'],
    ...rows.map((row) => [
      toFileName(row, names),
      toPlaceWords(row),
      row.label,
      row.pithNumber,
      row.arxivId === null ? null : `arXiv:${row.arxivId}`,
      row.title,
      row.problem,
    ]),
  ]);
