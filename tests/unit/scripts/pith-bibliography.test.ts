import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BibliographyRow } from '../../../src/core/bibliography/export/rows.ts';
import { sendJson, sendText } from '../../support/behaviours.ts';
import { PAPERS, type Paper, recordOf, writeMirror } from '../../support/bibliography/papers.ts';
import { type Cited, STYLES } from '../../support/bibliography/styles.ts';
import { startOriginDouble } from '../../support/origin-double.ts';

/*
 * The command itself, built into a folder of its own and run as a process, on mirrors of real papers.
 */
const root = new URL('../../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'pith-bibliography-'));
const command = join(folder, 'bin', 'pith-bibliography.js');

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (words: readonly string[], input: string | null = null): Promise<Run> =>
  new Promise((resolve) => {
    const child = execFile(
      command,
      words,
      { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 },
      (cause, stdout, stderr) => {
        const code = cause === null ? 0 : cause.code;
        resolve({ status: typeof code === 'number' ? code : null, stdout, stderr });
      },
    );
    child.stdin?.end(input ?? '');
  });

const rowsOf = ({ stdout }: Run): readonly BibliographyRow[] =>
  JSON.parse(stdout) as readonly BibliographyRow[];
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const paperAt = (index: number): Paper => {
  const paper = PAPERS[index];
  if (paper === undefined) throw new Error('there are fewer papers');
  return paper;
};
const [first, second] = [paperAt(0), paperAt(1)];
const OFFLINE = ['--source', 'mirror', '--keys', 'mirror/keys.json'];
const REAL =
  '@misc{c, title={Efficient Distributed MLLM Training with Cornstarch}, eprint={2503.11367v4}, archiveprefix={arXiv}}\n';

const entry = (key: string, title: string, fields: string): string =>
  `@article{${key}, title = {${title}}, ${fields}}\n`;
const eprint = (paper: Paper, version = ''): string =>
  `eprint = {${paper.id}${version}}, archivePrefix = {arXiv}`;

beforeAll(() => {
  const built = spawnSync(
    process.execPath,
    [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'scripts/vite.cli.config.ts',
      '--mode',
      'pith-bibliography',
      '--outDir',
      join(folder, 'bin'),
    ],
    { cwd: root, encoding: 'utf8' },
  );
  expect(built.status, built.stderr).toBe(0);
  writeMirror(join(folder, 'mirror'), PAPERS);
  cpSync(join(root, 'public/mirror'), join(folder, 'real'), { recursive: true });
  write('right.bib', entry('a', first.title, eprint(first)));
  write('wrong.bib', entry('w', second.title, eprint(first)));
  write('two.bib', entry('t', first.title, `${eprint(first)}, url = {https://arxiv.org/abs/${second.id}}`));
  write('version.bib', entry('v', first.title, eprint(first, 'v7')));
  write('twice.bib', entry('a', first.title, eprint(first)) + entry('b', first.title, eprint(first)));
  write('unknown.bib', entry('u', first.title, 'eprint = {2401.00001}, archivePrefix = {arXiv}'));
  write('book.bib', '@book{b, title = {A Book}, isbn = {1}}\n');
  write('almost.bib', entry('n', first.title, 'eprint = {2503.1136}, archivePrefix = {arXiv}'));
  write(
    'broken.bib',
    `${entry('a', first.title, eprint(first))}@article{x, title = {Un{closed}, year = 2020}\n\n${entry('c', second.title, eprint(second))}`,
  );
  write('empty.bib', '% nothing yet\n');
  write('inputs-only.tex', '\\documentclass{article}\n\\bibliography{refs}\n');
  write('real.bib', REAL);
  write('list.nbib', 'PMID- 12345678\nTI  - A title\n');
  write('noise.txt', 'Nothing of the kind.');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('exit status', () => {
  test.each([
    [0, ['right.bib', ...OFFLINE]],
    [0, ['right.bib', ...OFFLINE, '--strict']],
    [1, ['wrong.bib', ...OFFLINE]],
    [1, ['two.bib', ...OFFLINE]],
    [1, ['right.bib', 'wrong.bib', 'missing.bib', ...OFFLINE, '--strict']],
    [0, ['version.bib', ...OFFLINE, '--strict']],
    [0, ['twice.bib', ...OFFLINE, '--strict']],
    [0, ['unknown.bib', ...OFFLINE]],
    [2, ['unknown.bib', ...OFFLINE, '--strict']],
    [0, ['book.bib', ...OFFLINE, '--strict']],
    [2, ['almost.bib', ...OFFLINE, '--strict']],
    [0, ['broken.bib', ...OFFLINE]],
    [2, ['broken.bib', ...OFFLINE, '--strict']],
    [0, ['empty.bib', ...OFFLINE]],
    [2, ['empty.bib', ...OFFLINE, '--strict']],
    [2, ['right.bib', 'empty.bib', ...OFFLINE, '--strict']],
    [2, ['inputs-only.tex', ...OFFLINE, '--strict']],
    [1, ['wrong.bib', 'empty.bib', ...OFFLINE, '--strict']],
    [3, ['missing.bib', 'empty.bib', ...OFFLINE, '--strict']],
    [3, ['missing.bib', ...OFFLINE]],
    [3, ['list.nbib', ...OFFLINE]],
    [3, ['noise.txt', ...OFFLINE]],
    [3, ['right.bib', 'missing.bib', ...OFFLINE]],
    [3, ['mirror', ...OFFLINE]],
    [3, []],
    [3, ['right.bib', '--source', 'nowhere']],
    [3, ['right.bib', '--source', 'right.bib']],
    [3, ['right.bib', '--source']],
    [3, ['right.bib', '--keys', 'right.bib']],
    [3, ['right.bib', '--what']],
    [0, ['--help']],
  ])('is %i for %j', async (status, words) => {
    expect((await run(words)).status).toBe(status);
  });
});

describe('--json', () => {
  test('has every field of an entry', async () => {
    const [row, ...others] = rowsOf(await run(['version.bib', '--json', ...OFFLINE]));
    expect(others).toEqual([]);
    expect(row).toEqual({
      file: 'version.bib',
      line: 1,
      key: 'v',
      ids: [first.id],
      state: 'other-version',
      also: ['signed-title'],
      prepared: null,
      title: first.title,
      recordTitle: first.title,
      verdict: 'verified',
      pithNumber: recordOf(first).record.pith_number,
      citedVersion: 7,
      recordVersion: first.version,
      reason: expect.stringContaining('Cited as v7, recorded is v1.'),
    });
  });

  test('names all states', async () => {
    const files = ['right', 'wrong', 'two', 'version', 'twice', 'unknown', 'book', 'almost', 'broken'];
    const rows = rowsOf(await run([...files.map((name) => `${name}.bib`), '--json', ...OFFLINE]));
    expect(rows.map(({ file, key, line, state, also }) => [file, key, line, state, also])).toEqual([
      ['right.bib', 'a', 1, 'signed-title', []],
      ['wrong.bib', 'w', 1, 'another-title', []],
      ['two.bib', 't', 1, 'two-papers', ['signed-title']],
      ['version.bib', 'v', 1, 'other-version', ['signed-title']],
      ['twice.bib', 'a', 1, 'signed-title', ['duplicate']],
      ['twice.bib', 'b', 2, 'duplicate', ['signed-title']],
      ['unknown.bib', 'u', 1, 'no-record', []],
      ['book.bib', 'b', 1, 'no-id', []],
      ['almost.bib', 'n', 1, 'almost-id', []],
      ['broken.bib', 'a', 1, 'signed-title', []],
      ['broken.bib', 'x', 2, 'not-comparable', []],
      ['broken.bib', 'c', 4, 'signed-title', []],
    ]);
  });

  test('takes the built-in key of the registry for the real record, and no other', async () => {
    const [real] = rowsOf(await run(['real.bib', '--source', 'real', '--json']));
    expect(real).toMatchObject({
      state: 'signed-title',
      verdict: 'verified',
      recordVersion: 4,
      citedVersion: 4,
    });
    const [foreign] = rowsOf(await run(['right.bib', '--source', 'mirror', '--json']));
    expect(foreign).toMatchObject({
      state: 'not-comparable',
      verdict: 'incomplete',
      recordTitle: null,
    });
    const [accused] = rowsOf(await run(['wrong.bib', '--source', 'mirror', '--json']));
    expect(accused?.state).toBe('not-comparable');
  });

  test('reads standard input', async () => {
    const [row] = rowsOf(await run(['-', '--json', '--source', 'real'], REAL));
    expect(row).toMatchObject({ file: '-', state: 'signed-title' });
  });

  test.each(STYLES.map((style) => [style.name, style] as const))(
    'knows right and wrong in %s',
    async (_, style) => {
      const cited = PAPERS.map(
        (paper, index): Cited => ({
          key: `k${index}`,
          paper,
          title: index % 5 === 2 ? (PAPERS[index + 1]?.title ?? '') : paper.title,
          version: index % 5 === 4 && !style.hasNoVersion ? paper.version + 3 : null,
        }),
      );
      write(style.file, style.wrap(cited.map(style.write)));
      const rows = rowsOf(await run([style.file, '--json', ...OFFLINE]));
      const expected = cited.map(({ paper, title, version }) =>
        title !== paper.title ? 'another-title' : version === null ? 'signed-title' : 'other-version',
      );
      const states = rows.map(({ state }, index) =>
        style.isUncertain && state === 'not-comparable' && expected[index] === 'another-title'
          ? 'another-title'
          : state,
      );
      expect(states).toEqual(expected);
    },
  );
});

describe('sources', () => {
  let server: Server;
  let asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      try {
        response.end(readFileSync(join(folder, decodeURIComponent(request.url ?? ''))));
      } catch {
        response.statusCode = 404;
        response.end('nothing here');
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/mirror`;

  test('are a mirror at an address', async () => {
    asked = [];
    const rows = rowsOf(
      await run([
        'right.bib',
        'wrong.bib',
        'unknown.bib',
        '--json',
        '--source',
        address(),
        '--keys',
        'mirror/keys.json',
      ]),
    );
    expect(rows.map(({ state }) => state)).toEqual(['signed-title', 'another-title', 'no-record']);
    expect(asked).toContain(`/mirror/arxiv/${first.id}.json`);
  });

  test('are a registry at an address', async () => {
    const origin = await startOriginDouble({
      [`/pith/${recordOf(first).suffix}.json`]: sendText(recordOf(first).text),
      [`/api/pith-number/resolve?arxiv=${first.id}&json=true`]: sendJson({
        pith_number: recordOf(first).record.pith_number,
      }),
    });
    try {
      const words = [
        'right.bib',
        'wrong.bib',
        'unknown.bib',
        '--json',
        '--source',
        origin.url,
        '--keys',
        'mirror/keys.json',
      ];
      expect(rowsOf(await run(words)).map(({ state }) => state)).toEqual([
        'signed-title',
        'another-title',
        'no-record',
      ]);
      origin.setHandler('*', sendText('<h1>Out of order</h1>', 503));
      origin.setHandler(`/api/pith-number/resolve?arxiv=${first.id}&json=true`, sendText('', 503));
      expect(rowsOf(await run(words)).map(({ state }) => state)).toEqual([
        'unreachable',
        'unreachable',
        'unreachable',
      ]);
      expect((await run([...words, '--strict'])).status).toBe(2);
    } finally {
      await origin.close();
    }
  });

  test('are asked one after the other', async () => {
    const rows = rowsOf(
      await run([
        'right.bib',
        'real.bib',
        '--json',
        '--source',
        'real',
        '--source',
        'mirror',
        '--keys',
        'mirror/keys.json',
      ]),
    );
    expect(rows.map(({ state, verdict }) => [state, verdict])).toEqual([
      ['signed-title', 'verified'],
      ['not-comparable', 'incomplete'],
    ]);
  });

  test('that nobody answers at are said to be out of reach', async () => {
    const [row] = rowsOf(await run(['right.bib', '--json', '--source', 'http://127.0.0.1:1/']));
    expect(row).toMatchObject({
      state: 'unreachable',
      reason: expect.stringContaining('could not be reached'),
    });
  });
});

test('names a broken entry with its line, what was guessed, and files that were not followed', async () => {
  write('latin.bib', '');
  writeFileSync(join(folder, 'latin.bib'), Buffer.from('@book{b, title = {Caf\xe9}}', 'latin1'));
  write(
    'inputs.tex',
    `\\documentclass{article}\n\\input{refs}\n\\begin{thebibliography}{1}\\bibitem{a} A. Author. ${first.title}. arXiv:${first.id}.\\end{thebibliography}`,
  );
  const { stderr } = await run(['broken.bib', 'latin.bib', 'inputs.tex', ...OFFLINE]);
  expect(stderr).toMatch(/broken\.bib:4: The entry x is broken\./);
  expect(stderr).toMatch(/latin\.bib:1: .*Latin-1, which is a guess/);
  expect(stderr).toMatch(/inputs\.tex:2: .*refs, which was not followed/);
});

test.each([
  ['empty.bib', ['empty.bib:1: No entry was found in this, so nothing of it was checked.']],
  [
    'inputs-only.tex',
    [
      'inputs-only.tex:2: This names another file, refs, which was not followed.',
      'inputs-only.tex:1: No entry was found in this, so nothing of it was checked.',
    ],
  ],
])('says of %s that nothing of it was checked', async (file, lines) => {
  for (const strict of [[], ['--strict']]) {
    const { stdout, stderr } = await run([file, ...OFFLINE, ...strict]);
    expect(stderr.trimEnd().split('\n')).toEqual(lines.map((line) => `pith-bibliography: ${line}`));
    expect(stdout).toContain('0 entries');
  }
});

test('prints for people what is to be looked at, the counts, and what was not judged', async () => {
  const { stdout } = await run(['right.bib', 'wrong.bib', 'book.bib', ...OFFLINE]);
  expect(stdout).toContain('wrong.bib:1  w  another title');
  expect(stdout).toContain(`    entry   ${second.title}`);
  expect(stdout).toContain(`    signed  ${first.title}`);
  expect(stdout).toContain(
    '3 entries: 1 with the signed title, 1 with another title, 1 without an arXiv id.',
  );
  expect(stdout).toContain('Authors, venue and year are not signed and were not judged.');
  expect(stdout).not.toContain('right.bib:1');
});

test('says of no title that it is the signed one where there was no record to hold it against', async () => {
  const { stdout } = await run(['unknown.bib', ...OFFLINE]);
  expect(stdout).toContain('1 entry, without a record.');
  expect(stdout).not.toMatch(/title is the one/i);
  expect(stdout).toContain(
    'Where there is a record, titles are held against the one that the registry signed',
  );
});

test('spells out what would move the cursor', async () => {
  write('odd.bib', entry('\u001b[2J', 'A \u202ethgir title', eprint(first)));
  const { stdout } = await run(['odd.bib', ...OFFLINE]);
  expect(stdout).toContain('\\u{1b}');
  for (const mark of ['\u001b', '\u202e']) expect(stdout).not.toContain(mark);
});
