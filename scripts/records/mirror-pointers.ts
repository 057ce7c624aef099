import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ArxivIdentifier, parseArxivId } from '../../src/core/identifier/arxiv-id.ts';
import type { Layout } from '../../src/core/mirror/layout.ts';
import { toSentence } from '../pith-verify/read-input.ts';

/** A file of a mirror that leads from a paper to its record, by its path in the mirror; or a folder that can't be listed. */
export type MirrorPointer =
  | { readonly kind: 'pointer'; readonly path: string; readonly paper: ArxivIdentifier }
  | { readonly kind: 'unlisted'; readonly path: string; readonly why: string };

/** Archive, month and the first digits of a number lie no deeper. */
const MOST_FOLDERS = 3;

/** The paper that a file is asked for. Null for one that no question leads to: another layout's, or no arXiv id. */
const toPaper = (path: string, layout: Layout): ArxivIdentifier | null => {
  const parts = path.slice(0, -'.json'.length).split('/').slice(1);
  const name = parts.at(-1) ?? '';
  const parsed = parseArxivId(name.includes('.') ? name : `${parts[0]}/${name}`);
  if (parsed.kind === 'error') return null;
  const { id, version } = parsed.value;
  const expected = layout.arxiv(id);
  return path === expected || path === expected.replace(/\.json$/, `v${version}.json`) ? parsed.value : null;
};

function* inFolder(
  mirror: string,
  folder: string,
  layout: Layout,
  deeper: number,
): Generator<MirrorPointer, void> {
  let names: readonly string[];
  try {
    names = readdirSync(join(mirror, folder)).sort();
  } catch (cause) {
    yield { kind: 'unlisted', path: folder, why: toSentence(cause) };
    return;
  }
  for (const name of names) {
    const path = `${folder}/${name}`;
    if (name.endsWith('.json')) {
      const paper = toPaper(path, layout);
      if (paper !== null) yield { kind: 'pointer', path, paper };
    } else if (deeper > 0 && /^[\w-]+$/.test(name)) yield* inFolder(mirror, path, layout, deeper - 1);
  }
}

/** What leads from papers to records in a mirror's `arxiv/`, in the order of the names; nothing where it has none. */
export const mirrorPointers = (mirror: string, layout: Layout): Iterable<MirrorPointer> =>
  existsSync(join(mirror, 'arxiv')) ? inFolder(mirror, 'arxiv', layout, MOST_FOLDERS) : [];
