import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file in a folder and below, by its path from there, with its text. */
export const filesUnder = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
  );

/** The whole records among them. */
export const recordsOf = (files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
  [...files].filter(([name]) => name.startsWith('pith/'));
