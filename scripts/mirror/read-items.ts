import { type Dirent, openAsBlob, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { describeGone } from '../../src/core/json/file-kinds.ts';
import { MIRROR_FILE } from '../../src/core/mirror/mirror-file.ts';
import { readDirectory } from '../../src/ui/unzip/directory.ts';
import { unpack } from '../../src/ui/unzip/unpack.ts';
import { type Input, toStreamInput } from '../pith-verify/read-input.ts';
import { type ByteStore, type Layout, type Portion, ROOM, readParcels } from '../pith-verify/read-parcels.ts';
import { createLineSplitter } from '../pith-verify/split-lines.ts';
import { createListSplitter, type Place } from '../pith-verify/split-list.ts';
import { readHead, splitHead, toLayout } from './head.ts';

/** One text to be examined, as bytes in their order; or why there is none. */
export type Item = { readonly file: string } & (
  | { readonly kind: 'entry'; readonly bytes: Uint8Array; readonly place: Place }
  | { readonly kind: 'problem'; readonly why: string }
);

/** Names of files that hold records, in folders and archives. */
const RECORDS = /\.(?:json|jsonl|ndjson|jsonl\.gz)$/i;
const ARCHIVE = /\.zip$/i;
/** The most that is held of one entry, in bytes, and of how many at a time places are told. */
const MOST = 256 * 1024 * 1024;
const MOST_PLACES = 512;

/** Two rooms in turn: what is in one is done with when it is asked for again. */
const makeRooms = (): ByteStore => {
  const rooms = [new Uint8Array(ROOM), new Uint8Array(ROOM)] as const;
  let turn = 0;
  return {
    take: (size) => {
      turn = 1 - turn;
      return size <= ROOM ? (rooms[turn] ?? rooms[0]) : new Uint8Array(size);
    },
  };
};
const rooms = makeRooms();

async function* readPlain(file: string, layout: Layout, open?: () => Input): AsyncGenerator<Item> {
  for await (const { bytes, portions } of readParcels([file], () => false, rooms, layout, open))
    for (const portion of portions) yield* itemsOf(file, bytes, portion);
}

function* itemsOf(file: string, bytes: Uint8Array, { base, places, trouble }: Portion): Generator<Item> {
  for (const place of places)
    yield { kind: 'entry', file, place, bytes: bytes.subarray(base + place.from, base + place.to) };
  if (trouble !== null) yield { kind: 'problem', file, why: trouble };
}

/** The entries of a file that is held as a whole. */
function* readHeld(file: string, bytes: Uint8Array): Generator<Item> {
  const isLines = toLayout(file, bytes.subarray(0, 1_000_000)) === 'lines';
  const splitter = (isLines ? createLineSplitter : createListSplitter)(MOST, MOST_PLACES);
  for (;;) {
    const places = splitter.go(bytes);
    yield* itemsOf(file, bytes, { file: 0, name: file, base: 0, places, trouble: null });
    if (places.length < MOST_PLACES) break;
  }
  const trouble = splitter.trouble() === null ? null : 'There is more after the end of its list.';
  yield* itemsOf(file, bytes, { file: 0, name: file, base: 0, places: splitter.end(bytes), trouble });
}

async function* readArchive(file: string): AsyncGenerator<Item> {
  const zip = await openAsBlob(file);
  const directory = await readDirectory(zip);
  if (directory.kind === 'problem') {
    yield { kind: 'problem', file, why: `The archive ${directory.why}` };
    return;
  }
  for (const zipped of directory.files) {
    if (!RECORDS.test(zipped.name) || zipped.name.startsWith('__MACOSX/')) continue;
    const name = `${file}: ${zipped.name}`;
    const unpacked = await unpack(zip, zipped);
    if (unpacked.kind === 'problem') yield { kind: 'problem', file: name, why: `It ${unpacked.why}` };
    else yield* readHeld(name, new Uint8Array(await unpacked.blob.arrayBuffer()));
  }
}

/** A pipe says by its first bytes what it is; unpacked it is lines, as the same out of a file is. */
async function* readStandardInput(): AsyncGenerator<Item> {
  const { head, whole } = await splitHead(process.stdin);
  const layout = toLayout('-', head);
  if (layout !== 'pack') yield* readPlain('-', layout, () => toStreamInput(whole));
  else yield* readPlain('-', 'lines', () => toStreamInput(Readable.from(whole).pipe(createGunzip())));
}

/** What of a folder is to be read: of a mirror its records, which the rest of it only leads to. */
const namesIn = (folder: string): readonly Dirent[] => {
  const all = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const records = all.filter(({ name }) => name === 'pith');
  const isMirror = records.length > 0 && all.some(({ name }) => name === MIRROR_FILE || name === 'arxiv');
  return isMirror ? records : all;
};

/** All that files and folders hold, in their order; in a folder what has the name of records or of an archive, by name. */
export async function* readItems(files: readonly string[]): AsyncGenerator<Item> {
  for (const file of files) {
    const stat = file === '-' ? null : statSync(file, { throwIfNoEntry: false });
    if (stat === undefined) yield { kind: 'problem', file, why: describeGone(file) };
    else if (stat?.isDirectory()) {
      for (const entry of namesIn(file))
        if (entry.isDirectory() || RECORDS.test(entry.name) || ARCHIVE.test(entry.name))
          yield* readItems([join(file, entry.name)]);
    } else if (ARCHIVE.test(file)) yield* readArchive(file);
    else if (file === '-') yield* readStandardInput();
    else yield* readPlain(file, toLayout(file, readHead(file)));
  }
}
