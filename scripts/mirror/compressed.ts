import { existsSync, rmSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readOrNull, writeWhole } from './write-file.ts';

/** What servers look for beside a file: nginx's `gzip_static`, Caddy's `precompressed`. */
const toCopy = (path: string): string => `${path}.gz`;

/** Made once and sent often. The same bytes each time: there is no date in it. */
const writeCopy = (path: string, content: string | Uint8Array): void =>
  writeWhole(toCopy(path), gzipSync(content, { level: 9 }));

const isCopyOf = (copy: Uint8Array, content: Uint8Array): boolean => {
  try {
    return gunzipSync(copy, { maxOutputLength: content.length + 1 }).equals(content);
  } catch {
    // Cut off, or no gzip.
    return false;
  }
};

/**
 * Writes a text whole, with its compressed copy where copies are wanted or one was there. Servers send the copy of whatever
 * age, so the old one goes first: a stop in between leaves a text that is compressed on its way.
 */
export const writeText = (path: string, content: string | Uint8Array, isCompressed: boolean): void => {
  const isKept = isCompressed || existsSync(toCopy(path));
  rmSync(toCopy(path), { force: true });
  writeWhole(path, content);
  if (isKept) writeCopy(path, content);
};

/** Sees to it that a text that stays as it is has its copy where copies are wanted, and that a copy that is there is its own. */
export const keepCopy = (path: string, content: Uint8Array, isCompressed: boolean): void => {
  const copy = readOrNull(toCopy(path));
  if (copy === null ? isCompressed : !isCopyOf(copy, content)) writeCopy(path, content);
};

/** Takes a text away, with its copy. */
export const removeText = (path: string): void => {
  rmSync(toCopy(path), { force: true });
  rmSync(path, { force: true });
};
