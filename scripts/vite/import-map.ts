import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toMapAddress, UNHELD } from '../../src/parts/map-address.ts';
import { sha256Of } from './build-manifest.ts';
import { filesOfRecordPage, type Manifest } from './built-files.ts';

/** As the attribute `integrity` has it (Subresource Integrity, "integrity metadata"). */
const hashOf = (bytes: Uint8Array): string => `sha256-${sha256Of(bytes)}`;

const MAP = /^map-\w+\.js$/;

/** The text of the import map that lies in a build; '' where there is none. */
export const readImportMap = (folder: string): string => {
  const assets = join(folder, 'assets');
  const name = existsSync(assets) ? readdirSync(assets).find((each) => MAP.test(each)) : undefined;
  return name === undefined ? '' : readFileSync(join(assets, name), 'utf8');
};

const MANIFEST = '.vite/manifest.json';

/**
 * Writes the import map of a finished build, whose `integrity` holds the parts of the app to their hashes: all chunks but those
 * that a record page loads untouched. It is a file and not in the page, because hashes don't compress and the verdict waits for
 * every byte of the page; the page finds it by the hash that its policy allows. Called a script, as which servers compress
 * and keep it: of JSON they take it for data. Workers are held to no hash: no browser asks an import map about them.
 * @throws Error where a record page loads a file untouched that the page would wait with.
 * @returns its text, which the policy must allow as a script of the page; '' for a build without an app.
 */
export const writeImportMap = (folder: string): string => {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) return '';
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const early = filesOfRecordPage(manifest);
  for (const name of early)
    if (!UNHELD.test(name))
      throw new Error(`${name} comes untouched, and src/parts/map-address.ts doesn't know it.`);
  const late = [...new Set(Object.values(manifest).map((chunk) => chunk.file))]
    .filter((name) => name.endsWith('.js') && !early.has(name))
    .sort();
  const hashes = late.map((name) => [`/${name}`, hashOf(readFileSync(join(folder, name)))]);
  const text = JSON.stringify({ integrity: Object.fromEntries(hashes) });
  writeFileSync(join(folder, toMapAddress(hashOf(Buffer.from(text)))), text);
  return text;
};
