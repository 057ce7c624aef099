import { describeGone } from '../../core/json/file-kinds.ts';
import { readDirectory, type ZippedFile } from '../../ui/unzip/directory.ts';
import { MOST_UNPACKED, type Unpacked, unpack, unpackPieces } from '../../ui/unzip/unpack.ts';
import type { EntryPlace, LeftOut, ListPart } from './list-messages.ts';
import { type Entry, MOST_AT_ONCE, readByLines, readEntries } from './read-entries.ts';

/** So much of one archive is unpacked altogether, in bytes: 1 GiB. */
export const MOST_OF_ALL = 1024 * 1024 * 1024;

const TOO_MUCH =
  'was not opened: of one archive 1 GiB is unpacked at most. Unpack the archive and drop the folder.';

/** So many names are handed on of the files that are left out. */
const MOST_NAMED = 4;

const isFolder = ({ name }: ZippedFile): boolean => name.endsWith('/');
/** What holds records by its name. The Mac adds a file of its own to each, in a folder that begins so. */
const isRecords = ({ name }: ZippedFile): boolean =>
  /\.(?:json|jsonl|ndjson)$/i.test(name) && !name.startsWith('__MACOSX/');
const isArchive = ({ name }: ZippedFile): boolean => /\.zip$/i.test(name) && !name.startsWith('__MACOSX/');
/** Whether something is said of it by itself. */
const isRead = (file: ZippedFile): boolean => isRecords(file) || isArchive(file);

/**
 * The entries of the files of a ZIP archive, one file after the other: one at a time is unpacked, and none is kept. Of a
 * large one the entries come while it is unpacked (`Stage`).
 * @param part which of the files that were given it is, for the places.
 * @param most how much of it is unpacked altogether, in bytes.
 * @param onLeftOut hears of the files whose names are not those of records, once, where others are read.
 */
export async function* readZip(
  { name, blob }: ListPart,
  part: number,
  onLeftOut: (leftOut: LeftOut) => void,
  most = MOST_OF_ALL,
): AsyncGenerator<Entry> {
  const whole: EntryPlace = { part, start: 0, end: 0, index: null, line: null };
  try {
    const directory = await readDirectory(blob);
    if (directory.kind === 'problem') {
      yield { kind: 'problem', place: whole, message: `${name} ${directory.why}` };
      return;
    }
    const files = directory.files.filter((file) => !isFolder(file));
    const read = files.filter(isRead);
    const others = files.filter((file) => !isRead(file));
    if (read.length === 0) {
      yield { kind: 'problem', place: whole, message: `${name} ${describeOthers(others)}` };
      return;
    }
    if (others.length > 0)
      onLeftOut({
        count: others.length,
        names: others.slice(0, MOST_NAMED).map((file) => `${name}: ${file.name}`),
      });
    let left = most;
    for (const file of read) {
      left -= yield* readFile({ name, blob }, { ...whole, zipped: file }, file, left);
    }
  } catch (cause) {
    // An archive that moved while it was read.
    if (!(cause instanceof DOMException)) throw cause;
    yield { kind: 'problem', place: whole, message: describeGone(name) };
  }
}

/** Gives back how many bytes it has unpacked. */
async function* readFile(
  zip: ListPart,
  place: EntryPlace,
  file: ZippedFile,
  left: number,
): AsyncGenerator<Entry, number> {
  const name = `${zip.name}: ${file.name}`;
  const say = (why: string): Entry => ({ kind: 'problem', place, message: `${name} ${why}` });
  if (isArchive(file)) {
    yield say('is an archive within an archive, and was not opened. Unpack it and drop it by itself.');
    return 0;
  }
  if (file.size > MOST_AT_ONCE && file.size <= left) return yield* readEarly(zip, place, file);
  const unpacked: Unpacked =
    file.size > left && file.size <= MOST_UNPACKED
      ? { kind: 'problem', why: TOO_MUCH }
      : await unpack(zip.blob, file);
  if (unpacked.kind === 'problem') {
    yield say(unpacked.why);
    return 0;
  }
  let count = 0;
  for await (const entry of readEntries({ name, blob: unpacked.blob }, place.part)) {
    count += 1;
    yield { ...entry, place: { ...entry.place, zipped: file } };
  }
  if (count === 0) yield say('is empty.');
  return unpacked.blob.size;
}

/** The entries of a large file, each as soon as its line is unpacked. Gives back how many bytes that were. */
async function* readEarly(zip: ListPart, place: EntryPlace, file: ZippedFile): AsyncGenerator<Entry, number> {
  const name = `${zip.name}: ${file.name}`;
  let why: string | null = null;
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    why = yield* unpackPieces(zip.blob, file);
  };
  let count = 0;
  const read = { name, size: file.size, pieces: pieces(), isWhole: () => why === null };
  for await (const entry of readByLines(read, place.part)) {
    if (entry.kind === 'problem' && entry.place.line === null) {
      // It isn't JSON Lines, which may be the damage.
      const damage = await findDamage(zip.blob, file);
      const message = damage === null ? entry.message : `${name} ${damage}`;
      yield { kind: 'problem', place, message };
      return file.size;
    }
    count += 1;
    yield { ...entry, place: { ...entry.place, zipped: file }, stage: 'early' };
  }
  const ending = toEnding(why, count);
  if (ending !== null) yield { kind: 'problem', place, message: `${name} ${ending}`, stage: 'damaged' };
  return file.size;
}

/** Why a file can't be unpacked to its end, or null. Nothing of it is kept. */
const findDamage = async (zip: Blob, file: ZippedFile): Promise<string | null> => {
  const pieces = unpackPieces(zip, file);
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) return next.value;
  }
};

/** What is said after the last entry of a file that was read early, behind its name; null where there is nothing to say. */
const toEnding = (why: string | null, count: number): string | null => {
  if (why === null) return count === 0 ? 'is empty.' : null;
  return count === 0
    ? why
    : `${why} ${count.toLocaleString('en')} ${count === 1 ? 'line' : 'lines'} of it came before that showed: where one of them didn’t match, that says nothing.`;
};

const describeOthers = (others: readonly ZippedFile[]): string => {
  const wanted = 'no .json, .jsonl or .ndjson file, which are what records come in';
  if (others.length === 0) return `holds folders, and ${wanted}.`;
  const named = others.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = others.length - named.length;
  return `holds ${wanted}, only ${named.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}.`;
};
