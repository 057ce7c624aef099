import type { ExaminedRow } from '../../core/examined-row.ts';
import type { PinnedKey } from '../../core/keys/keys.ts';
import type { ZippedFile } from '../../ui/unzip/directory.ts';

/** One of the files that were given at once, or a pasted text. */
export interface ListPart {
  /** As people know it: `records.jsonl`, "the pasted text". */
  readonly name: string;
  readonly blob: Blob;
  /** Why there is nothing to read in it, as a sentence; absent where there is. */
  readonly problem?: string;
  /** Whether it is a ZIP archive, whose files are read one by one. */
  readonly isZip?: boolean;
}

/** Where an entry stands: enough to read it again by itself. */
export interface EntryPlace {
  /** Which part it is of, from 0. */
  readonly part: number;
  /** Offsets in bytes within that part: all of it, or one line. */
  readonly start: number;
  readonly end: number;
  /** Its place in the list that stands there, from 0; null where no list does. */
  readonly index: number | null;
  /** The line that it is, counted from 1; null where it isn't one of many lines. */
  readonly line: number | null;
  /** The file of that archive which holds it: the offsets are within what is unpacked of it. */
  readonly zipped?: ZippedFile;
}

/** One entry of the files, examined. */
export interface ListRow extends ExaminedRow {
  readonly place: EntryPlace;
}

/** What the list worker is told, once. To cancel means to terminate it. */
export interface ListJob {
  readonly parts: readonly ListPart[];
  readonly keys: readonly PinnedKey[];
}

/** Files of an archive that are no files of records by their names. */
export interface LeftOut {
  readonly count: number;
  /** `records.zip: README.txt`, of the first ones. */
  readonly names: readonly string[];
}

/** What the list worker says: rows in the order in which they stand, and how far it is. */
export type ListMessage =
  | { readonly kind: 'rows'; readonly rows: readonly ListRow[]; readonly doneBytes: number }
  | { readonly kind: 'left-out'; readonly leftOut: LeftOut }
  | { readonly kind: 'done' };
