import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PAPERS, type Paper, toRecord } from '../../../tests/support/bibliography/papers.ts';
import { STYLES } from '../../../tests/support/bibliography/styles.ts';
import { acceptingTestKey } from '../../../tests/support/signing.ts';

/** A paper of the bench with the files that a mirror holds of it. */
export interface MirroredPaper {
  readonly paper: Paper;
  /** Paths below the mirror: what names the record, then the record. */
  readonly paths: readonly [string, string];
  readonly text: string;
}

/** So many papers, each with an id and a title of its own, after the real ones that are known here. */
export const makePapers = (count: number): readonly MirroredPaper[] =>
  Array.from({ length: count }, (_, index) => {
    const real = PAPERS[index % PAPERS.length];
    if (real === undefined) throw new Error('There are no real papers to start from.');
    const month = 1 + Math.floor(index / 20_000);
    const id = `24${String(month).padStart(2, '0')}.${String(1 + (index % 20_000)).padStart(5, '0')}`;
    const paper: Paper = { ...real, id, year: 2024, month, title: `${real.title} ${index}` };
    const { suffix, text } = toRecord(paper);
    return { paper, paths: [`arxiv/${id}.json`, `pith/${suffix}.json`], text };
  });

/** A built site whose own mirror holds these papers and nothing stands behind it. */
export const writeSite = async (folder: string, papers: readonly MirroredPaper[]): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  await cp('dist', folder, { recursive: true });
  const mirror = join(folder, 'mirror');
  await rm(mirror, { recursive: true, force: true });
  for (const part of ['arxiv', 'pith']) await mkdir(join(mirror, part), { recursive: true });
  for (const { paths, text } of papers) {
    const [named, record] = paths;
    const { pith_number } = JSON.parse(text) as { readonly pith_number: string };
    // An id of the old form has a folder in it.
    await mkdir(dirname(join(mirror, named)), { recursive: true });
    await writeFile(join(mirror, named), JSON.stringify({ pith_number }));
    await writeFile(join(mirror, record), text);
  }
  const config = {
    config_version: 1,
    sources: [{ id: 'mirror', kind: 'mirror', label: 'the mirror of the bench', base: '/mirror/' }],
    keys: acceptingTestKey(),
    fiction: false,
    examples: [],
  };
  await writeFile(join(folder, 'config.json'), JSON.stringify(config));
  for (const ending of ['.br', '.gz']) await rm(join(folder, `config.json${ending}`), { force: true });
};

/** A bibliography of these papers as INSPIRE writes one. */
export const writeBibliography = async (file: string, papers: readonly MirroredPaper[]): Promise<void> => {
  const style = STYLES.find(({ name }) => name === 'INSPIRE');
  if (style === undefined) throw new Error('There is no style INSPIRE.');
  const entries = papers.map(({ paper }, index) =>
    style.write({ key: `k${index}`, paper, title: paper.title, version: null }),
  );
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, style.wrap(entries));
};
