import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { JsonValue } from '../../../src/core/json/json.ts';
import { neverAnswer, sendStatus, sendText } from '../../support/behaviours.ts';
import { buildCommand } from '../../support/build-command.ts';
import { realRecordWith } from '../../support/examining.ts';
import { type OriginDouble, startOriginDouble } from '../../support/origin-double.ts';
import { fromXml, relaxNgFaults } from '../../support/read-xml.ts';
import { REAL_SUFFIX } from '../../support/real-record.ts';

/*
 * The command itself, over HTTP, run after run.
 */
const bin = mkdtempSync(join(tmpdir(), 'pith-watch-bin-'));
let command = '';
let origin: OriginDouble;
let folder = '';
const feed = (): string => join(folder, 'feed.xml');
const state = (): string => join(folder, 'feed.xml.state.json');
const RECORD = `/pith/${REAL_SUFFIX}.json`;

beforeAll(async () => {
  command = buildCommand('pith-watch', bin);
  origin = await startOriginDouble();
});
afterAll(async () => {
  await origin.close();
  rmSync(bin, { recursive: true, force: true });
});
beforeEach(() => {
  origin.reset();
  folder = mkdtempSync(join(bin, 'run-'));
});

const start = (words: readonly string[]) =>
  spawn(process.execPath, [command, ...words], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
const call = async (words: readonly string[], input = '') => {
  const child = start(words);
  child.stdin.end(input);
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  return { status, stdout, stderr };
};
const VIEWER = ['--viewer', 'https://viewer.example/at'];
const run = (...words: readonly string[]) =>
  call(['2503.11367', '--source', origin.url, '--feed', 'feed.xml', ...VIEWER, ...words]);

const xml = (): string => readFileSync(feed(), 'utf8');
const all = (name: string, inside = xml()): readonly string[] =>
  [...inside.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map(([, found = '']) => fromXml(found));
const entries = () =>
  [...xml().matchAll(/<entry>.*?<\/entry>/gs)].map(([entry]) => ({
    id: all('id', entry)[0],
    title: all('title', entry)[0],
    updated: all('updated', entry)[0],
    text: all('p', entry).join('\n'),
    links: [...entry.matchAll(/<link rel="\w+" href="([^"]*)"/g)].map(([, href]) => href),
  }));

const give = (...path: readonly (string | number)[]) => ({
  now: (value: JsonValue | undefined) =>
    origin.setHandler(RECORD, sendText(JSON.stringify(realRecordWith(path, value)))),
});
const citing = (ids: readonly string[], titles: readonly string[] = [], count = ids.length): JsonValue => ({
  count,
  internal_anchor_count: 0,
  sample: ids.map((id, index) => ({ citing_arxiv_id: id, citing_title: titles[index] ?? `Title of ${id}` })),
});
const OLD = '2605.18750';
const giveCiting = (ids: readonly string[], titles?: readonly string[], count?: number) =>
  give('inbound_citations').now(citing(ids, titles, count));

describe('from one run to the next', () => {
  it('says what is watched, then each new citing paper once, and then nothing', async () => {
    expect(await run()).toEqual({
      status: 0,
      stdout: 'Watched from now on: Efficient Distributed MLLM Training with Cornstarch\n',
      stderr: '',
    });
    const [begun] = entries();
    expect(begun?.text).toContain(
      'Its record: signed, checked here. The record counts 1 citing paper, and lists 1.',
    );

    giveCiting([OLD, '2606.00001v2', 'hep-th/9901001'], ['Old', 'A new one', '']);
    const second = await run();
    expect(second).toEqual({
      status: 0,
      stdout: [
        '“A new one”: new citation of Efficient Distributed MLLM Training with Cornstarch',
        'arXiv:hep-th/9901001: new citation of Efficient Distributed MLLM Training with Cornstarch\n',
      ].join('\n'),
      stderr: '',
    });
    expect(entries().map(({ title }) => title)).toEqual([
      ...second.stdout.trimEnd().split('\n'),
      begun?.title,
    ]);
    expect(entries()[0]?.links).toEqual([
      'https://arxiv.org/abs/2606.00001',
      `https://viewer.example/at/pith/${REAL_SUFFIX}?tab=citations&#38;sel=2606.00001`,
      'https://arxiv.org/abs/2503.11367',
    ]);
    const host = origin.url.replace('http://', '');
    expect(entries()[0]?.text).toContain(`As the registry at ${host} reports it, not signed.`);
    expect(entries()[0]?.text).toContain('Signed record, checked where this feed is made');
    // The entry that there was stays as it is.
    expect(entries().at(-1)).toEqual(begun);

    const [bytes, { mtimeMs }] = [xml(), statSync(feed())];
    expect(await run()).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(xml()).toBe(bytes);
    expect(statSync(feed()).mtimeMs).toBe(mtimeMs);
    expect(await relaxNgFaults(bytes, 'news-feed.rng')).toEqual([]);
  });

  it('doesn’t tell anew of a paper that a list leaves out for a time, nor of fewer', async () => {
    giveCiting([OLD, '2606.00001'], [], 9);
    await run();
    giveCiting([OLD], [], 8);
    expect((await run()).stdout).toBe('');
    giveCiting(['2606.00001'], [], 9);
    expect((await run()).stdout).toBe('');
    giveCiting(['2606.00001', '2606.00002'], [], 12);
    expect((await run()).stdout.split('\n')).toEqual([
      'Efficient Distributed MLLM Training with Cornstarch: cited by 12 papers, after 9',
      '“Title of 2606.00002”: newly listed citation of Efficient Distributed MLLM Training with Cornstarch',
      '',
    ]);
    expect(entries()[1]?.text).toContain('may have cited it for long');
  });

  it('tells of many citing papers together', async () => {
    await run();
    giveCiting([OLD, ...Array.from({ length: 150 }, (_, index) => `2606.${10_000 + index}`)]);
    expect((await run()).stdout).toBe(
      '150 new citations of Efficient Distributed MLLM Training with Cornstarch\n',
    );
    expect(entries()[0]?.text).toContain('“Title of 2606.10099” (arXiv:2606.10099)\nand 50 more.');
    // What is said of the list is read before it, also by those who read no further than a summary.
    expect(all('summary')[0]).toMatch(
      /reports it, not signed\..*checked where this feed is made.*\(arXiv:2606\.10001\) …$/,
    );
    expect(await relaxNgFaults(xml(), 'news-feed.rng')).toEqual([]);
  });

  it('tells once of a record that doesn’t match, by status each time, and of one that matches again', async () => {
    await run();
    give('canonical_record', 'source', 'version').now(5);
    const first = await run();
    expect(first).toMatchObject({
      status: 1,
      stdout: 'Efficient Distributed MLLM Training with Cornstarch: its record doesn’t match\n',
    });
    expect(first.stderr).toMatch(/^pith-watch: 2503\.11367: .*Nothing below should be relied on\.\n$/);
    expect(entries()[0]?.text).not.toMatch(/Signed record|checked here/);
    const bytes = xml();
    expect(await run()).toEqual({ ...first, stdout: '' });
    expect(xml()).toBe(bytes);
    origin.reset();
    expect(await run()).toEqual({
      status: 0,
      stdout: 'Efficient Distributed MLLM Training with Cornstarch: its record matches again\n',
      stderr: '',
    });
    expect(await relaxNgFaults(xml(), 'news-feed.rng')).toEqual([]);
  });

  it('tells of a record with less behind it, and doesn’t call it checked', async () => {
    await run();
    give('receipt').now(undefined);
    const { status, stdout, stderr } = await run();
    expect({ status, stdout }).toEqual({
      status: 2,
      stdout: 'Efficient Distributed MLLM Training with Cornstarch: less stands behind its record\n',
    });
    expect(stderr).toContain('checks done');
    expect(entries()[0]?.text).toMatch(/it held a signature, and holds none now \(\d+ \w+ \d{4}\)/);
    expect(entries()[0]?.text).not.toMatch(/Signed record|browser/);
    expect((await run()).stdout).toBe('');
  });
});

describe('what could not be looked up', () => {
  it('is no news: it is said, the feed stays, and what was kept counts the next time', async () => {
    await run();
    const bytes = xml();
    origin.setHandler(RECORD, sendStatus(503));
    const { status, stdout, stderr } = await run();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('2503.11367: It could not be looked up.');
    expect(stderr).toContain('What was kept of it stays.');
    origin.setHandler(RECORD, sendText('<html>'));
    expect(await run()).toMatchObject({ status: 2, stdout: '' });
    origin.setHandler(RECORD, sendText('{"canonical_record": 5}'));
    expect((await run()).stdout).toBe('');
    origin.setHandler(RECORD, sendStatus(404));
    origin.setHandler('/api/pith-number/resolve', sendStatus(404));
    expect(await run()).toEqual({
      status: 2,
      stdout: '',
      stderr: 'pith-watch: 2503.11367: No source gives a record of it. What was kept of it stays.\n',
    });
    origin.reset();
    expect(xml()).toBe(bytes);
    giveCiting([OLD, '2606.00001']);
    expect((await run()).stdout).toMatch(/^“Title of 2606\.00001”: new citation of [^\n]*\n$/);
  });

  it('is not watched from the first run, which leaves a feed that is valid', async () => {
    origin.setHandler(RECORD, sendStatus(503));
    expect((await run()).status).toBe(2);
    expect(entries()).toEqual([]);
    expect(await relaxNgFaults(xml(), 'news-feed.rng')).toEqual([]);
    give('canonical_record', 'source', 'version').now(5);
    expect(await run()).toMatchObject({ status: 1, stdout: '' });
    origin.reset();
    expect((await run()).stdout).toMatch(/^Watched from now on/);
  });
});

test('hostile titles stand in the feed as text', async () => {
  await run();
  const titles = [
    'Old',
    '<b>bold</b> &amp; ]]> <!-- "quotes"',
    '\u202eright\u0000 to \u001b[31mleft\u2028',
    'K\\"ahler $\\alpha$ \ud800',
    '</title><script>alert(1)</script>',
  ];
  giveCiting([OLD, '2606.00001', '2606.00002', '2606.00003', '"><script>'], titles);
  const { stdout } = await run();
  const of = ': new citation of Efficient Distributed MLLM Training with Cornstarch';
  const expected = [
    `“<b>bold</b> &amp; ]]> <!-- "quotes"”${of}`,
    `“right to [31mleft”${of}`,
    `“Kähler α \ufffd”${of}`,
    `“</title><script>alert(1)</script>”${of}`,
  ];
  expect(stdout.trimEnd().split('\n')).toEqual(expected);
  expect(await relaxNgFaults(xml(), 'news-feed.rng')).toEqual([]);
  expect(
    entries()
      .slice(0, 4)
      .map(({ title }) => title),
  ).toEqual(expected);
  // What is no arXiv id leads nowhere.
  expect(entries()[3]?.links).toEqual([
    `https://viewer.example/at/pith/${REAL_SUFFIX}?tab=citations`,
    'https://arxiv.org/abs/2503.11367',
  ]);
});

describe('the files', () => {
  it.each([
    ['{"stateVersion": 1, "papers"', 'is no state of pith-watch: it is no JSON'],
    ['[1]', 'is no state of pith-watch'],
    ['{"stateVersion": 2}', 'was written by a later version of pith-watch'],
    ['{"stateVersion": 1, "feedId": "urn:x"}', 'is a state of pith-watch that is broken (“feedId”)'],
  ])('a state that is %s is left alone, and nobody is asked', async (content, words) => {
    writeFileSync(state(), content);
    expect(await run()).toEqual({
      status: 3,
      stdout: '',
      stderr: `pith-watch: feed.xml.state.json ${words}. It is left as it is, and nothing was asked.\n`,
    });
    expect(readFileSync(state(), 'utf8')).toBe(content);
    expect(readdirSync(folder)).toEqual(['feed.xml.state.json']);
    expect(origin.requests).toEqual([]);
  });

  it('each part of a state is looked at as it is read', async () => {
    await run();
    const good = readFileSync(state(), 'utf8');
    for (const [from, to] of [
      ['urn:uuid:', 'javascript:'],
      [`"suffix": "${REAL_SUFFIX}"`, '"suffix": "../evil"'],
      ['"watchVersion": 1', '"watchVersion": 7'],
      ['"part": "record"', '"part": "<x>"'],
      ['"paper": "2503.11367"', '"paper": "//evil.example"'],
      ['"mismatchAfter": null', '"mismatchAfter": "soon"'],
      ['"count": 1', '"count": 1.5'],
    ] as const) {
      expect(good).toContain(from);
      writeFileSync(state(), good.replace(from, to));
      expect((await run()).status, to).toBe(3);
    }
    writeFileSync(state(), good);
    expect((await run()).status).toBe(0);
  });

  it('a file that is no feed of this command is left alone', async () => {
    writeFileSync(feed(), '@misc{a}');
    expect(await run()).toEqual({
      status: 3,
      stdout: '',
      stderr:
        'pith-watch: feed.xml is there and is no feed of pith-watch. It is left as it is, and nothing was asked.\n',
    });
    expect(xml()).toBe('@misc{a}');
    expect(await run('--state', 'feed.xml')).toMatchObject({ status: 3, stdout: '' });
  });

  it('stay whole where a run is ended on its way, and the next one tells what that one would have', async () => {
    await run();
    const before = [xml(), readFileSync(state(), 'utf8')];
    origin.setHandler(RECORD, neverAnswer);
    const child = start(['2503.11367', '--source', origin.url, '--feed', 'feed.xml']);
    const ended = new Promise((resolve) => child.on('close', resolve));
    const asked = origin.requests.length;
    while (!origin.requests.slice(asked).some(({ url }) => url === RECORD))
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    await ended;
    expect([xml(), readFileSync(state(), 'utf8')]).toEqual(before);
    giveCiting([OLD, '2606.00001']);
    expect((await run()).stdout).toMatch(/^“Title of 2606\.00001”: new citation/);
  });

  it('a feed that was not written any more is made of the state', async () => {
    await run();
    const old = xml();
    giveCiting([OLD, '2606.00001']);
    await run();
    const now = xml();
    writeFileSync(feed(), old);
    expect((await run()).stdout).toBe('');
    expect(xml()).toBe(now);
    rmSync(feed());
    await run();
    expect(xml()).toBe(now);
  });

  it('two runs at once leave both files whole, with each piece of news once', async () => {
    await run();
    giveCiting([OLD, '2606.00001']);
    await Promise.all([run(), run(), run()]);
    await run();
    expect(entries().map(({ title }) => title?.slice(0, 12))).toEqual(['“Title of 26', 'Watched from']);
    expect(readdirSync(folder).toSorted()).toEqual(['feed.xml', 'feed.xml.state.json']);
  });

  it('keep their links and who may read them', async () => {
    const target = join(folder, 'public.xml');
    writeFileSync(target, '');
    chmodSync(target, 0o604);
    symlinkSync('public.xml', feed());
    expect((await run()).status).toBe(0);
    expect(readFileSync(target, 'utf8')).toContain('<entry>');
    expect(statSync(target).mode & 0o777).toBe(0o604);
    expect(readdirSync(folder).toSorted()).toEqual(['feed.xml', 'feed.xml.state.json', 'public.xml']);
  });

  it('are said where they can’t be written', async () => {
    const words = ['2503.11367', '--source', origin.url, '--feed', 'none/feed.xml', '--state', 's.json'];
    const { status, stderr } = await call(words);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^pith-watch: none\/feed\.xml could not be written: /);
  });
});

describe('lists', () => {
  const list = (...words: readonly string[]) => [...words, '--source', origin.url, '--feed', 'feed.xml'];

  it('are read as the app saves them, each paper asked for once, without its version', async () => {
    const lines = '\ufeffarXiv:2503.11367\tEfficient 2606.00001\r\n\n# 2606.00002\n2503.11367v2\n';
    expect(await call(list('-', 'https://arxiv.org/abs/2503.11367v4'), lines)).toMatchObject({ status: 0 });
    expect(origin.requests.filter(({ url }) => url === RECORD)).toHaveLength(1);
    writeFileSync(join(folder, 'list.txt'), `${REAL_SUFFIX}\n`);
    // The same paper by its number is another question, and the same news.
    expect((await call(list('list.txt', '2503.11367'))).stdout).toBe('');
  });

  it('are said where they can’t be read, and the rest is asked for', async () => {
    expect(await call(list('-', 'none.txt'), '2503.11367\nwhat is this\n')).toEqual({
      status: 3,
      stdout: 'Watched from now on: Efficient Distributed MLLM Training with Cornstarch\n',
      stderr: [
        'pith-watch: standard input:2: what is this is no pith number and no arXiv id.',
        'pith-watch: none.txt is no file, no pith number and no arXiv id.\n',
      ].join('\n'),
    });
    expect(await call(list('-'), '\n')).toEqual({
      status: 3,
      stdout: '',
      stderr: 'pith-watch: There is no paper in standard input.\npith-watch: There is no paper to watch.\n',
    });
  });

  it('print what is new as JSON where that is asked for', async () => {
    const { stdout } = await call(list('2503.11367', '--json'));
    expect(JSON.parse(stdout)).toMatchObject([{ kind: 'begin', paper: '2503.11367' }]);
    expect((await call(list('2503.11367', '--json'))).stdout).toBe('[]\n');
  });

  it.each([
    [[], 'Name at least one paper, a file with a list, or - for standard input.'],
    [['2503.11367'], 'Name the feed to write, behind --feed.'],
    [['--feed'], '--feed needs the name of the file to write.'],
    [['--feed=a', '--feed=b', 'x'], '--feed stands twice.'],
    [['--feed=a', 'x', '--viewer=javascript:1'], '--viewer needs an address, https://…'],
    [['--what'], 'There is no option --what.'],
  ])('%j is refused', async (words, sentence) => {
    expect(await call(words)).toEqual({
      status: 3,
      stdout: '',
      stderr: `pith-watch: ${sentence} See pith-watch --help.\n`,
    });
  });

  it('has help', async () => {
    const { status, stdout } = await call(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('Exit status');
  });
});
