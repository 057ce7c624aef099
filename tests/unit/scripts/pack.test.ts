import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPack, PackTrouble } from '../../../scripts/pack/read-pack.ts';
import { createPackWriter, toOneLine } from '../../../scripts/pack/write-pack.ts';
import type { Suffix } from '../../../src/core/identifier/types.ts';
import type { JsonObject } from '../../../src/core/json/json.ts';
import { FLAT, SHARDED } from '../../../src/core/mirror/layout.ts';
import { formatMirrorFile } from '../../../src/core/mirror/mirror-file.ts';
import { realRecord } from '../../support/examining.ts';
import { acceptingTestKey, signAnew } from '../../support/signing.ts';

const root = new URL('../../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'pith-pack-'));
const demo = join(root, 'public/demo');
const pack = join(folder, 'demo.jsonl.gz');
const keys = join(demo, 'config.json');
const suffixes = readdirSync(join(demo, 'pith')).map((name) => name.slice(0, 26));
const textOf = (suffix: string): string => readFileSync(join(demo, 'pith', `${suffix}.json`), 'utf8');
const sourceOf = (suffix: string) => JSON.parse(textOf(suffix)).canonical_record.source;

const run = (command: string, words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
};
const makePack = (mirror: string, out: string, words: readonly string[] = ['--keys', keys]) =>
  run('npm', ['run', '-s', 'pack', '--', mirror, '--out', out, ...words]);
const build = (name: string): string => {
  const words = ['build', '--config', 'scripts/vite.cli.config.ts', '--mode', name];
  const built = run(process.execPath, [
    'node_modules/vite/bin/vite.js',
    ...words,
    '--outDir',
    join(folder, 'bin'),
  ]);
  expect(built.status, built.stderr).toBe(0);
  return join(folder, 'bin', `${name}.js`);
};

beforeAll(() => {
  expect(makePack(demo, pack)).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(`^${suffixes.length} records in \\d+ bytes\n$`),
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a record on one line is the same record', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2, '\t'), (json, space) => {
      const written = JSON.stringify(JSON.parse(json), null, space).replaceAll('\n', '\r\n');
      const line = toOneLine(`\uFEFF${written}\r\n`);
      expect(line).not.toMatch(/[\r\n]/);
      expect(JSON.stringify(JSON.parse(line))).toBe(JSON.stringify(JSON.parse(json)));
    }),
  );
  expect(toOneLine('{"a":\n 1.0}')).toBe('{"a":1.0}');
});

test('every reader of gzip has the records as JSON Lines, and nothing else', async () => {
  const lines = run('zcat', [pack]).stdout.split('\n').slice(0, -1);
  expect(lines).toEqual(suffixes.toSorted().map((suffix) => toOneLine(textOf(suffix))));
  const database = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = await database.runAndReadAll(
    `select count(*)::int, count(distinct canonical_sha256)::int from read_json('${pack}')`,
  );
  expect(rows.getRows()).toEqual([[suffixes.length, suffixes.length]]);
  database.closeSync();
});

test('a sharded mirror makes the same pack, byte by byte', () => {
  const sharded = join(folder, 'sharded');
  for (const suffix of suffixes) {
    const to = join(sharded, SHARDED.record(suffix as Suffix));
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(demo, FLAT.record(suffix as Suffix)), to);
  }
  writeFileSync(join(sharded, 'mirror.json'), formatMirrorFile(SHARDED));
  expect(makePack(sharded, join(folder, 'other.pack')).status).toBe(0);
  expect(readFileSync(join(folder, 'other.pack')).equals(readFileSync(pack))).toBe(true);
});

test('of two records of one version a paper leads to what could be checked further', () => {
  const file = join(folder, 'two.pack');
  const of = { arxivId: '2503.11367', version: 4, text: '{}' };
  const [a, b, c] = ['A', 'B', 'C'].map((letter) => letter.repeat(26)) as [string, string, string];
  const writer = createPackWriter(file);
  writer.add({ ...of, suffix: a, isPartial: true });
  writer.add({ ...of, suffix: b });
  writer.add({ ...of, suffix: c, version: 3 });
  writer.end();
  writer.close();
  const open = openPack(file);
  expect([open.findPaper(of.arxivId, 4), open.findPaper(of.arxivId, null)]).toEqual([b, b]);
  expect(open.findPaper(of.arxivId, 3)).toBe(c);
  open.close();
  // And a command that makes one finds out by itself.
  const mirror = join(folder, 'two');
  const { source, aliases, links, agent_actions, graph_snapshot, ...rest } = realRecord() as JsonObject;
  const record = signAnew(rest as JsonObject);
  const stranger = Array.from({ length: 100 }, (_, at) => at)
    .map((at) =>
      signAnew(
        { ...rest, paper: { ...(rest.paper as JsonObject), title: `Another Title ${at}` } } as JsonObject,
        'somebody-1',
      ),
    )
    .find(({ suffix }) => suffix < record.suffix);
  mkdirSync(join(mirror, 'pith'), { recursive: true });
  for (const each of [record, stranger])
    writeFileSync(join(mirror, 'pith', `${each?.suffix}.json`), each?.text ?? '');
  const mine = join(folder, 'mine.json');
  writeFileSync(mine, JSON.stringify({ keys: acceptingTestKey() }));
  expect(makePack(mirror, file, ['--keys', mine])).toMatchObject({ status: 0, stderr: '' });
  const made = openPack(file);
  expect(made.records).toBe(2);
  expect(made.findPaper('2503.11367', null)).toBe(record.suffix);
  made.close();
});

test('what doesn’t match is left out, with a reason', () => {
  const mirror = join(folder, 'spoiled');
  cpSync(demo, mirror, { recursive: true });
  const [one = '', two = '', three = ''] = suffixes;
  const spoilt = JSON.parse(textOf(one));
  spoilt.canonical_record.source.version += 1;
  writeFileSync(join(mirror, FLAT.record(one as Suffix)), JSON.stringify(spoilt));
  writeFileSync(join(mirror, FLAT.record(two as Suffix)), '{');
  renameSync(
    join(mirror, FLAT.record(three as Suffix)),
    join(mirror, FLAT.record(three.replace(/.$/, 'B') as Suffix)),
  );
  const made = makePack(mirror, join(folder, 'spoiled.pack'));
  expect(made.status).toBe(1);
  expect(made.stdout).toMatch(`${suffixes.length - 3} records in`);
  expect(made.stderr.match(/is left out\. It doesn’t match: /g)).toHaveLength(2);
  expect(made.stderr).toContain(`${two}.json is left out. This is not valid JSON`);
});

test.each([
  [[], 'Usage: npm run pack'],
  [['src', '--out', join(folder, 'x.pack')], 'src is no mirror: there is no folder pith in it.'],
])('is refused with a sentence for %j', (words, sentence) => {
  const made = run('npm', ['run', '-s', 'pack', '--', ...words]);
  expect(made).toMatchObject({ status: 3, stdout: '', stderr: expect.stringContaining(sentence) });
});

describe('the index', () => {
  /** A pack of many blocks and pages, of short records. */
  const large = join(folder, 'large.pack');
  const made = Array.from({ length: 20_000 }, (_, at) => {
    const digits = (at * 7 + 3).toString(32).padStart(6, '0');
    const suffix = `${digits.replace(/[0189]/g, (digit) => 'WXYZ'['0189'.indexOf(digit)] ?? '').toUpperCase()}${'A'.repeat(20)}`;
    const arxivId = `${2001 + (at % 7)}.${String(Math.floor(at / 3)).padStart(5, '0')}`;
    return { suffix, arxivId, version: 1 + (at % 3), text: `{"at":${at},"suffix":"${suffix}"}` };
  }).sort((one, other) => (one.suffix < other.suffix ? -1 : 1));

  beforeAll(() => {
    const writer = createPackWriter(large);
    for (const record of made) writer.add(record);
    expect(writer.end().records).toBe(made.length);
    writer.close();
  });

  test('finds every record by number, paper, version and beginning, and nothing that isn’t there', () => {
    const open = openPack(large);
    expect(open.records).toBe(made.length);
    const newest = new Map<string, (typeof made)[number]>();
    for (const record of made)
      if (record.version > (newest.get(record.arxivId)?.version ?? 0)) newest.set(record.arxivId, record);
    for (const record of made.filter((_, at) => at % 97 === 0 || at < 130 || at > made.length - 130)) {
      expect(open.find(record.suffix)?.toString()).toBe(record.text);
      expect(open.findPaper(record.arxivId, record.version)).toBe(record.suffix);
      expect(open.findPaper(record.arxivId, null)).toBe(newest.get(record.arxivId)?.suffix);
      expect(open.find(record.suffix.replace(/A$/, 'B'))).toBe(null);
      const prefix = record.suffix.slice(0, 4);
      const fitting = made.filter(({ suffix }) => suffix.startsWith(prefix)).map(({ suffix }) => suffix);
      expect(open.findShort(prefix, 1000)).toEqual(fitting);
      expect(open.findShort(prefix, 2)).toEqual(fitting.slice(0, 2));
    }
    for (const suffix of ['22222222222222222222222222', 'AAAAAAAAAAAAAAAAAAAAAAAAAA', 'ZZZZZZZZ'])
      expect([open.find(suffix), open.findShort(suffix, 2)]).toEqual([null, []]);
    for (const id of ['0704.0001', '2004.99999', '9912.00001']) expect(open.findPaper(id, null)).toBe(null);
    open.close();
  });

  test('a look-up reads no more than it needs: what else is damaged doesn’t matter to it', () => {
    const bytes = readFileSync(large);
    const first = bytes.readUInt32LE(16);
    // All other blocks but the first are gone.
    const block = Buffer.concat([bytes.subarray(0, first), Buffer.alloc(first), bytes.subarray(2 * first)]);
    writeFileSync(join(folder, 'holes.pack'), block);
    const open = openPack(join(folder, 'holes.pack'));
    expect(open.find(made[0]?.suffix ?? '')?.toString()).toBe(made[0]?.text);
    expect(() => open.find(made[64]?.suffix ?? '')).toThrow(/is damaged: the block at \d+ can't be read/);
    open.close();
  });

  test('a changed byte gives the same record or trouble, never another or none', () => {
    const bytes = readFileSync(pack);
    const changed = join(folder, 'changed.pack');
    const wanted = suffixes.toSorted()[7] ?? '';
    const { id } = sourceOf(wanted);
    const whole = toOneLine(textOf(wanted));
    const outcomes = new Set<string>();
    // A third of the index, all of the end, and of the records every thousandth byte.
    const from = bytes.lastIndexOf(Buffer.from('PS')) - 12;
    const places = [...bytes.keys()].filter(
      (at) => (at > from && (at % 3 === 0 || at > bytes.length - 60)) || at % 997 === 0 || at < 60,
    );
    for (const at of places) {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 0x55;
      writeFileSync(changed, copy);
      try {
        const open = openPack(changed);
        try {
          for (const suffix of [wanted, open.findPaper(id, null)])
            expect(open.find(suffix ?? '')?.toString(), `byte ${at}`).toBe(whole);
          outcomes.add('same');
        } finally {
          open.close();
        }
      } catch (cause) {
        if (!(cause instanceof PackTrouble)) throw cause;
        outcomes.add('trouble');
      }
    }
    expect([...outcomes].sort()).toEqual(['same', 'trouble']);
  });

  test('a pack that was cut, or is none, is said to be so', () => {
    const cut = join(folder, 'cut.pack');
    const bytes = readFileSync(large);
    for (const length of [0, 10, 1000, bytes.length - 1, bytes.length - 47]) {
      writeFileSync(cut, bytes.subarray(0, length));
      expect(() => openPack(cut)).toThrow(/cut\.pack is no pack, or its end is missing\./);
    }
    expect(gunzipSync(bytes).toString().split('\n')).toHaveLength(made.length + 1);
  });

  test('records come in their order', () => {
    const writer = createPackWriter(join(folder, 'order.pack'));
    const record = { suffix: 'B'.repeat(26), arxivId: '2001.00001', version: 1, text: '{}' };
    writer.add(record);
    expect(() => writer.add(record)).toThrow(RangeError);
    expect(() => writer.add({ ...record, suffix: 'A'.repeat(26) })).toThrow(RangeError);
    writer.close();
  });
});

describe('the commands', () => {
  const some = suffixes[3] ?? '';
  const verdictsOf = (stdout: string) =>
    stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
      .map(({ file, line, verdict }) => [file, line, verdict]);

  test('pith-verify examines all of a pack, or what is asked for, each as an answer to its question', () => {
    const command = build('pith-verify');
    const all = run(command, ['--pack', pack, '--keys', keys, '--json-lines']);
    expect(all).toMatchObject({ status: 0, stderr: '' });
    expect(verdictsOf(all.stdout)).toEqual(suffixes.map((_, at) => [pack, at + 1, 'verified']));
    expect(run(command, ['--pack', pack]).status).toBe(2);

    const { id } = sourceOf(some);
    const words = [some, some.slice(0, 8).toLowerCase(), `arXiv:${id}`, `pith:2W3F2J6X`];
    const asked = run(command, ['--pack', pack, '--keys', keys, '--json-lines', ...words]);
    expect(verdictsOf(asked.stdout)).toEqual([
      [some, null, 'verified'],
      [some.slice(0, 8).toLowerCase(), null, 'verified'],
      [`arXiv:${id}`, null, 'verified'],
      ['pith:2W3F2J6X', null, 'unreadable'],
    ]);
    expect(asked.status).toBe(3);
    expect(run(command, ['--pack', pack, '--keys', keys, some]).stdout).toContain(`${some}  verified  key`);
    expect(run(command, ['--pack', pack, 'what'])).toMatchObject({
      status: 3,
      stderr: 'pith-verify: what is no pith number and no arXiv id.\n',
    });
    for (const [name, sentence] of [
      [keys, 'is no pack, or its end is missing.'],
      ['missing.pack', 'There is no file or folder missing.pack.'],
    ])
      expect(run(command, ['--pack', name ?? ''])).toMatchObject({
        status: 3,
        stderr: expect.stringContaining(sentence ?? ''),
      });
  });

  test('an index that leads to another record is found out', () => {
    const command = join(folder, 'bin', 'pith-verify.js');
    const [one = '', two = ''] = suffixes.toSorted();
    const writer = createPackWriter(join(folder, 'liar.pack'));
    const { id, version } = sourceOf(one);
    writer.add({ suffix: one, arxivId: id, version, text: textOf(two) });
    writer.end();
    writer.close();
    const asked = run(command, ['--pack', join(folder, 'liar.pack'), '--keys', keys, '--json-lines', one]);
    expect(verdictsOf(asked.stdout)).toEqual([[one, null, 'contradicted']]);
    expect(asked.status).toBe(1);
  });

  test('pith-bibliography takes a pack as it takes the folder', () => {
    const command = build('pith-bibliography');
    const bib = join(folder, 'refs.bib');
    writeFileSync(
      bib,
      suffixes
        .slice(0, 5)
        .map((suffix, at) => {
          const { paper } = JSON.parse(textOf(suffix));
          return `@misc{k${at}, title={${at === 3 ? 'Another title' : paper.title}}, eprint={${sourceOf(suffix).id}}, archiveprefix={arXiv}}\n`;
        })
        .join(''),
    );
    const of = (source: string) => {
      const { status, stdout, stderr } = run(command, [
        bib,
        '--source',
        source,
        '--keys',
        keys,
        '--json',
        '--strict',
      ]);
      return { status, stderr, rows: JSON.parse(stdout) };
    };
    const packed = of(pack);
    expect(packed).toEqual(of(demo));
    expect(packed.rows).toHaveLength(5);
    expect(run(command, [bib, '--source', keys])).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('is a file, not a folder.'),
    });
  });
});
