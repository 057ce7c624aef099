import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { realRecord, realRecordWith } from '../../support/examining.ts';
import { REAL_SUFFIX } from '../../support/real-record.ts';

/*
 * `pith-verify --json-lines`: the command itself, built into a folder of its own and run as a process.
 */
const root = new URL('../../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'pith-lines-'));
const command = join(folder, 'bin', 'pith-verify.js');

interface Line {
  readonly file: string;
  readonly line: number | null;
  readonly pithNumber: string | null;
  readonly verdict: string;
  readonly problems?: readonly { readonly message: string }[];
}

const run = (input: string | Buffer, words: readonly string[] = []) => {
  const { status, stdout, stderr } = spawnSync(command, ['--json-lines', ...words], {
    cwd: folder,
    input,
    maxBuffer: 1 << 26,
  });
  const lines = stdout.toString().split('\n').slice(0, -1);
  return { status, stderr: stderr.toString(), lines: lines.map((line): Line => JSON.parse(line)) };
};

const good = JSON.stringify(realRecord());
const bad = JSON.stringify(realRecordWith(['paper', 'title'], 'Another title'));
const open = JSON.stringify(realRecordWith(['receipt'], undefined));

beforeAll(() => {
  const words = ['build', '--config', 'scripts/vite.cli.config.ts', '--outDir', join(folder, 'bin')];
  const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', ...words], { cwd: root });
  expect(built.status, built.stderr.toString()).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('prints one line a record, in their order, with the line that it was on', () => {
  const { status, stderr, lines } = run(`\n${good}\n${bad}\r\n  \n${open}`);
  expect([status, stderr]).toEqual([1, '']);
  expect(lines.map(({ file, line, verdict }) => [file, line, verdict])).toEqual([
    ['-', 2, 'verified'],
    ['-', 3, 'contradicted'],
    ['-', 5, 'incomplete'],
  ]);
  expect(lines[0]).toMatchObject({ pithNumber: `pith:2025:${REAL_SUFFIX}` });
  expect(lines[0]).toHaveProperty('checks.0', { id: 'canonical-hash', outcome: 'pass' });
});

test.each<readonly [number, string]>([
  [0, `${good}\n`],
  [0, `\uFEFF${good}\n${good}\n`],
  [2, `${good}\n${open}\n`],
  [1, `{\n${bad}\n`],
  [3, `${open}\n{\n`],
  [3, ''],
  [3, '\n\n'],
])('ends with status %i', (status, input) => {
  expect(run(input).status).toBe(status);
});

test.each<readonly [string, readonly string[], string]>([
  ['', [], 'standard input'],
  ['\n \n\r\n', [], 'standard input'],
  ['\n', ['-', '-'], 'standard input'],
  ['', ['none-1.jsonl', 'none-2.jsonl'], 'none-1.jsonl, nor in none-2.jsonl'],
  ['', [1, 2, 3, 4].map((each) => `none-${each}.jsonl`), 'any of the 4 files'],
])('says that there was no record, where all lines are empty: %j %j', (input, files, where) => {
  for (const each of [1, 2, 3, 4]) writeFileSync(join(folder, `none-${each}.jsonl`), '\n'.repeat(each));
  expect(run(input, files)).toEqual({
    status: 3,
    stderr: `pith-verify: There is no record in ${where}.\n`,
    lines: [],
  });
});

test('a file without a line takes nothing from the records of another one', () => {
  writeFileSync(join(folder, 'none.jsonl'), '\n');
  const { status, stderr, lines } = run(`${good}\n`, ['none.jsonl', '-']);
  expect([status, stderr, lines.length]).toEqual([0, '', 1]);
});

test('a line that can’t be read is a line that says so, and those after it count', () => {
  const broken = Buffer.from([0x22, 0xff, 0x22, 0x0a]);
  const { status, lines } = run(
    Buffer.concat([Buffer.from(`${good}\n{"a":\n`), broken, Buffer.from(`[]\n<!doctype html>\n${good}\n`)]),
  );
  expect(status).toBe(3);
  expect(lines.map(({ line, verdict, problems }) => [line, verdict, problems?.[0]?.message])).toEqual([
    [1, 'verified', undefined],
    [2, 'unreadable', expect.stringMatching(/expected a value at line 2, column 6, found the end/)],
    [3, 'unreadable', 'This is not text in UTF-8.'],
    [4, 'unreadable', expect.any(String)],
    [5, 'unreadable', 'This is a web page, not JSON.'],
    [6, 'verified', undefined],
  ]);
});

test('files come one after the other, also those that aren’t there', () => {
  writeFileSync(join(folder, 'a.jsonl'), `${good}\n${open}\n`);
  writeFileSync(join(folder, 'b.jsonl'), bad);
  const { status, lines } = run('', ['a.jsonl', 'missing.jsonl', 'b.jsonl']);
  expect(status).toBe(1);
  expect(lines.map(({ file, line, verdict }) => [file, line, verdict])).toEqual([
    ['a.jsonl', 1, 'verified'],
    ['a.jsonl', 2, 'incomplete'],
    ['missing.jsonl', null, 'unreadable'],
    ['b.jsonl', 1, 'contradicted'],
  ]);
});

test('a line is answered before the next one has come', async () => {
  const child = spawn(command, ['--json-lines'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const [text, verdict] of [
    [good, 'verified'],
    [bad, 'contradicted'],
  ] as const) {
    child.stdin.write(`${text.slice(0, 100)}`);
    child.stdin.write(`${text.slice(100)}\n`);
    const { value } = await answers.next();
    expect(JSON.parse(value)).toMatchObject({ verdict });
  }
  child.stdin.end();
  const [status] = await once(child, 'exit');
  expect(status).toBe(1);
});

test('many lines, on several threads, keep their order', () => {
  const texts = Array.from({ length: 3000 }, (_, at) => (at % 7 === 3 ? '{' : at % 5 === 1 ? open : good));
  const { lines } = run(texts.join('\n'));
  const words = { '{': 'unreadable', [open]: 'incomplete', [good]: 'verified' };
  expect(lines.map(({ line, verdict }) => [line, verdict])).toEqual(
    texts.map((text, at) => [at + 1, words[text]]),
  );
});

test('xargs spreads files over processes, and DuckDB reads what comes as one table', async () => {
  for (const part of [1, 2, 3, 4])
    writeFileSync(join(folder, `part-${part}.jsonl`), `${good}\n${part === 3 ? '{\n' : ''}${open}\n`);
  const spread = spawnSync(
    'bash',
    ['-c', `ls part-*.jsonl | xargs -n 1 -P 2 ${command} --json-lines > spread.jsonl`],
    { cwd: folder, encoding: 'utf8' },
  );
  // What xargs says where a command ended with 1 to 125.
  expect(spread).toMatchObject({ status: 123, stderr: '' });
  const database = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = await database.runAndReadAll(
    `select verdict, count(*)::int as n from read_json('${join(folder, 'spread.jsonl')}') group by verdict order by verdict`,
  );
  expect(rows.getRows()).toEqual([
    ['incomplete', 4],
    ['unreadable', 1],
    ['verified', 4],
  ]);
  database.closeSync();
});

test('is one of two forms', () => {
  expect(run('', ['--json'])).toMatchObject({ status: 3, stderr: expect.stringContaining('choose one') });
});
