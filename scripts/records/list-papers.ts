import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { member } from '../../src/core/json/json.ts';
import { parseJson } from '../../src/core/json/text.ts';
import type { Layout } from '../../src/core/mirror/layout.ts';
import { mirrorRecords } from '../pack/mirror-records.ts';

/** Files that may be records: those of a mirror, or all JSON of a folder that is none. */
export function* recordPaths(folder: string, layout: Layout): Generator<string, void> {
  if (existsSync(join(folder, 'pith')))
    for (const { path } of mirrorRecords(folder, layout)) yield relative(folder, path);
  else for (const name of readdirSync(folder).sort()) if (name.endsWith('.json')) yield name;
}

/**
 * For each paper that a folder has records of, by arXiv id, the path of the one of the newest version: as each says itself,
 * and whoever reads it has it examined.
 */
export const listPapers = (folder: string, layout: Layout): ReadonlyMap<string, string> => {
  const papers = new Map<string, { readonly path: string; readonly version: number }>();
  for (const path of recordPaths(folder, layout)) {
    const parsed = parseJson(readFileSync(join(folder, path), 'utf8'));
    if (parsed.kind === 'error') continue;
    const source = member(member(parsed.value.value, 'canonical_record'), 'source');
    const id = member(source, 'id');
    const stated = member(source, 'version');
    const version = typeof stated === 'number' ? stated : 0;
    if (typeof id === 'string' && version > (papers.get(id)?.version ?? -1))
      papers.set(id, { path, version });
  }
  return new Map(Array.from(papers, ([id, { path }]) => [id, path]));
};
