import { InputTrouble, MAX_ENTRY, readPieces } from './read-input.ts';
import { createListSplitter, type Piece } from './split-list.ts';

/** One thing to be examined, and which file of the command line, from 0, it is of. */
export interface Item {
  readonly file: number;
  readonly piece: Piece | { readonly kind: 'unread'; readonly message: string };
}

/**
 * All that the files hold, in their order: at a time what the last piece of a file made whole.
 * @param isOver whether nothing more is wanted of a file, because it turned out to be broken.
 */
export async function* readItems(
  files: readonly string[],
  isOver: (file: number) => boolean,
): AsyncGenerator<readonly Item[], void> {
  for (const [file, name] of files.entries()) {
    const splitter = createListSplitter(MAX_ENTRY);
    const toItem = (piece: Item['piece']): Item => ({ file, piece });
    try {
      for await (const text of readPieces(name)) {
        yield splitter.push(text).map(toItem);
        if (isOver(file)) break;
      }
    } catch (cause) {
      if (!(cause instanceof InputTrouble)) throw cause;
      yield [toItem({ kind: 'unread', message: cause.message })];
      continue;
    }
    if (!isOver(file)) yield splitter.end().map(toItem);
  }
}
