import { readFileSync } from 'node:fs';
import { ok, type Result } from '../../src/core/base/result.ts';
import type { Examination } from '../../src/core/examination.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';
import { type MirrorEntry, toMirrorEntry } from '../../src/core/mirror/entry.ts';
import { mirrorRecords } from '../pack/mirror-records.ts';
import { examineEntry } from '../pith-verify/examine-entry.ts';
import type { Place } from '../pith-verify/split-list.ts';
import { NOT_UTF8, toText } from '../pith-verify/to-text.ts';
import type { MirrorOptions } from './arguments.ts';
import { type HeldIndex, openIndex } from './held-index.ts';
import { CITING, TITLES } from './indexes.ts';
import { type Kept, keepRecord, type MirrorFolder } from './keep-record.ts';
import { type OpenMirror, openMirror } from './open-mirror.ts';
import { type Item, readItems } from './read-items.ts';

/** What a run did, in numbers of records. */
export type Counts = Record<Kept | 'mismatch' | 'unreadable' | 'unchecked', number>;

export interface Made {
  readonly counts: Counts;
  readonly layout: string;
  /** The indexes that the mirror can't have, because there is more in them than a page reads. */
  readonly without: readonly string[];
}

/** Hears of what was refused, with the place where it stands and why; and how far it is. */
export interface Told {
  readonly refused: (where: string, why: string) => void;
  readonly looked: (count: number) => void;
}

/** What goes where, and whether with compressed copies. */
type Work = Pick<MirrorOptions, 'files' | 'out'> & Partial<Pick<MirrorOptions, 'isCompressed'>>;

const WHOLE: Place = { from: 0, to: 0, index: null, line: 1, column: 1, next: null, isExact: false };

const examineBytes = (bytes: Uint8Array, place: Place, keys: readonly PinnedKey[]): Examination | null => {
  const text = toText(bytes);
  if (text === null) return null;
  const origin = { sourceId: 'file', label: 'a file', kind: 'file', url: null } as const;
  return examineEntry({ ...place, text }, keys, origin).examination;
};

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/** An entry of a list without the white space around it; a file of its own stays as it is, byte for byte. */
const trim = (bytes: Uint8Array, { index }: Place): Uint8Array => {
  if (index === null) return bytes;
  let from = 0;
  let to = bytes.length;
  while (isSpace(bytes[from])) from += 1;
  while (to > from && isSpace(bytes[to - 1])) to -= 1;
  return bytes.subarray(from, to);
};

const toWhere = ({ file }: Item, place: Place | null): string => {
  if (place === null) return file;
  if (place.index !== null) return `${file}[${place.index}]`;
  return place.line > 1 ? `${file}:${place.line}` : file;
};

/** What one item comes to. */
const takeIn = (
  item: Item,
  mirror: MirrorFolder,
  keys: readonly PinnedKey[],
  indexes: readonly HeldIndex[],
) => {
  if (item.kind === 'problem') return { kind: 'unreadable', why: item.why, place: null } as const;
  const { bytes, place } = item;
  const examination = examineBytes(bytes, place, keys);
  if (examination === null) return { kind: 'unreadable', why: NOT_UTF8, place } as const;
  const entry = toMirrorEntry(examination);
  if (entry.kind === 'error') return { ...entry.error, place };
  const kept = keepRecord(mirror, trim(bytes, place), entry.value);
  // What stayed as it is says what it said.
  if (kept !== 'older') for (const index of indexes) index.add(entry.value);
  return { kind: kept, isVerified: entry.value.isVerified } as const;
};

/** Indexes that are not to be relied on, or not there yet: of each record that is there, until there are too many. */
const readAll = (mirror: MirrorFolder, indexes: readonly HeldIndex[]): void => {
  for (const { path } of mirrorRecords(mirror.folder, mirror.layout)) {
    if (indexes.every((index) => index.isTooLarge())) return;
    const entry = mirror.readEntry(readFileSync(path));
    if (entry !== null) for (const index of indexes) index.add(entry);
  }
};

/**
 * Puts all records of some files into a mirror. One is held at a time, beside the indexes of as many as a page reads.
 * @returns what was done, or a sentence that says why nothing was.
 */
export const makeMirror = async (
  { files, out, isSharded, isCompressed = false }: Work & Pick<MirrorOptions, 'isSharded'>,
  keys: readonly PinnedKey[],
  told: Told,
): Promise<Result<Made, string>> => {
  const opened = openMirror(out, isSharded);
  if (opened.kind === 'error') return opened;
  try {
    return ok(await fill(opened.value, { files, out, isCompressed }, keys, told));
  } finally {
    opened.value.release();
  }
};

const fill = async (
  { layout, isNew, wasStopped, finish }: OpenMirror,
  { files, out, isCompressed = false }: Work,
  keys: readonly PinnedKey[],
  told: Told,
): Promise<Made> => {
  const readEntry = (bytes: Uint8Array): MirrorEntry | null => {
    const examination = examineBytes(bytes, WHOLE, keys);
    const entry = examination === null ? null : toMirrorEntry(examination);
    return entry?.kind === 'ok' ? entry.value : null;
  };
  const mirror: MirrorFolder = { folder: out, layout, isCompressed, readEntry };
  const titles = openIndex(TITLES, out, isCompressed);
  const citing = openIndex(CITING, out, isCompressed);
  const indexes = [titles, citing];
  if (!isNew) readAll(mirror, wasStopped ? indexes : indexes.filter(({ isMissing }) => isMissing));
  const counts: Counts = {
    added: 0,
    replaced: 0,
    there: 0,
    older: 0,
    mismatch: 0,
    unreadable: 0,
    unchecked: 0,
  };
  let looked = 0;
  for await (const item of readItems(files)) {
    const came = takeIn(item, mirror, keys, indexes);
    counts[came.kind] += 1;
    if ('why' in came) told.refused(toWhere(item, came.place ?? null), came.why);
    else if (!came.isVerified) counts.unchecked += 1;
    looked += 1;
    told.looked(looked);
  }
  const without = [...(titles.finish() ? [] : [TITLES.file]), ...(citing.finish() ? [] : [CITING.file])];
  finish();
  return { counts, layout: layout.name, without };
};
