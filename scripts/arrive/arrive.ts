import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { arrivingFiles } from '../../tests/support/arriving-files.ts';
import type { Arrival } from './arrival.ts';
import { ARRIVALS } from './programs.ts';

/**
 * `npm run arrive [WORD]`: opens the exports in the programs that people open them with, where those are installed, and
 * writes what arrived into `docs/arrive.md`. With a word, only the programs and formats that hold it, and no file. The exit
 * status is 1 where something didn't arrive. Programs of npm do the same in the unit tests.
 */
const STYLES = resolve('tests/vectors/csl');

const run = (command: string, folder: string): string => {
  const { stdout } = spawnSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 300_000,
    env: { ...process.env, STYLES, HOME: folder },
  });
  return (stdout ?? '').trim();
};

interface Row {
  readonly arrival: Arrival;
  readonly version: string;
  readonly missing: readonly string[];
}

const open = (arrival: Arrival): Row => {
  const folder = mkdtempSync(join(tmpdir(), 'arrive-'));
  try {
    const version = run(`${arrival.version} 2>&1`, folder).split('\n')[0] ?? '';
    const number = /\d+(?:\.\d+)+/.exec(version)?.[0] ?? '';
    if (number === '') return { arrival, version: '', missing: [] };
    for (const [name, text] of arrivingFiles()) writeFileSync(join(folder, name), text);
    const lines = run(arrival.run, folder).split('\n');
    return { arrival, version: number, missing: arrival.facts.filter((fact) => !lines.includes(fact)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const toLine = ({ arrival, version, missing }: Row): string => {
  const came = arrival.facts.filter((fact) => !missing.includes(fact)).join('; ');
  const lost = missing.length === 0 ? '' : `. **Didn’t arrive: ${missing.join('; ')}**`;
  const said = version === '' ? 'not installed' : `${came}${lost}`;
  return `| ${arrival.format} | ${arrival.program} | ${version} | ${said} | ${arrival.but ?? ''} |`;
};

const HEAD = `# What arrives

Written by \`npm run arrive\`: the exports of a small network with ids that look like numbers, titles with mathematics,
accents, quotes and Hebrew, opened in programs that people use. Libraries of npm are asked in the unit tests
(\`tests/unit/graph/export/arriving.test.ts\`): citeproc, Better BibTeX’s parser, biblatex-csl-converter, Citation.js,
Papa Parse, DuckDB, graphology.

| format | program | version | what arrived | what it does besides |
| --- | --- | --- | --- | --- |
`;

const main = (word: string | undefined): number => {
  const wanted = ARRIVALS.filter(
    ({ format, program }) =>
      word === undefined || `${format} ${program}`.toLowerCase().includes(word.toLowerCase()),
  );
  const rows = wanted.map((arrival) => {
    const row = open(arrival);
    console.log(toLine(row));
    return row;
  });
  if (word === undefined) {
    writeFileSync('docs/arrive.md', `${HEAD}${rows.map(toLine).join('\n')}\n`);
    // Tables are laid out as all of the project's are.
    spawnSync('npx', ['biome', 'format', '--write', 'docs/arrive.md']);
  }
  return rows.some(({ missing }) => missing.length > 0) ? 1 : 0;
};

process.exitCode = main(process.argv[2]);
