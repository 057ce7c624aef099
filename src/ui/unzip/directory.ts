import { toShownName } from './shown-name.ts';

/** A file of an archive, as the archive's own list of contents has it: enough to unpack it by itself. */
export interface ZippedFile {
  /** As it can be shown. It is a text from elsewhere, and never the way to anything. */
  readonly name: string;
  /** Where its local header begins, in bytes of the archive. */
  readonly at: number;
  /** Bytes as packed and unpacked. What is unpacked is held against them. */
  readonly packed: number;
  readonly size: number;
  /** CRC-32 of what is unpacked. */
  readonly crc: number;
  /** APPNOTE 4.4.5: 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
}

/** What an archive holds, in the order in which it stands there; or why that can't be said, after the archive's name. */
export type Directory =
  | { readonly kind: 'ok'; readonly files: readonly ZippedFile[] }
  | { readonly kind: 'problem'; readonly why: string };

/** More files than this, folders among them, are not listed. */
export const MOST_FILES = 100_000;
/** The longest list of contents that is read, in bytes. */
const MOST_LIST = 32 * 1024 * 1024;

const END_BYTES = 22;
const MOST_COMMENT = 0xffff;

const viewOf = async (blob: Blob, start: number, end: number): Promise<DataView<ArrayBuffer>> =>
  new DataView(await blob.slice(Math.max(0, start), end).arrayBuffer());

const problem = (why: string): Directory => ({ kind: 'problem', why });

const CUT_SHORT =
  'has no list of its contents, which stands at the end of a .zip archive: it is cut short, or is something else. Fetch it or make it again.';
const DAMAGED =
  'is a .zip archive with a damaged list of contents. Fetch it or make it again, or unpack it and drop the folder.';

interface End {
  readonly count: number;
  readonly bytes: number;
  readonly start: number;
  /** What stands before the archive and is not counted in its offsets, in bytes. */
  readonly before: number;
}

/**
 * Reads what a ZIP archive holds from the list at its end (APPNOTE 6.3.10, 4.3.12 to 4.3.16, with ZIP64). Nothing is
 * unpacked.
 * @throws DOMException where the file itself can't be read.
 */
export const readDirectory = async (zip: Blob): Promise<Directory> => {
  const tailStart = Math.max(0, zip.size - END_BYTES - MOST_COMMENT);
  const tail = await viewOf(zip, tailStart, zip.size);
  const at = findEnd(tail);
  if (at === null) return problem(CUT_SHORT);
  if (tail.getUint16(at + 4, true) !== tail.getUint16(at + 6, true))
    return problem(
      'is one piece of a .zip archive that was split. Put the pieces together, or unpack them and drop the folder.',
    );
  const end = await readEnd(zip, tail, at, tailStart + at);
  if (end === null || end.start < 0 || end.before < 0) return problem(DAMAGED);
  if (end.count === 0) return problem('is an empty .zip archive: it holds no file.');
  if (end.count > MOST_FILES || end.bytes > MOST_LIST)
    return problem(
      `holds more than ${MOST_FILES.toLocaleString('en')} files, the most that are read here. Unpack it and drop a part of it, or put the records into one file, one on each line (JSON Lines).`,
    );
  const files = readList(await viewOf(zip, end.start, end.start + end.bytes), end);
  if (files === null) return problem(DAMAGED);
  const isWithin = files.reduce((sum, { packed }) => sum + packed, 0) <= zip.size;
  return isWithin ? { kind: 'ok', files: files.toSorted((a, b) => a.at - b.at) } : problem(DAMAGED);
};

/** Where the end of the list stands: the last place that can be one, since a comment follows it. */
const findEnd = (tail: DataView): number | null => {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--)
    if (
      tail.getUint32(at, true) === 0x06054b50 &&
      at + END_BYTES + tail.getUint16(at + 20, true) <= tail.byteLength
    )
      return at;
  return null;
};

const readEnd = async (zip: Blob, tail: DataView, at: number, place: number): Promise<End | null> => {
  const count = tail.getUint16(at + 10, true);
  const bytes = tail.getUint32(at + 12, true);
  const offset = tail.getUint32(at + 16, true);
  if (count !== 0xffff && bytes !== 0xffffffff && offset !== 0xffffffff)
    return { count, bytes, start: place - bytes, before: place - bytes - offset };
  // ZIP64: twenty bytes before the end say where the longer end is.
  if (at < 20 || tail.getUint32(at - 20, true) !== 0x07064b50) return null;
  const longer = Number(tail.getBigUint64(at - 12, true));
  const view = await viewOf(zip, longer, longer + 56);
  if (view.byteLength < 56 || view.getUint32(0, true) !== 0x06064b50) return null;
  const [entries = 0, size = 0, start = 0] = [32, 40, 48].map((each) =>
    Number(view.getBigUint64(each, true)),
  );
  return { count: entries, bytes: size, start, before: 0 };
};

/** Null for a list that isn't one, or ends before the number of files that it has to have. */
const readList = (list: DataView<ArrayBuffer>, { count, before }: End): readonly ZippedFile[] | null => {
  const files: ZippedFile[] = [];
  let at = 0;
  for (let read = 0; read < count; read++) {
    if (at + 46 > list.byteLength || list.getUint32(at, true) !== 0x02014b50) return null;
    const nameBytes = list.getUint16(at + 28, true);
    const extraBytes = list.getUint16(at + 30, true);
    const next = at + 46 + nameBytes + extraBytes + list.getUint16(at + 32, true);
    if (next > list.byteLength) return null;
    const long = readLong(list, at, at + 46 + nameBytes, extraBytes);
    files.push({
      name: toShownName(new Uint8Array(list.buffer, list.byteOffset + at + 46, nameBytes)),
      at: before + long.at,
      packed: long.packed,
      size: long.size,
      crc: list.getUint32(at + 16, true),
      method: list.getUint16(at + 10, true),
      isEncrypted: (list.getUint16(at + 8, true) & 1) === 1,
    });
    at = next;
  }
  return files;
};

/** Sizes and offset of an entry, from its ZIP64 field (APPNOTE 4.5.3) where they are too large for their own places. */
const readLong = (list: DataView, at: number, extra: number, extraBytes: number) => {
  let field = extra;
  let fieldEnd = extra;
  while (fieldEnd + 4 <= extra + extraBytes) {
    const end = fieldEnd + 4 + list.getUint16(fieldEnd + 2, true);
    if (list.getUint16(fieldEnd, true) === 1 && end <= extra + extraBytes) {
      field = fieldEnd + 4;
      fieldEnd = end;
      break;
    }
    fieldEnd = end;
    field = end;
  }
  const take = (place: number): number => {
    const short = list.getUint32(place, true);
    if (short !== 0xffffffff || field + 8 > fieldEnd) return short;
    field += 8;
    return Number(list.getBigUint64(field - 8, true));
  };
  const size = take(at + 24);
  const packed = take(at + 20);
  return { size, packed, at: take(at + 42) };
};
