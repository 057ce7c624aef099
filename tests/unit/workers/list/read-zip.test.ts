import { spawnSync } from 'node:child_process';
import { mkdtempSync, openAsBlob, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExaminedRow } from '../../../../src/core/examined-row.ts';
import { holdEarly, type StagedRow } from '../../../../src/workers/list/hold-early.ts';
import type { LeftOut, ListRow } from '../../../../src/workers/list/list-messages.ts';
import { MOST_OF_ALL, readZip } from '../../../../src/workers/list/read-zip.ts';
import { makeZip } from '../../../support/make-zip.ts';

const read = async (content: BlobPart, most?: number) => {
  const leftOut: LeftOut[] = [];
  const said: unknown[] = [];
  const blob = new Blob([content]);
  for await (const entry of readZip({ name: 'x.zip', blob }, 0, (each) => leftOut.push(each), most))
    said.push(
      entry.kind === 'problem'
        ? entry.message
        : [entry.place.zipped?.name, entry.place.line, entry.document.value],
    );
  return { said, leftOut };
};

/** An archive with a few bytes of it changed. */
const changed = (
  zip: Uint8Array,
  change: (view: DataView, list: number) => void,
): Uint8Array<ArrayBuffer> => {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  change(view, view.getUint32(bytes.length - 6, true));
  return bytes;
};

const one = zipSync({ 'a.json': strToU8('{"a":1}') });
const folder = mkdtempSync(join(tmpdir(), 'read-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('readZip', () => {
  it('reads every file of records, of any depth and any method that is common, and counts the others', async () => {
    const zip = makeZip([
      ['in/', '', 'STORED'],
      ['in/a.json', '{"a":1}', 'STORED'],
      ['in/lines.JSONL', '{"b":1}\n{"b":2}\n'],
      ['list.json', '[7]'],
      ['README.txt', 'Hello'],
      ['__MACOSX/in/._a.json', 'x'],
      ['Ångström.ndjson', '{"c":1}'],
    ]);
    expect(await read(zip)).toEqual({
      said: [
        ['in/a.json', null, { a: 1 }],
        ['in/lines.JSONL', 1, { b: 1 }],
        ['in/lines.JSONL', 2, { b: 2 }],
        ['list.json', null, [7]],
        ['Ångström.ndjson', null, { c: 1 }],
      ],
      leftOut: [{ count: 2, names: ['x.zip: README.txt', 'x.zip: __MACOSX/in/._a.json'] }],
    });
  });

  it('reads what the command zip makes, also through a pipe, with a comment and with something before it', async () => {
    writeFileSync(join(folder, 'a.json'), '{"a":1}');
    expect(spawnSync('zip', ['-q', 'made.zip', 'a.json'], { cwd: folder }).status).toBe(0);
    expect(spawnSync('zip', ['-qz', 'made.zip'], { cwd: folder, input: 'a comment\n.\n' }).status).toBe(0);
    const piped = spawnSync('sh', ['-c', 'zip -q - a.json | cat'], { cwd: folder }).stdout;
    const commented = readFileSync(join(folder, 'made.zip'));
    for (const zip of [commented, Uint8Array.from(piped), Buffer.concat([Buffer.from('#!/bin/sh\n'), one])])
      expect(await read(zip)).toEqual({ said: [['a.json', null, { a: 1 }]], leftOut: [] });
  });

  it('reads more files than a list without ZIP64 can count', async () => {
    const zip = makeZip(
      Array.from({ length: 66_000 }, (_, at) => [`${at}.${at === 65_999 ? 'json' : 'x'}`, '1', 'STORED']),
    );
    expect(await read(zip)).toMatchObject({ said: [['65999.json', null, 1]], leftOut: [{ count: 65_999 }] });
  });

  it.each<readonly [string, () => BlobPart, RegExp]>([
    [
      'nothing in it',
      () => zipSync({}) as BlobPart,
      /^x\.zip is an empty \.zip archive: it holds no file\.$/,
    ],
    [
      'only others',
      () =>
        makeZip([
          ['a.txt', ''],
          ['b.png', ''],
        ]),
      /^x\.zip holds no \.json, .*, only a\.txt, b\.png\.$/,
    ],
    ['only a folder', () => makeZip([['in/', '', 'STORED']]), /^x\.zip holds folders, and no \.json/],
    [
      'no archive',
      () => 'hello',
      /^x\.zip has no list of its contents.*cut short, or is something else\. Fetch it/,
    ],
    ['nothing at all', () => '', /^x\.zip has no list of its contents/],
    ['its end missing', () => one.slice(0, -10), /^x\.zip has no list of its contents/],
    ['its beginning missing', () => one.slice(20), /^x\.zip is a \.zip archive with a damaged list/],
    ['a wrong list', () => changed(one, (view, list) => view.setUint8(list, 0)), /damaged list of contents/],
    [
      'one piece of several',
      () => changed(one, (view) => view.setUint8(view.byteLength - 18, 1)),
      /one piece of a \.zip archive that was split/,
    ],
    ['an empty file', () => makeZip([['a.json', '']]), /The text is empty/],
    [
      'an archive in it',
      () => makeZip([['in.zip', '']]),
      /^x\.zip: in\.zip is an archive within an archive, and was not opened/,
    ],
    [
      'bzip2',
      () => makeZip([['a.json', '{}', 'BZIP2']]),
      /^x\.zip: a\.json is packed by a method that isn’t read here \(bzip2\)/,
    ],
    [
      'another method',
      () => changed(one, (view, list) => view.setUint16(list + 10, 77, true)),
      /isn’t read here \(number 77\)/,
    ],
    [
      'a password',
      () => changed(one, (view, list) => view.setUint16(list + 8, 1, true)),
      /^x\.zip: a\.json is encrypted/,
    ],
    [
      'another size',
      () => changed(one, (view, list) => view.setUint32(list + 24, 6, true)),
      /^x\.zip: a\.json is damaged in the archive/,
    ],
    [
      'another checksum',
      () => changed(one, (view, list) => view.setUint8(list + 16, 0)),
      /^x\.zip: a\.json is damaged in the archive/,
    ],
    [
      'bytes that are no Deflate',
      () => changed(one, (view) => view.setUint8(36, 0xff)),
      /^x\.zip: a\.json is damaged in the archive/,
    ],
    [
      'a file too large',
      () => changed(one, (view, list) => view.setUint32(list + 24, 300_000_000, true)),
      /larger than 256 MiB/,
    ],
    [
      'a file too dense',
      () => changed(one, (view, list) => view.setUint32(list + 24, 100_000_000, true)),
      /more than 200 times as large/,
    ],
    [
      'a turned name',
      () => makeZip([['\u202e\u0007a.zip', '']]),
      /^x\.zip: \ufffd\ufffda\.zip is an archive/,
    ],
  ])('says what is wrong with an archive with %s', async (_, zip, sentence) => {
    const { said, leftOut } = await read(zip());
    expect(leftOut).toEqual([]);
    expect(said).toEqual([expect.stringMatching(sentence)]);
  });

  it('unpacks no more of a file than its list says, and goes on with the next', async () => {
    const bomb = zipSync({ 'a.json': new Uint8Array(30_000_000), 'b.json': strToU8('{"b":1}') });
    const lying = changed(bomb, (view, list) => view.setUint32(list + 24, 1000, true));
    expect((await read(lying)).said).toEqual([
      expect.stringMatching(/^x\.zip: a\.json is damaged/),
      ['b.json', null, { b: 1 }],
    ]);
  });

  it('opens no more of one archive than it may, and says so of each that is left', async () => {
    const zip = zipSync({ 'a.json': strToU8('12'), 'b.json': strToU8('34'), 'c.json': strToU8('5') });
    const { said } = await read(zip, 3);
    expect(said).toEqual([
      ['a.json', null, 12],
      expect.stringMatching(/^x\.zip: b\.json was not opened: of one archive 1 GiB is unpacked at most/),
      ['c.json', null, 5],
    ]);
    expect(MOST_OF_ALL).toBe(2 ** 30);
  });

  it('whatever is changed in it: says something, and never throws', async () => {
    const zip = makeZip([
      ['a.json', '{"a":1}'],
      ['b.jsonl', '1\n2\n'],
    ]);
    for (let at = 0; at < zip.length; at++)
      for (const bits of [1, 0x80, 0xff]) {
        const bytes = Uint8Array.from(zip);
        bytes[at] = (bytes[at] ?? 0) ^ bits;
        const { said } = await read(bytes);
        expect(said.length).toBeGreaterThan(0);
      }
  });
});

/** Lines of JSON that don't pack well, so that a file of them is long in the archive too. */
const toLines = (count: number): string => {
  let seed = 7;
  const next = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return seed;
  };
  return Array.from(
    { length: count },
    (_, n) =>
      `${JSON.stringify({ n, text: Array.from({ length: 120 }, () => next().toString(36)).join('') })}\n`,
  ).join('');
};

describe('a large file of lines in an archive', () => {
  const COUNT = 14_000;
  const lines = toLines(COUNT);

  it.each(['STORED', 'DEFLATED'] as const)(
    'gives its first entries before the archive was read to its end: %s',
    async (method) => {
      const path = join(folder, `${method}.zip`);
      const zip = makeZip([['lines.jsonl', lines, method]]);
      expect(lines.length).toBeGreaterThan(8_000_000);
      writeFileSync(path, zip);
      const blob = await openAsBlob(path);
      const entries = readZip({ name: 'x.zip', blob }, 0, () => undefined);
      const first = (await entries.next()).value;
      expect(first).toMatchObject({ kind: 'document', stage: 'early', place: { line: 1 } });
      // Whoever had read the archive to its end would not notice that it is gone.
      writeFileSync(path, 'gone');
      let last = first;
      let count = 1;
      for await (const entry of entries) {
        count += 1;
        last = entry;
      }
      expect(count).toBeLessThan(COUNT);
      expect(last).toMatchObject({ kind: 'problem', message: expect.stringMatching(/^x\.zip /) });
    },
  );

  it('has every entry, in order, with its line and its place in what is unpacked', async () => {
    const zip = makeZip([
      ['lines.jsonl', lines],
      ['b.json', '{"b":1}'],
    ]);
    const { said } = await read(zip);
    expect(said).toHaveLength(COUNT + 1);
    expect(said[13_999]).toMatchObject(['lines.jsonl', COUNT, { n: COUNT - 1 }]);
    expect(said.at(-1)).toEqual(['b.json', null, { b: 1 }]);
  });

  it('that is damaged says so after what came before that showed', async () => {
    const zip = makeZip([['lines.jsonl', lines, 'STORED']]);
    const spoilt = changed(zip, (view) => view.setUint8(5_000_000, view.getUint8(5_000_000) ^ 1));
    const entries: unknown[] = [];
    const stages = new Set<unknown>();
    for await (const entry of readZip({ name: 'x.zip', blob: new Blob([spoilt]) }, 0, () => undefined)) {
      entries.push(entry.kind === 'problem' ? entry.message : null);
      stages.add(entry.stage);
    }
    expect([...stages]).toEqual(['early', 'damaged']);
    expect(entries.at(-1)).toMatch(
      /^x\.zip: lines\.jsonl is damaged in the archive\..* 14,000 lines of it came before that showed/,
    );
    const broken = changed(makeZip([['lines.jsonl', lines]]), (view) => {
      for (let at = 3_000_000; at < 3_000_200; at += 1) view.setUint8(at, 0xff);
    });
    const { said } = await read(broken);
    expect(said.length).toBeGreaterThan(1);
    expect(said.length).toBeLessThan(COUNT);
    expect(said.at(-1)).toMatch(/lines\.jsonl is damaged in the archive/);
  });

  it('that is no JSON Lines is damaged where it is damaged, and else said to be none', async () => {
    const text = `[\n${lines.slice(0, 6_000_000)}`;
    const zip = makeZip([['a.json', text, 'STORED']]);
    expect((await read(zip)).said).toEqual([
      expect.stringMatching(/a\.json is larger than 5 MiB and doesn’t/),
    ]);
    const spoilt = changed(zip, (view) => view.setUint8(5_000_000, view.getUint8(5_000_000) ^ 1));
    expect((await read(spoilt)).said).toEqual([expect.stringMatching(/a\.json is damaged in the archive/)]);
  });
});

describe('rows of a file that is read early', () => {
  const one = { name: 'a.jsonl', at: 0, packed: 1, size: 1, crc: 0, method: 0, isEncrypted: false };
  const two = { ...one, name: 'b.jsonl' };
  const staged = (
    state: ExaminedRow['state'],
    line: number,
    zipped: typeof one,
    stage: StagedRow['stage'] = 'early',
  ): StagedRow => ({
    stage,
    row: {
      state,
      label: state,
      pithNumber: null,
      arxivId: null,
      title: null,
      problem: null,
      place: { part: 0, start: 0, end: 0, index: null, line, zipped },
    },
  });
  const hold = async (rows: readonly StagedRow[]) => {
    const given: unknown[] = [];
    const all = async function* () {
      yield* rows;
    };
    const toUnsaid = (row: ListRow): ListRow => ({ ...row, state: 'unchecked' });
    for await (const { state, place } of holdEarly(all(), toUnsaid))
      given.push([place.zipped?.name, place.line, state]);
    return given;
  };

  it('come at once, but those that don’t match only when the file was read to its end', async () => {
    expect(
      await hold([
        staged('mismatch', 1, one),
        staged('checked', 2, one),
        staged('mismatch', 1, two),
        staged('checked', 2, two),
      ]),
    ).toEqual([
      ['a.jsonl', 2, 'checked'],
      ['a.jsonl', 1, 'mismatch'],
      ['b.jsonl', 2, 'checked'],
      ['b.jsonl', 1, 'mismatch'],
    ]);
  });

  it('are never red where the file is damaged', async () => {
    expect(
      await hold([
        staged('mismatch', 1, one),
        staged('checked', 2, one),
        staged('unchecked', 0, one, 'damaged'),
        staged('mismatch', 1, two, undefined),
      ]),
    ).toEqual([
      ['a.jsonl', 2, 'checked'],
      ['a.jsonl', 1, 'unchecked'],
      ['a.jsonl', 0, 'unchecked'],
      ['b.jsonl', 1, 'mismatch'],
    ]);
  });
});
