import { closeSync, createReadStream, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { error, ok, type Result } from '../../src/core/base/result.ts';
import { sayNoText, toText } from './to-text.ts';

/** Larger records are refused: a whole text has to fit into memory several times. In UTF-16 units, at most as many as bytes. */
export const MAX_ENTRY = 256 * 1024 * 1024;
export const TOO_LARGE = 'This is larger than 256 MiB, the limit of this command for one record.';

const isFolder = (path: unknown): boolean =>
  typeof path === 'string' && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);

/** Whether what may not be read is a folder, where that can be known. */
const isClosedFolder = (cause: unknown): boolean => {
  try {
    return cause instanceof Error && 'path' in cause && isFolder(cause.path);
  } catch {
    return false;
  }
};

/** What stands in the way of reading a file, as a sentence. */
export const toSentence = (cause: unknown): string => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder, not a file.';
  if (code === 'EACCES') return `This ${isClosedFolder(cause) ? 'folder' : 'file'} may not be read.`;
  return `This could not be read: ${cause instanceof Error ? cause.message : String(cause)}.`;
};

/** Why a file could not be read to its end: a sentence. */
export class InputTrouble extends Error {}

const orTrouble = <T>(act: () => T): T => {
  try {
    return act();
  } catch (cause) {
    throw new InputTrouble(toSentence(cause));
  }
};

/** The bytes of a file, in their order. */
export interface Input {
  /** Whether the bytes are there already: nobody waits for what still has to be written or typed. */
  readonly isThere: boolean;
  /**
   * Puts the next bytes into `target`, which has room for one at least.
   * @returns how many: none where the file has ended.
   * @throws InputTrouble where it can't be read any further.
   */
  readonly read: (target: Uint8Array) => number | Promise<number>;
  readonly close: () => void;
}

/** What a stream gives, as a file. */
export const toStreamInput = (stream: AsyncIterable<Buffer>): Input => {
  const chunks = stream[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  return {
    isThere: false,
    read: async (target) => {
      while (held.length === 0) {
        const next = await chunks.next().catch((cause: unknown) => {
          throw new InputTrouble(toSentence(cause));
        });
        if (next.done === true) return 0;
        held = next.value;
      }
      const taken = held.subarray(0, target.length);
      target.set(taken);
      held = held.subarray(taken.length);
      return taken.length;
    },
    close: () => void chunks.return?.(),
  };
};

/**
 * Opens a file, or standard input for `-`.
 * @throws InputTrouble where it can't be opened.
 */
export const openInput = (file: string): Input => {
  if (file === '-') return toStreamInput(process.stdin);
  const fd = orTrouble(() => openSync(file, 'r'));
  // A pipe may have a name, too.
  if (!orTrouble(() => fstatSync(fd).isFile() || fstatSync(fd).isDirectory()))
    return toStreamInput(createReadStream(file, { fd, highWaterMark: 1 << 18 }));
  return {
    isThere: true,
    read: (target) => orTrouble(() => readSync(fd, target)),
    close: () => closeSync(fd),
  };
};

/** The lines of all blocks of a pack, or of any other file of gzip members (RFC 1952). */
export const openPacked = (file: string): Input => {
  const unpacked = createGunzip({ chunkSize: 1 << 18 });
  // What went wrong is thrown where the bytes are waited for.
  pipeline(createReadStream(file, { highWaterMark: 1 << 18 }), unpacked, () => undefined);
  return toStreamInput(unpacked);
};

/** The whole text of a small file. The error is a sentence. */
export const readInput = async (file: string): Promise<Result<string, string>> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const input = openInput(file);
    try {
      for (;;) {
        const part = new Uint8Array(1 << 16);
        const read = await input.read(part);
        if (read === 0) break;
        parts.push(part.subarray(0, read));
        length += read;
        if (length > MAX_ENTRY) return error(TOO_LARGE);
      }
    } finally {
      input.close();
    }
  } catch (cause) {
    if (cause instanceof InputTrouble) return error(cause.message);
    throw cause;
  }
  const bytes = Buffer.concat(parts);
  const text = toText(bytes);
  return text === null ? error(sayNoText(bytes)) : ok(text);
};
