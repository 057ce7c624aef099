import { formatSyntaxError } from '../../src/core/json/text.ts';
import { type Input, InputTrouble, MAX_ENTRY, openInput, openPacked, TOO_LARGE } from './read-input.ts';
import { createLineSplitter } from './split-lines.ts';
import { createListSplitter, type Place, type Trouble } from './split-list.ts';
import { createWholeSplitter } from './split-whole.ts';
import { NOT_UTF8, toText } from './to-text.ts';

/** What a parcel holds of one file. */
export interface Portion {
  /** Which of the files it is, from 0. */
  readonly file: number;
  readonly name: string;
  /** Where the places count from, in the bytes of the parcel. */
  readonly base: number;
  readonly places: readonly Place[];
  /** Why nothing more can be told of the file, as a sentence; null where more may come, or it has ended. */
  readonly trouble: string | null;
}

/** Some bytes with what stands in them: so many that handing them over costs little beside the work. */
export interface Parcel {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly portions: readonly Portion[];
}

/** Where the bytes of parcels come from, and go again. */
export interface ByteStore {
  /** @returns at least so many bytes, whatever is in them. */
  readonly take: (size: number) => Uint8Array<ArrayBuffer>;
}

/** A parcel is full with so many entries, or once its bytes are half as many as it has room for. */
const MOST_ENTRIES = 512;
export const ROOM = 1 << 19;

const toTroubleWords = (trouble: Trouble, bytes: Uint8Array): string => {
  switch (trouble.kind) {
    case 'empty-list':
      return 'This is an empty array: there is no record in it.';
    case 'too-large':
      return TOO_LARGE;
    case 'long-line':
      return `Line ${trouble.line} and all after it were not read. ${TOO_LARGE}`;
    case 'more': {
      const { at, line, column } = trouble;
      for (let length = 1; length <= 4; length += 1) {
        const found = toText(bytes.subarray(at, at + length));
        if (found !== null) return formatSyntaxError({ expected: 'the end', line, column, found });
      }
      return NOT_UTF8;
    }
  }
};

/** What a file holds: one record or a list of them, or one on each line, also of a pack, or the one that it is named after. */
export type Layout = 'list' | 'lines' | 'pack' | 'named';

const LAYOUTS = {
  list: { split: createListSplitter, open: openInput },
  lines: { split: createLineSplitter, open: openInput },
  pack: { split: createLineSplitter, open: openPacked },
  named: { split: createWholeSplitter, open: openInput },
} as const;

/**
 * All that the files hold, in their order and in parcels. What a pipe gives is passed on as soon as an entry is whole; a file
 * is read as fast as parcels are taken.
 * @param isOver whether nothing more is wanted of a file, because it turned out to be broken.
 * @param open opens one; by itself as its layout is opened.
 */
export async function* readParcels(
  files: Iterable<string>,
  isOver: (file: number) => boolean,
  { take }: ByteStore,
  layout: Layout,
  open: (name: string) => Input = LAYOUTS[layout].open,
): AsyncGenerator<Parcel, void> {
  let bytes = take(ROOM);
  let filled = 0;
  let portions: Portion[] = [];
  let entries = 0;

  /** What is here goes, and all from `kept` on stays. */
  const toParcel = (kept: number): Parcel => {
    const parcel = { bytes, portions };
    const rest = bytes.subarray(kept, filled);
    bytes = take(Math.max(ROOM, 2 * rest.length));
    bytes.set(rest);
    filled = rest.length;
    portions = [];
    entries = 0;
    return parcel;
  };
  const isFull = (): boolean => entries >= MOST_ENTRIES || filled >= ROOM / 2;
  const add = (portion: Portion): void => {
    if (portion.places.length === 0 && portion.trouble === null) return;
    portions.push(portion);
    entries += portion.places.length + 1;
  };
  const fill = async (input: Input): Promise<number> => {
    if (filled === bytes.length) {
      const larger = take(2 * bytes.length);
      larger.set(bytes);
      bytes = larger;
    }
    const read = input.read(bytes.subarray(filled));
    return typeof read === 'number' ? read : await read;
  };

  async function* readFile(file: number, name: string, input: Input): AsyncGenerator<Parcel, void> {
    const splitter = LAYOUTS[layout].split(MAX_ENTRY, MOST_ENTRIES);
    let base = filled;
    for (let isAllSeen = true; ; ) {
      const read: number = isAllSeen ? await fill(input) : 1;
      if (isAllSeen) filled += read;
      const view = bytes.subarray(base, filled);
      const places: readonly Place[] = read === 0 ? splitter.end(view) : splitter.go(view);
      const trouble = splitter.trouble();
      add({ file, name, base, places, trouble: trouble && toTroubleWords(trouble, view) });
      if (read === 0 || trouble !== null || isOver(file)) return;
      isAllSeen = places.length < MOST_ENTRIES;
      if (portions.length === 0 || (input.isThere && !isFull())) continue;
      yield toParcel(base + splitter.needed());
      splitter.moved();
      base = 0;
    }
  }

  let file = -1;
  for (const name of files) {
    file += 1;
    try {
      const input = open(name);
      // Nobody knows when a pipe gives more: what is here is not kept waiting.
      if (!input.isThere && portions.length > 0) yield toParcel(filled);
      try {
        yield* readFile(file, name, input);
      } finally {
        input.close();
      }
    } catch (cause) {
      if (!(cause instanceof InputTrouble)) throw cause;
      add({ file, name, base: 0, places: [], trouble: cause.message });
    }
    if (isFull()) yield toParcel(filled);
  }
  if (portions.length > 0) yield toParcel(filled);
}
