import type { Examination, Origin } from '../../src/core/examine.ts';
import { formatSyntaxError } from '../../src/core/json/text.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';
import { type ExaminedEntry, examineEntry, toUnreadable } from './examine-entry.ts';
import { InputTrouble, MAX_ENTRY, readPieces, TOO_LARGE } from './read-input.ts';
import { createListSplitter, type Piece } from './split-list.ts';

const toTroubleWords = (piece: Exclude<Piece, { readonly kind: 'entry' }>): string => {
  switch (piece.trouble) {
    case 'empty-list':
      return 'This is an empty array: there is no record in it.';
    case 'too-large':
      return TOO_LARGE;
    case 'more':
      return formatSyntaxError({ ...piece, expected: 'the end' });
  }
};

/**
 * Examines a file entry by entry: of a list of any length one entry is held at a time. What stands before trouble counts;
 * after it nothing can be told apart any more.
 * @returns one examination or more, in the order of the file.
 */
export async function* examineFile(
  file: string,
  keys: readonly PinnedKey[],
): AsyncGenerator<Examination, void> {
  const origin: Origin = { sourceId: 'file', label: file, kind: 'file', url: null };
  const toExamined = (piece: Piece): ExaminedEntry =>
    piece.kind === 'entry'
      ? examineEntry(piece, keys, origin)
      : { examination: toUnreadable(toTroubleWords(piece), origin), isBroken: true };
  const splitter = createListSplitter(MAX_ENTRY);
  try {
    for await (const text of readPieces(file))
      for (const piece of splitter.push(text)) {
        const { examination, isBroken } = toExamined(piece);
        yield examination;
        if (isBroken) return;
      }
  } catch (cause) {
    if (!(cause instanceof InputTrouble)) throw cause;
    yield toUnreadable(cause.message, origin);
    return;
  }
  for (const piece of splitter.end()) yield toExamined(piece).examination;
}
