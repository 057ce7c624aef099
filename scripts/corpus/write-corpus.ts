import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { error, ok, type Result } from '../../src/core/base/result.ts';
import { CITING_INDEX, type CitingLine, formatCitingIndex } from '../../src/core/mirror/citing-index.ts';
import { formatTitleIndex, TITLE_INDEX, type TitleLine } from '../../src/core/titles/title-index.ts';
import type { CorpusOptions } from './arguments.ts';
import { toDemoKey } from './demo-key.ts';
import { type Fiction, toFiction } from './fiction.ts';
import { type Corpus, toFictionRecord } from './fiction-record.ts';

export interface Written {
  readonly records: number;
  readonly citations: number;
  readonly hubArxivId: string;
}

/** Names a folder as a corpus: only such a folder may be overwritten. */
const MARK = 'corpus.json';
const MARK_KIND = 'pith-viewer-corpus';
const FOLDERS = ['pith', 'arxiv', 'short'];

/**
 * Writes a static mirror of invented papers. An earlier corpus in the folder is removed first; a folder that holds
 * anything else is left alone. The same options write the same bytes.
 * @returns what was written, or one sentence that says why nothing was.
 */
export const writeCorpus = ({ papers, hub, seed, out }: CorpusOptions): Result<Written, string> => {
  if (existsSync(out)) {
    const problem = checkFolder(out);
    if (problem !== null) return error(problem);
    for (const name of [...FOLDERS, 'config.json', TITLE_INDEX, CITING_INDEX, MARK])
      rmSync(join(out, name), { recursive: true, force: true });
  }
  for (const name of FOLDERS) mkdirSync(join(out, name), { recursive: true });

  const fiction = toFiction(papers, hub, seed);
  const corpus: Corpus = {
    fiction,
    seed,
    key: toDemoKey(seed),
    name: basename(out),
    sampleLimit: Math.min(200, Math.max(5, Math.round(papers / 5))),
  };
  const write = (name: string, value: object): void => {
    writeFileSync(join(out, name), `${JSON.stringify(value)}\n`);
  };
  write(MARK, { kind: MARK_KIND, fiction: true, papers, hub, seed });

  const byShort = new Map<string, string[]>();
  const titles: TitleLine[] = [];
  const lists: CitingLine[] = [];
  for (const [index, paper] of fiction.papers.entries()) {
    if (!paper.hasRecord) continue;
    const { record, pithNumber, suffix, citing } = toFictionRecord(corpus, index);
    write(`pith/${suffix}.json`, record);
    write(`arxiv/${paper.arxivId}.json`, { pith_number: pithNumber });
    const short = suffix.slice(0, 8);
    byShort.set(short, [...(byShort.get(short) ?? []), pithNumber]);
    titles.push({ title: paper.title, suffix, arxivId: paper.arxivId });
    lists.push({ suffix, arxivId: paper.arxivId, citing });
  }
  for (const [short, numbers] of byShort) write(`short/${short}.json`, { pith_numbers: numbers });
  writeFileSync(join(out, TITLE_INDEX), formatTitleIndex(titles));
  writeFileSync(join(out, CITING_INDEX), formatCitingIndex(lists));
  writeFileSync(join(out, 'config.json'), `${JSON.stringify(toConfig(corpus), null, 2)}\n`);
  return ok({
    records: titles.length,
    citations: fiction.citations.reduce((sum, list) => sum + list.length, 0),
    hubArxivId: fiction.papers[fiction.hub]?.arxivId ?? '',
  });
};

/** What stands in the way of writing to a folder that exists, or null. */
const checkFolder = (out: string): string | null => {
  let names: readonly string[];
  try {
    names = readdirSync(out);
  } catch {
    return `${out} is not a folder that can be read.`;
  }
  if (names.length === 0) return null;
  const holds = `${out} is not empty and holds no earlier corpus: nothing was written.`;
  if (!names.includes(MARK)) return holds;
  try {
    const mark: unknown = JSON.parse(readFileSync(join(out, MARK), 'utf8'));
    return typeof mark === 'object' && mark !== null && 'kind' in mark && mark.kind === MARK_KIND
      ? null
      : holds;
  } catch {
    return holds;
  }
};

/** The corpus's own configuration, in the form of the main one. */
const toConfig = ({ fiction, key, name }: Corpus) => ({
  config_version: 1,
  sources: [{ id: name, kind: 'mirror', label: `the ${name} mirror of invented papers`, base: `/${name}/` }],
  keys: [
    {
      key_id: key.keyId,
      algorithm: 'ed25519',
      public_key_hex: key.publicKeyHex,
      signer: 'demo key, fiction',
    },
  ],
  fiction: true,
  examples: toExamples(fiction),
});

/** The hub, then the most cited of the others, one with mathematics and one that nobody cites. */
const toExamples = ({ papers, hub, citations }: Fiction) => {
  const numbers = [...papers.keys()].filter((index) => index !== hub && papers[index]?.hasRecord);
  const count = (index: number): number => citations[index]?.length ?? 0;
  const examples = [
    hub,
    numbers.toSorted((one, other) => count(other) - count(one))[0],
    numbers.find((index) => papers[index]?.title.includes('$') && count(index) > 0),
    numbers.findLast((index) => count(index) === 0),
  ];
  return [...new Set(examples)].flatMap((index) => {
    const paper = index === undefined ? undefined : papers[index];
    return paper === undefined ? [] : [{ label: paper.title, identifier: paper.arxivId }];
  });
};
