import type { ListSplitter, Trouble } from './split-list.ts';

/**
 * Takes the bytes of a file as one text, whatever is in it, as `createListSplitter` takes what is no list.
 * @param maxLength of the text, in bytes.
 */
export const createWholeSplitter = (maxLength: number): ListSplitter => {
  let trouble: Trouble | null = null;
  return {
    go: (bytes) => {
      if (bytes.length > maxLength) trouble = { kind: 'too-large' };
      return [];
    },
    end: (bytes) => [
      { from: 0, to: bytes.length, index: null, line: 1, column: 1, next: null, isExact: false },
    ],
    needed: () => 0,
    moved: () => undefined,
    trouble: () => trouble,
  };
};
