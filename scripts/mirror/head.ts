import { closeSync, openSync, readSync } from 'node:fs';
import { isJsonLines } from '../../src/core/json/lines.ts';

/** So much of a file says whether it is JSON Lines, in bytes. */
const HEAD = 1 << 20;

/** The beginning of a file as text; what is cut at its end is not looked at. '' where it can't be read. */
export const readHead = (file: string): string => {
  let fd: number | null = null;
  try {
    fd = openSync(file, 'r');
    const bytes = new Uint8Array(HEAD);
    return new TextDecoder().decode(bytes.subarray(0, readSync(fd, bytes)));
  } catch {
    // Reading all of it says why.
    return '';
  } finally {
    if (fd !== null) closeSync(fd);
  }
};

/** Whether a file has one record on each line, by its name or by how it begins. */
export const isLinesFile = (name: string, head: string): boolean =>
  /\.(?:jsonl|ndjson)$/i.test(name) || isJsonLines(head);
