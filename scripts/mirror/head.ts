import { closeSync, openSync, readSync } from 'node:fs';
import { isJsonLines } from '../../src/core/json/lines.ts';

/** So much of a file says whether it is JSON Lines, in bytes. */
const HEAD = 1 << 20;

const NOTHING = new Uint8Array();

/** The beginning of a file; nothing where it can't be read. */
export const readHead = (file: string): Uint8Array => {
  let fd: number | null = null;
  try {
    fd = openSync(file, 'r');
    const bytes = new Uint8Array(HEAD);
    return bytes.subarray(0, readSync(fd, bytes));
  } catch {
    // Reading all of it says why.
    return NOTHING;
  } finally {
    if (fd !== null) closeSync(fd);
  }
};

/** The beginning of a stream, and all of it from there. */
export const splitHead = async (
  stream: AsyncIterable<Buffer>,
): Promise<{ readonly head: Uint8Array; readonly whole: AsyncIterable<Buffer> }> => {
  const chunks = stream[Symbol.asyncIterator]();
  const begun: Buffer[] = [];
  for (let size = 0; size < HEAD; size += begun.at(-1)?.length ?? 0) {
    const next = await chunks.next();
    if (next.done === true) break;
    begun.push(next.value);
  }
  async function* whole(): AsyncGenerator<Buffer, void> {
    yield* begun.splice(0);
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  }
  return { head: Buffer.concat(begun), whole: whole() };
};

/** How a file holds its records, by its name and by how it begins: a pack, as any gzip, by its first two bytes. */
export const toLayout = (name: string, head: Uint8Array): 'list' | 'lines' | 'pack' => {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'pack';
  const isLines = /\.(?:jsonl|ndjson)$/i.test(name) || isJsonLines(new TextDecoder().decode(head));
  return isLines ? 'lines' : 'list';
};
