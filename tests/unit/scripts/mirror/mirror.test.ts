import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Made, makeMirror } from '../../../../scripts/mirror/make-mirror.ts';
import { toExitStatus } from '../../../../scripts/mirror/tell.ts';
import type { JsonObject, JsonValue } from '../../../../src/core/json/json.ts';
import { filesUnder as textsUnder } from '../../../support/corpus-files.ts';
import { REGISTRY_KEY, realRecord, withValue } from '../../../support/examining.ts';
import { bundleFace } from '../../../support/examining-faces.ts';
import { makeZip } from '../../../support/make-zip.ts';
import { other, otherRecord } from '../../../support/other-record.ts';
import { REAL_SUFFIX, realRecordText } from '../../../support/real-record.ts';
import { signAnew, TEST_KEY } from '../../../support/signing.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mirror-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const testKey = { ...TEST_KEY, trust: 'registry', signer: 'a test' } as const;
const real = realRecord() as JsonObject;
const filesUnder = (folder: string): readonly string[] => [...textsUnder(folder).keys()].sort();
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(root, name);
  writeFileSync(path, content);
  return path;
};
const out = (): string => join(root, 'out');
const read = (path: string): string => readFileSync(join(out(), path), 'utf8');

/** What a run did, and what it refused. */
const run = async (files: readonly string[], isSharded = false, isCompressed = false) => {
  const refused: string[] = [];
  const made = await makeMirror({ files, out: out(), isSharded, isCompressed }, [REGISTRY_KEY, testKey], {
    refused: (where, why) => refused.push(`${where.replace(`${root}/`, '')}: ${why}`),
    looked: () => {},
  });
  if (made.kind === 'error') return { error: made.error.replaceAll(root, ''), counts: null };
  const counts = Object.entries(made.value.counts).filter(([, count]) => count > 0);
  return {
    ...made.value,
    refused,
    counts: Object.fromEntries(counts) as Partial<Made['counts']>,
    error: null,
  };
};

describe('a mirror that is made', () => {
  it('holds a file byte for byte, and leads to it by id, short number and title', async () => {
    const odd = ` ${realRecordText()}\n\n`;
    expect(await run([put('a.json', odd)])).toMatchObject({ counts: { added: 1 }, refused: [] });
    expect(filesUnder(out())).toEqual([
      'arxiv/2503.11367.json',
      'citing.json',
      'mirror.json',
      `pith/${REAL_SUFFIX}.json`,
      'short/2W3F2J6X.json',
      'titles.json',
    ]);
    expect(read(`pith/${REAL_SUFFIX}.json`)).toBe(odd);
    for (const name of ['arxiv/2503.11367.json', 'citing.json', 'short/2W3F2J6X.json', 'titles.json'])
      expect(JSON.parse(read(name))).toEqual(JSON.parse(readFileSync(`public/mirror/${name}`, 'utf8')));
  });

  it('takes lists, JSON Lines, archives and folders of them', async () => {
    const texts = [JSON.stringify(real), JSON.stringify(otherRecord())] as const;
    mkdirSync(join(root, 'in'));
    put('in/list.json', `[\n ${JSON.stringify(real, null, 1)} ,\n${texts[1]}]`);
    put('in/lines.jsonl', `${texts[0]}\n\n${texts[1]}\n`);
    put(
      'in/all.zip',
      makeZip([
        ['b/x.json', texts[1]],
        ['note.txt', 'not looked at'],
      ]),
    );
    put('in/readme.txt', 'not looked at');
    expect(await run([join(root, 'in')])).toMatchObject({
      refused: [],
      counts: { added: 2, there: 2, older: 1 },
    });
    expect(read(`pith/${other.suffix}.json`)).toBe(texts[1]);
    // By name the archive comes first, then the lines, then the list, whose text of this record is no newer.
    expect(read(`pith/${REAL_SUFFIX}.json`)).toBe(JSON.stringify(real));
  });

  it('refuses what doesn’t match or can’t be read, says where and why, and takes the others', async () => {
    const forged = withValue(real, ['canonical_record', 'source', 'version'], 9);
    const unproven = withValue(real, ['canonical_record', 'more'], 0.5);
    const list = put('list.json', JSON.stringify([forged, otherRecord(), { no: 'record' }, unproven]));
    const made = await run([list, put('text.json', 'hello'), join(root, 'gone.json')]);
    expect(made).toMatchObject({
      counts: { added: 1, mismatch: 1, unreadable: 4 },
      refused: [
        'list.json[0]: The record is not what its number and hash say.',
        expect.stringMatching(/^list\.json\[2\]: \[2\]/),
        'list.json[3]: Its number can’t be recomputed here, so it could take the place of another record.',
        expect.stringMatching(/^text\.json: This is not valid JSON/),
        expect.stringMatching(/^gone\.json: /),
      ],
    });
    expect(filesUnder(join(out(), 'pith'))).toEqual([`${other.suffix}.json`]);
  });

  it('is sharded on request, and stays what it was', async () => {
    expect(await run([put('a.json', realRecordText())], true)).toMatchObject({ layout: 'sharded' });
    expect(read(`pith/2W/3F/${REAL_SUFFIX}.json`)).toBe(realRecordText());
    expect(JSON.parse(read('arxiv/2503/11/2503.11367.json'))).toEqual({
      pith_number: `pith:2025:${REAL_SUFFIX}`,
    });
    expect(JSON.parse(read('short/2W/3F.json'))).toEqual({ pith_numbers: [`pith:2025:${REAL_SUFFIX}`] });
    expect(await run([put('b.json', JSON.stringify(otherRecord()))])).toMatchObject({ layout: 'sharded' });
    expect(existsSync(join(out(), 'pith/X3/7T'))).toBe(true);
  });
});

describe('a mirror that is continued', () => {
  const dated = (record: JsonValue, date: string): string =>
    JSON.stringify(withValue(record, ['updated_at'], date));

  it('takes the place of a text by a later one only, whatever the order', async () => {
    const [old, later] = ['2026-06-01T00:00:00Z', '2026-07-01T00:00:00Z'].map((date) =>
      put(`${date}.json`, dated(real, date)),
    );
    for (const [file, counts] of [
      [old, { added: 1 }],
      [old, { there: 1 }],
      [later, { replaced: 1 }],
      [old, { older: 1 }],
    ] as const)
      expect((await run([file ?? ''])).counts).toEqual(counts);
    expect(read(`pith/${REAL_SUFFIX}.json`)).toContain('2026-07-01');
  });

  it('keeps what was checked further, however late a text without it says it is', async () => {
    await run([put('a.json', realRecordText())]);
    const bare = put('b.json', dated(withValue(real, ['receipt'], undefined), '2030-01-01T00:00:00Z'));
    expect(await run([bare])).toMatchObject({ counts: { older: 1, unchecked: 1 } });
    expect(read(`pith/${REAL_SUFFIX}.json`)).toBe(realRecordText());
  });

  it('leads from a paper to its latest version, and keeps the others', async () => {
    const version = (number: number) => {
      const { source, aliases, links, agent_actions, graph_snapshot, ...rest } = real;
      return signAnew(withValue(rest, ['canonical_record', 'source', 'version'], number) as JsonObject);
    };
    const [one, two] = [version(7), version(9)];
    const made = await run([
      put('two.json', JSON.stringify(two.record)),
      put('one.json', JSON.stringify(one.record)),
    ]);
    expect(made).toMatchObject({ refused: [], counts: { added: 2 } });
    expect(JSON.parse(read('arxiv/2503.11367.json'))).toEqual({ pith_number: two.record.pith_number });
    expect(filesUnder(join(out(), 'pith'))).toHaveLength(2);
  });

  it('leads from a paper to what could be checked further, of two records of one version', async () => {
    const { source, aliases, links, agent_actions, graph_snapshot, ...rest } = real;
    const checked = signAnew(rest as JsonObject);
    // Made by anybody: whole in itself, of a later day, and by a key that nobody accepts.
    const stranger = signAnew(
      {
        ...rest,
        paper: { ...(rest.paper as JsonObject), title: 'Another Title' },
        updated_at: '2030-01-01T00:00:00Z',
      } as JsonObject,
      'somebody-1',
    );
    for (const order of [
      [checked, stranger],
      [stranger, checked],
    ]) {
      rmSync(out(), { recursive: true, force: true });
      for (const { text } of order)
        expect(await run([put('one.json', text)])).toMatchObject({ refused: [], counts: { added: 1 } });
      expect(JSON.parse(read('arxiv/2503.11367.json'))).toEqual({ pith_number: checked.record.pith_number });
    }
  });

  it('has a bundle stand in for the record until that comes', async () => {
    const bundle = JSON.stringify(bundleFace);
    expect((await run([put('bundle.json', bundle)])).counts).toEqual({ added: 1 });
    expect(read(`pith/${REAL_SUFFIX}.json`)).toBe(bundle);
    expect((await run([put('record.json', realRecordText())])).counts).toEqual({ replaced: 1 });
    expect((await run([join(root, 'bundle.json')])).counts).toEqual({ there: 1 });
    expect(read(`pith/${REAL_SUFFIX}.json`)).toBe(realRecordText());
    expect(read(`pith/${REAL_SUFFIX}/bundle.json`)).toBe(bundle);
  });

  it('completes what a stop left behind, indexes too', async () => {
    await run([put('a.json', realRecordText())]);
    // As a run leaves it that was stopped after its first texts and before its indexes.
    for (const name of ['titles.json', 'citing.json', 'arxiv', 'short'])
      rmSync(join(out(), name), { recursive: true });
    writeFileSync(join(out(), '.unfinished'), '');
    writeFileSync(join(out(), `pith/${REAL_SUFFIX}.json.part`), 'half of so');
    expect((await run([put('b.json', JSON.stringify(otherRecord()))])).counts).toEqual({ added: 1 });
    expect(JSON.parse(read('titles.json')).papers).toHaveLength(2);
    expect(read('citing.json')).toContain('["2503.11367","2W3F2J6XVHMDI3LFEUIZOILSTF",["2605.18750"]]');
    expect((await run([join(root, 'a.json')])).counts).toEqual({ there: 1 });
    expect(existsSync(join(out(), 'arxiv/2503.11367.json'))).toBe(true);
    expect(existsSync(join(out(), '.unfinished'))).toBe(false);
  });

  it('is made out of another mirror, or a pack of one, with nothing refused', async () => {
    await run([put('a.json', realRecordText()), put('b.json', JSON.stringify(otherRecord()))]);
    await run([put('bundle.json', JSON.stringify(bundleFace))]);
    const flat = join(root, 'flat');
    renameSync(out(), flat);
    expect(await run([flat], true)).toMatchObject({ refused: [], counts: { added: 2 }, layout: 'sharded' });
    expect(filesUnder(out())).toContain(`pith/2W/3F/${REAL_SUFFIX}/bundle.json`);
    const sharded = join(root, 'sharded');
    renameSync(out(), sharded);
    expect(await run([sharded])).toMatchObject({ refused: [], counts: { added: 2 }, layout: 'flat' });
    expect(filesUnder(out())).toEqual(filesUnder(flat));
    rmSync(out(), { recursive: true });
    const pack = put('all.pack', gzipSync(`${JSON.stringify(real)}\n${JSON.stringify(otherRecord())}\n`));
    expect(await run([pack])).toMatchObject({ refused: [], counts: { added: 2 } });
  });

  it('is never made where something else is, and has one layout', async () => {
    mkdirSync(out());
    writeFileSync(join(out(), 'thesis.tex'), '');
    const file = put('a.json', realRecordText());
    expect(await run([file])).toEqual({
      error:
        '/out is no mirror: there is no folder pith in it: nothing was written there. Name an empty folder, or a mirror.',
      counts: null,
    });
    rmSync(out(), { recursive: true });
    await run([file]);
    expect(await run([file], true)).toEqual({
      error:
        '/out holds a flat mirror, and a mirror has one layout: make a sharded one in another folder, out of this one.',
      counts: null,
    });
  });
});

describe('compressed copies', () => {
  const record = `pith/${REAL_SUFFIX}.json`;
  const unpacked = (path: string): string => gunzipSync(readFileSync(join(out(), `${path}.gz`))).toString();

  it('stand beside records, bundles and indexes, and nothing else, and unpack to the very bytes', async () => {
    const files = [put('a.json', ` ${realRecordText()}\n`), put('b.json', JSON.stringify(bundleFace))];
    await run(files, false, true);
    const copies = filesUnder(out()).filter((name) => name.endsWith('.gz'));
    const texts = ['citing.json', `pith/${REAL_SUFFIX}/bundle.json`, record, 'titles.json'];
    expect(copies).toEqual(texts.map((name) => `${name}.gz`).sort());
    for (const text of texts) expect(unpacked(text), text).toBe(read(text));
    // A bundle says nothing of who cites the paper, and takes nothing away.
    expect(JSON.parse(read('citing.json')).papers).toHaveLength(1);
    expect(read(record)).toBe(` ${realRecordText()}\n`);
  });

  it('are made for what is there already, and made anew where they are not of that text', async () => {
    const file = put('a.json', realRecordText());
    await run([file]);
    expect(existsSync(join(out(), `${record}.gz`))).toBe(false);
    await run([file], false, true);
    expect(unpacked(record)).toBe(realRecordText());
    for (const wrong of [
      gzipSync('another text'),
      gzipSync(realRecordText()).subarray(0, 99),
      Buffer.from('x'),
    ]) {
      writeFileSync(join(out(), `${record}.gz`), wrong);
      expect(await run([file])).toMatchObject({ counts: { there: 1 } });
      expect(unpacked(record)).toBe(realRecordText());
    }
  });

  it('follow a text that another one takes the place of, also where nobody asks for copies', async () => {
    await run([put('a.json', JSON.stringify(bundleFace))], false, true);
    await run([put('b.json', realRecordText())]);
    expect(read(record)).toBe(realRecordText());
    expect(unpacked(record)).toBe(realRecordText());
  });

  it('are no records: a mirror made out of such a one has each once', async () => {
    await run([put('a.json', realRecordText())], false, true);
    renameSync(out(), join(root, 'before'));
    expect(await run([join(root, 'before')], true)).toMatchObject({ counts: { added: 1 }, refused: [] });
    expect(filesUnder(out()).filter((name) => name.endsWith('.gz'))).toEqual([]);
  });
});

describe('npm run mirror', () => {
  const command = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/mirror.ts', ...args], { encoding: 'utf8' });

  it('knows JSON Lines, gzip and a record on standard input by how it begins', () => {
    const lines = `${JSON.stringify(real)}\n${JSON.stringify(otherRecord())}\n`;
    for (const [name, input, added] of [
      ['lines', lines, 2],
      ['zipped', gzipSync(lines), 2],
      ['record', realRecordText(), 1],
      ['list', `[${realRecordText()}]`, 1],
      ['long', `[${' '.repeat(3_000_000)}${realRecordText()}]`, 1],
    ] as const) {
      const made = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'scripts/mirror.ts', '-', '--out', join(root, name)],
        { input },
      );
      expect([name, String(made.stdout).split('\n')[0], String(made.stderr), made.status]).toEqual([
        name,
        `${join(root, name)}, flat: ${added} added.`,
        '',
        0,
      ]);
    }
  });

  it('makes compressed copies on request', () => {
    const { status } = command(put('a.json', realRecordText()), '--out', out(), '--gzip');
    expect(status).toBe(0);
    expect(existsSync(join(out(), `pith/${REAL_SUFFIX}.json.gz`))).toBe(true);
  });

  it('says what it did, and what was refused', () => {
    const forged = JSON.stringify(withValue(real, ['canonical_record', 'source', 'version'], 9));
    const file = put('list.json', `[${realRecordText()},${forged}]`);
    const { status, stdout, stderr } = command(file, '--out', out());
    expect(stdout).toBe(`${out()}, flat: 1 added; 1 refused, because something doesn’t match.\n`);
    expect(stderr).toBe(`mirror: ${file}[1] was refused. The record is not what its number and hash say.\n`);
    expect(status).toBe(1);
  });

  it.each([
    [[], '--out is missing: the folder of the mirror.'],
    [['--out'], '--out needs the name of a file or folder.'],
    [['--out', '/x'], 'Name at least one file, or - for standard input.'],
    [['--out', '/x', '--flat', 'a'], 'There is no option --flat.'],
  ])('with %j says what is wrong, and does nothing', (args, sentence) => {
    const { status, stderr } = command(...args);
    expect(stderr).toBe(`mirror: ${sentence} npm run mirror -- --help says more.\n`);
    expect(status).toBe(3);
  });

  it('is 0 where all was there already', () => {
    const none = { added: 0, replaced: 0, there: 0, older: 0, mismatch: 0, unreadable: 0, unchecked: 0 };
    expect(toExitStatus({ ...none, there: 1 })).toBe(0);
    expect(toExitStatus({ ...none, there: 1, unreadable: 1 })).toBe(3);
    expect(toExitStatus(none)).toBe(3);
  });
});
