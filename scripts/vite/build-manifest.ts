import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isWrittenFile } from './written-page.ts';

export const MANIFEST_NAME = 'build-manifest.json';
export const SUMS_NAME = 'SHA256SUMS';

/**
 * What a build consists of, in the shape of the manifest of Web Application Integrity, Consistency and Transparency
 * (WAICT, a draft). Hashes are SHA-256 in base64; keys of `hashes` are paths of the site.
 */
export interface BuildManifest {
  readonly version: string;
  /** The whole commit, with a plus where something was changed since; null where it isn't known. */
  readonly commit: string | null;
  readonly hashes: Readonly<Record<string, string>>;
  /** Documents that addresses without a file of their own answer with: the app, and the one for frames. */
  readonly fallback: readonly string[];
  readonly fallback_hashes: readonly string[];
  /** The same list under the name that Firefox reads. */
  readonly any_hashes: readonly string[];
  /** Files that belong to who runs the site: they decide what counts there, and are no part of the code. */
  readonly operator: readonly string[];
}

export const sha256Of = (bytes: Uint8Array, form: 'base64' | 'hex' = 'base64'): string =>
  createHash('sha256').update(bytes).digest(form);

/** All files of the build below a folder, without what was written for single records since, as paths with slashes, in the order of their code units. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !isWrittenFile(name))
    .sort();

const FALLBACK = ['/404.html', '/embed/index.html', '/index.html'];
const OPERATOR = ['/config.json'];

/** The manifest of what lies in `folder` now. */
export const toBuildManifest = (
  folder: string,
  facts: Pick<BuildManifest, 'version' | 'commit'>,
): BuildManifest => {
  const hashes: Record<string, string> = {};
  for (const name of filesBelow(folder))
    if (name !== MANIFEST_NAME && name !== SUMS_NAME && !OPERATOR.includes(`/${name}`))
      hashes[`/${name}`] = sha256Of(readFileSync(join(folder, name)));
  const documents = FALLBACK.filter((path) => Object.hasOwn(hashes, path));
  const fallbackHashes = [...new Set(documents.map((path) => hashes[path] ?? ''))];
  return {
    version: facts.version,
    commit: facts.commit,
    hashes,
    fallback: documents,
    fallback_hashes: fallbackHashes,
    any_hashes: fallbackHashes,
    operator: OPERATOR,
  };
};

/** Writes `build-manifest.json`, and `SHA256SUMS` over everything else, which `sha256sum -c` reads. */
export const writeBuildManifest = (
  folder: string,
  facts: Pick<BuildManifest, 'version' | 'commit'>,
): void => {
  writeFileSync(
    join(folder, MANIFEST_NAME),
    `${JSON.stringify(toBuildManifest(folder, facts), undefined, 2)}\n`,
  );
  const lines = filesBelow(folder)
    .filter((name) => name !== SUMS_NAME)
    .map((name) => `${sha256Of(readFileSync(join(folder, name)), 'hex')}  ${name}\n`);
  writeFileSync(join(folder, SUMS_NAME), lines.join(''));
};
