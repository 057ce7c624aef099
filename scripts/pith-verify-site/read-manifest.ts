import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { error, ok, type Result } from '../../src/core/base/result.ts';
import { isJsonObject, type JsonValue, member } from '../../src/core/json/json.ts';
import { parseJson } from '../../src/core/json/text.ts';
import { type BuildManifest, MANIFEST_NAME, sha256Of, toBuildManifest } from '../vite/build-manifest.ts';

/** A manifest with the SHA-256 of its own bytes, in hex. */
export interface ReadManifest {
  readonly manifest: BuildManifest;
  readonly sha256: string;
}

const SHA256_BASE64 = /^[A-Za-z0-9+/]{43}=$/;
const isHash = (value: JsonValue): value is string => typeof value === 'string' && SHA256_BASE64.test(value);
const isPath = (path: string): boolean => path.startsWith('/') && !path.startsWith('//');

/** Reads a manifest from its bytes, which may come from anybody. The error is a sentence. */
export const parseManifest = (bytes: Uint8Array): Result<ReadManifest, string> => {
  const json = parseJson(new TextDecoder().decode(bytes));
  if (json.kind === 'error') return error(`${MANIFEST_NAME} is no JSON.`);
  const root = json.value.value;
  const hashes = member(root, 'hashes');
  if (!isJsonObject(hashes)) return error(`${MANIFEST_NAME} has no "hashes".`);
  const entries: [string, string][] = [];
  for (const path of Object.keys(hashes)) {
    const hash = member(hashes, path) ?? null;
    if (!isPath(path) || !isHash(hash))
      return error(`${MANIFEST_NAME} has no path and SHA-256 at hashes[${JSON.stringify(path)}].`);
    entries.push([path, hash]);
  }
  const fallback = member(root, 'fallback_hashes');
  const list = Array.isArray(fallback) ? fallback.filter(isHash) : [];
  if (entries.length === 0 || list.length === 0)
    return error(`${MANIFEST_NAME} lists no files, or no document that pages answer with.`);
  const commit = member(root, 'commit');
  const version = member(root, 'version');
  return ok({
    sha256: sha256Of(bytes, 'hex'),
    manifest: {
      version: typeof version === 'string' ? version : 'not known',
      commit: typeof commit === 'string' ? commit : null,
      hashes: Object.fromEntries(entries),
      fallback: ['/404.html', '/embed/index.html', '/index.html'],
      fallback_hashes: list,
      any_hashes: list,
      operator: ['/config.json'],
    },
  });
};

/** The manifest of a build in a folder, which must still be what the build made of it. */
export const readBuild = (folder: string): Result<ReadManifest, string> => {
  const file = join(folder, MANIFEST_NAME);
  if (!existsSync(file)) return error(`${folder} holds no build: there is no ${MANIFEST_NAME} in it.`);
  const read = parseManifest(readFileSync(file));
  if (read.kind === 'error') return read;
  const { manifest } = read.value;
  const now = toBuildManifest(folder, manifest).hashes;
  const changed = [...new Set([...Object.keys(now), ...Object.keys(manifest.hashes)])].filter(
    (path) => now[path] !== manifest.hashes[path],
  );
  return changed.length === 0
    ? read
    : error(`${folder} was changed since it was built: ${changed.slice(0, 5).join(', ')}.`);
};
