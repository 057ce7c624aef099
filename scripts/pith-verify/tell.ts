import type { Origin } from '../../src/core/examine.ts';
import { formatSyntaxError } from '../../src/core/json/text.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';
import { type ExaminedEntry, examineEntry, toUnreadable } from './examine-entry.ts';
import { type Printed, toPrintedJson, toPrintedText } from './format.ts';
import { TOO_LARGE } from './read-input.ts';
import type { Item } from './read-items.ts';
import { type VerdictWord, verdictOf } from './verdict-of.ts';

/** What all items of one run are examined and told with. */
export interface Task {
  readonly files: readonly string[];
  readonly keys: readonly PinnedKey[];
  readonly isJson: boolean;
}

/** All that is left of an item: what counts and what is printed. It is small, whatever the record is. */
export interface Told {
  readonly file: number;
  readonly verdict: VerdictWord;
  readonly printed: Printed;
  /** Nothing that stands after it in its file can be told apart. */
  readonly isBroken: boolean;
}

const toTroubleWords = (piece: Exclude<Item['piece'], { readonly kind: 'entry' }>): string => {
  if (piece.kind === 'unread') return piece.message;
  switch (piece.trouble) {
    case 'empty-list':
      return 'This is an empty array: there is no record in it.';
    case 'too-large':
      return TOO_LARGE;
    case 'more':
      return formatSyntaxError({ ...piece, expected: 'the end' });
  }
};

const examineItem = (piece: Item['piece'], keys: readonly PinnedKey[], origin: Origin): ExaminedEntry =>
  piece.kind === 'entry'
    ? examineEntry(piece, keys, origin)
    : { examination: toUnreadable(toTroubleWords(piece), origin), isBroken: true };

/** Examines one item and tells of it. What stands before trouble in a file counts. */
export const tell = ({ file, piece }: Item, { files, keys, isJson }: Task): Told => {
  const origin: Origin = { sourceId: 'file', label: files[file] ?? '', kind: 'file', url: null };
  const { examination, isBroken } = examineItem(piece, keys, origin);
  const mayBeAlone = piece.kind !== 'entry' || piece.index === null || piece.index === 0;
  const printed = isJson ? toPrintedJson(examination) : toPrintedText(examination, mayBeAlone);
  return { file, verdict: verdictOf(examination), printed, isBroken };
};
