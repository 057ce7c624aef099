import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');

/** The bytes of a file, or null where there is none. @throws whatever else keeps it from being read. */
export const readOrNull = (path: string): Buffer | null => {
  try {
    return readFileSync(path);
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
};

/** Writes a file so that whoever reads it finds the old one or the new one, never a part; makes its folders. */
export const writeWhole = (path: string, content: string | Uint8Array): void => {
  // The same name each time: what a stop leaves behind is written over.
  const part = `${path}.part`;
  try {
    writeFileSync(part, content);
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(part, content);
  }
  renameSync(part, path);
};
