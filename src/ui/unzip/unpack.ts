import { Inflate } from 'fflate';
import { addToCrc } from './crc.ts';
import type { ZippedFile } from './directory.ts';

/** What a file of an archive holds; or why that isn't known, after its name. */
export type Unpacked =
  | { readonly kind: 'ok'; readonly blob: Blob }
  | { readonly kind: 'problem'; readonly why: string };

/** The largest file that is unpacked, in bytes: 256 MiB, which is more than 20,000 records. */
export const MOST_UNPACKED = 256 * 1024 * 1024;
/** What is larger than this when unpacked may not be more than so many times what it is as packed. */
const MOST_UNASKED = 64 * 1024 * 1024;
const MOST_TIMES = 200;

/** Packed bytes are unpacked in pieces: of the densest one sixteen mebibytes come. */
const PIECE = 16 * 1024;

const METHODS: ReadonlyMap<number, string> = new Map([
  [9, 'Deflate64'],
  [12, 'bzip2'],
  [14, 'LZMA'],
  [93, 'Zstandard'],
  [95, 'XZ'],
]);

const problem = (why: string): Unpacked => ({ kind: 'problem', why });

/** Why a file isn't even tried, from what the list of contents says of it; null where it is. */
const refuse = ({ isEncrypted, method, packed, size }: ZippedFile): string | null => {
  if (isEncrypted || method === 99)
    return 'is encrypted, and was not opened. Unpack the archive with its password and drop the folder.';
  if (method !== 0 && method !== 8)
    return `is packed by a method that isn’t read here (${METHODS.get(method) ?? `number ${method}`}). Unpack the archive and drop the folder.`;
  if (size > MOST_UNPACKED)
    return 'is larger than 256 MiB when it is unpacked, and was not opened. Unpack the archive and drop the file.';
  return size > MOST_UNASKED && size > packed * MOST_TIMES
    ? 'would become more than 200 times as large when it is unpacked, and was not opened. If that is meant, unpack the archive and drop the file.'
    : null;
};

const DAMAGED = 'is damaged in the archive. Fetch the archive or make it again.';

/**
 * The bytes of one file of an archive, as they are unpacked. No more comes than the list of contents says, and size and
 * CRC-32 have to be as it says (APPNOTE 6.3.10, 4.4.7 to 4.4.9), which only the end shows: until then what has come may be
 * damaged.
 * @returns null where all of it was there; else why it wasn't, as in `Unpacked`.
 * @throws DOMException where the archive itself can't be read.
 */
export async function* unpackPieces(
  zip: Blob,
  file: ZippedFile,
): AsyncGenerator<Uint8Array<ArrayBuffer>, string | null> {
  const refused = refuse(file);
  if (refused !== null) return refused;
  const header = new DataView(await zip.slice(file.at, file.at + 30).arrayBuffer());
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) return DAMAGED;
  const start = file.at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = zip.slice(start, start + file.packed);
  if (packed.size < file.packed) return DAMAGED;
  let size = 0;
  let crc = 0;
  const unpacked = file.method === 0 ? readPieces(packed) : inflate(packed);
  for await (const piece of unpacked) {
    if (piece === null) return DAMAGED;
    if (piece.length === 0) continue;
    size += piece.length;
    if (size > file.size) return DAMAGED;
    crc = addToCrc(crc, piece);
    yield piece;
  }
  return size === file.size && crc === file.crc ? null : DAMAGED;
}

/**
 * Unpacks one file of an archive, whole.
 * @throws DOMException where the archive itself can't be read.
 */
export const unpack = async (zip: Blob, file: ZippedFile): Promise<Unpacked> => {
  const pieces: BlobPart[] = [];
  const unpacked = unpackPieces(zip, file);
  for (;;) {
    const next = await unpacked.next();
    if (next.done === true)
      return next.value === null ? { kind: 'ok', blob: new Blob(pieces) } : problem(next.value);
    pieces.push(next.value);
  }
};

async function* readPieces(packed: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = packed.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Whatever was not read is not wanted.
    await reader.cancel();
  }
}

/** Ends with null for what is not a whole Deflate stream (RFC 1951). */
async function* inflate(packed: Blob): AsyncGenerator<Uint8Array<ArrayBuffer> | null> {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  const stream = new Inflate((piece) => pieces.push(new Uint8Array(piece)));
  const take = (piece: Uint8Array, isLast: boolean) => {
    pieces = [];
    return push(stream, piece, isLast) ? pieces : [null];
  };
  for await (const value of readPieces(packed))
    for (let at = 0; at < value.length; at += PIECE) yield* take(value.subarray(at, at + PIECE), false);
  yield* take(new Uint8Array(), true);
}

/** The library throws for bytes that are no Deflate stream. */
const push = (stream: Inflate, piece: Uint8Array, isLast: boolean): boolean => {
  try {
    stream.push(piece, isLast);
    return true;
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    return false;
  }
};
