import { spawn } from 'node:child_process';
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
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeMirror } from '../../../../scripts/mirror/make-mirror.ts';
import { createPackWriter } from '../../../../scripts/pack/write-pack.ts';
import { parseKeys } from '../../../../scripts/pith-verify/keys.ts';
import type { ArxivId, Suffix } from '../../../../src/core/identifier/types.ts';
import { FLAT, SHARDED } from '../../../../src/core/mirror/layout.ts';
import { sendStatus, sendText } from '../../../support/behaviours.ts';
import { buildCommand } from '../../../support/build-command.ts';
import { filesUnder } from '../../../support/corpus-files.ts';
import { startOriginDouble } from '../../../support/origin-double.ts';

/*
 * The commands themselves, asked for records of a mirror.
 */
const root = new URL('../../../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'pith-mirrors-'));
const demo = join(root, 'public/demo');
const keys = join(demo, 'config.json');
const suffixes = readdirSync(join(demo, 'pith'))
  .map((name) => name.slice(0, 26))
  .sort();
const textOf = (suffix: string): string => readFileSync(join(demo, 'pith', `${suffix}.json`), 'utf8');
const idOf = (suffix: string): string => JSON.parse(textOf(suffix)).canonical_record.source.id;
const FORMS = ['flat', 'sharded'];

const run = async (name: string, words: readonly string[]) => {
  const child = spawn(process.execPath, [join(folder, 'bin', `${name}.js`), ...words], { cwd: folder });
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  return { status, stdout, stderr };
};
const verify = (...words: readonly string[]) =>
  run('pith-verify', ['--keys', keys, '--json-lines', ...words]);
const linesOf = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
const verdictsOf = (stdout: string) => linesOf(stdout).map(({ file, verdict }) => [file, verdict]);

beforeAll(async () => {
  for (const name of ['pith-verify', 'pith-bibliography'] as const) buildCommand(name, join(folder, 'bin'));
  const accepted = parseKeys(JSON.parse(readFileSync(keys, 'utf8')));
  if (accepted.kind === 'error') throw new Error(accepted.error);
  for (const form of FORMS) {
    const options = { files: [join(demo, 'pith')], out: join(folder, form), isSharded: form === 'sharded' };
    await makeMirror(options, accepted.value, { refused: () => {}, looked: () => {} });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [one = '', two = '', three = ''] = suffixes;
/** A question of every form, and one that nothing answers. */
const QUESTIONS = [one, one.slice(0, 8).toLowerCase(), one.slice(0, 12), `arXiv:${idOf(one)}`, '2W3F2J6X'];
const ANSWERS = ['verified', 'verified', 'verified', 'verified', 'unreadable'];

describe.each(FORMS)('a %s mirror', (form) => {
  test('is checked whole, each record against the name of its file', async () => {
    const all = await verify('--source', form);
    expect(all).toMatchObject({ status: 0, stderr: '' });
    const path = (suffix: string): string =>
      join(form, form === 'flat' ? `pith/${suffix}.json` : SHARDED.record(suffix as Suffix));
    expect(verdictsOf(all.stdout)).toEqual(suffixes.map((suffix) => [path(suffix), 'verified']));
  });

  test('is asked for single records, as a folder', async () => {
    const asked = await verify('--source', form, ...QUESTIONS);
    expect(verdictsOf(asked.stdout)).toEqual(QUESTIONS.map((word, at) => [word, ANSWERS[at]]));
    expect(linesOf(asked.stdout).at(-1)).toMatchObject({
      problems: [{ message: `There is no record of this in the folder ${form}.` }],
    });
    expect(asked).toMatchObject({ status: 3, stderr: '' });
  });

  test('is asked for single records, at an address', async () => {
    const files = [...filesUnder(join(folder, form))];
    const site = await startOriginDouble({
      '*': sendStatus(404),
      ...Object.fromEntries(files.map(([path, content]) => [`/m/${path}`, sendText(content)])),
    });
    const asked = await verify(`--source=${site.url}/m/`, ...QUESTIONS);
    expect(verdictsOf(asked.stdout)).toEqual(QUESTIONS.map((word, at) => [word, ANSWERS[at]]));
    const bib = join(folder, 'refs.bib');
    writeFileSync(bib, `@misc{k, title={No such title}, eprint={${idOf(one)}}, archiveprefix={arXiv}}\n`);
    const ofAddress = await run('pith-bibliography', [bib, '--source', `${site.url}/m`, '--keys', keys]);
    const ofFolder = await run('pith-bibliography', [bib, '--source', form, '--keys', keys]);
    expect(ofAddress.stdout).toContain(idOf(one));
    expect(ofAddress).toEqual(ofFolder);
    await site.close();
  });
});

test.each(FORMS)(
  'in a %s mirror the compressed copies, which servers send, are looked at too',
  async (form) => {
    const copied = join(folder, `${form}-copied`);
    cpSync(join(folder, form), copied, { recursive: true });
    const pathOf = (suffix: string): string =>
      join(`${form}-copied`, form === 'flat' ? `pith/${suffix}.json` : SHARDED.record(suffix as Suffix));
    const copy = (suffix: string, content: string | Uint8Array): string => {
      const path = `${pathOf(suffix)}.gz`;
      writeFileSync(join(folder, path), content);
      return path;
    };
    copy(one, gzipSync(textOf(one)));
    expect(await verify('--source', `${form}-copied`)).toMatchObject({ status: 0, stderr: '' });
    const another = textOf(two).replace(/"authors_text":"[^"]+"/, '"authors_text":"Somebody Else"');
    expect(another).not.toBe(textOf(two));
    const wrong = [
      // An older text, or any other: whoever is sent it has another record than the one that was checked.
      [copy(two, gzipSync(another)), 'unreadable'],
      [copy(three, gzipSync(textOf(one))), 'contradicted'],
      [copy(one, gzipSync(textOf(one)).subarray(0, 300)), 'unreadable'],
    ];
    const all = await verify('--source', `${form}-copied`);
    expect(all.status).toBe(1);
    const told = verdictsOf(all.stdout);
    expect(told.slice(suffixes.length).toSorted()).toEqual(wrong.toSorted());
    expect(told.slice(0, suffixes.length).every(([, verdict]) => verdict === 'verified')).toBe(true);
  },
);

test('a version that was asked for is not checked by the record of another one', async () => {
  const { source } = JSON.parse(textOf(one)).canonical_record;
  const [itself, next] = [`${source.id}v${source.version}`, `${source.id}v${source.version + 1}`];
  const same = await verify('--source', 'flat', itself);
  expect(same.status).toBe(0);
  expect(verdictsOf(same.stdout)).toEqual([[itself, 'verified']]);
  const asked = await verify('--source', 'flat', next);
  expect(asked.status).toBe(2);
  expect(verdictsOf(asked.stdout)).toEqual([[next, 'incomplete']]);
  const { checks } = linesOf(asked.stdout)[0];
  expect(checks.filter(({ id }: { id: string }) => id === 'answers-question')).toEqual([
    {
      id: 'answers-question',
      outcome: 'unchecked',
      reason: `You asked for v${source.version + 1}; the record is for v${source.version}.`,
    },
  ]);
  const told = await run('pith-verify', ['--keys', keys, '--source', 'flat', next]);
  expect(told.stdout).toContain(`the record is for v${source.version}.`);
});

test('what doesn’t match, is no record or lies under another’s name is found among all', async () => {
  const mirror = join(folder, 'spoiled');
  cpSync(join(folder, 'sharded'), mirror, { recursive: true });
  const at = (suffix: string): string => join(mirror, SHARDED.record(suffix as Suffix));
  writeFileSync(at(one), textOf(two));
  writeFileSync(at(two), `[${textOf(two)}]`);
  writeFileSync(at(three), '');
  const checked = await verify('--source', mirror);
  expect(checked.status).toBe(1);
  expect(verdictsOf(checked.stdout).slice(0, 4)).toEqual([
    [at(one), 'contradicted'],
    [at(two), 'unreadable'],
    [at(three), 'unreadable'],
    [at(suffixes[3] ?? ''), 'verified'],
  ]);
  expect(checked.stdout.split('\n')).toHaveLength(suffixes.length + 1);
});

describe.each([FLAT, SHARDED])('what in arxiv/ leads astray in a $name mirror', (layout) => {
  const mirror = join(folder, `liar-${layout.name}`);
  const pointer = (id: string): string => join(mirror, layout.arxiv(id as ArxivId));
  const point = (path: string, value: unknown): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(value));
  };
  const numberOf = (suffix: string): string => JSON.parse(textOf(suffix)).pith_number;
  /** What is said of a whole mirror beside its records, which all match. */
  const beside = async (): Promise<ReturnType<typeof linesOf>> => {
    const { stdout } = await verify('--source', mirror);
    const lines = linesOf(stdout);
    expect(lines.slice(0, suffixes.length).map(({ verdict }) => verdict)).toEqual(
      suffixes.map(() => 'verified'),
    );
    return lines.slice(suffixes.length);
  };
  beforeEach(() => {
    rmSync(mirror, { recursive: true, force: true });
    cpSync(join(folder, layout.name), mirror, { recursive: true });
  });

  test('another paper’s record, whether one asks for the paper or for all', async () => {
    renameSync(pointer(idOf(two)), pointer(idOf(one)));
    expect(verdictsOf((await verify('--source', mirror, idOf(one))).stdout)).toEqual([
      [idOf(one), 'contradicted'],
    ]);
    const whole = await verify('--source', mirror);
    expect(whole).toMatchObject({ status: 1, stderr: '' });
    const [found, ...more] = await beside();
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      file: pointer(idOf(one)),
      line: null,
      pithNumber: numberOf(two),
      verdict: 'contradicted',
    });
    expect(found?.checks).toContainEqual({
      id: 'answers-question',
      outcome: 'fail',
      expected: idOf(one),
      actual: idOf(two),
    });
  });

  test('what an old id, a version or a list of numbers is asked for by', async () => {
    const old = pointer('hep-lat/0305021');
    const version = pointer(idOf(one)).replace(/\.json$/, 'v2.json');
    point(old, { pith_number: numberOf(one) });
    point(version, { pith_number: numberOf(two) });
    point(pointer(idOf(three)), { pith_numbers: [numberOf(three), numberOf(two)] });
    expect((await beside()).map(({ file, verdict }) => [file, verdict]).sort()).toEqual(
      [
        [old, 'contradicted'],
        [version, 'contradicted'],
        [pointer(idOf(three)), 'contradicted'],
      ].sort(),
    );
  });

  test('no record at all, and what can’t be read', async () => {
    const absent = '2W3F2J6XVHMDI3LFEUIZOILSTF';
    point(pointer(idOf(one)), { pith_number: `pith:2025:${absent}` });
    writeFileSync(pointer(idOf(two)), '{');
    const found = await beside();
    expect((await verify('--source', mirror)).status).toBe(3);
    expect(found.map(({ file }) => file).sort()).toEqual([pointer(idOf(one)), pointer(idOf(two))].sort());
    expect(JSON.stringify(found)).toContain(`This names the record ${absent}, which is not in this mirror.`);
  });

  test('nothing is said of what leads to the right record, of names that nobody asks for, and twice', async () => {
    point(pointer(idOf(one)).replace(/\.json$/, 'v1.json'), { pith_number: numberOf(one) });
    point(join(mirror, 'arxiv/index.json'), { pith_number: numberOf(two) });
    point(join(mirror, 'arxiv/notes/1.json'), { pith_number: numberOf(two) });
    expect(await beside()).toEqual([]);
    expect((await verify('--source', mirror)).status).toBe(0);
    // A record that doesn't match by itself, or is none, is told of once, with its own file.
    const record = join(mirror, layout.record(one as Suffix));
    for (const text of ['', textOf(one).replace(/"title": ?"/, '$&X')]) {
      writeFileSync(record, text);
      const lines = linesOf((await verify('--source', mirror)).stdout);
      expect(lines).toHaveLength(suffixes.length);
    }
  });
});

test('in the form for people a pointer that leads astray is named, with both ids', async () => {
  const mirror = join(folder, 'liar-in-words');
  cpSync(join(folder, 'flat'), mirror, { recursive: true });
  renameSync(join(mirror, FLAT.arxiv(idOf(two) as ArxivId)), join(mirror, FLAT.arxiv(idOf(one) as ArxivId)));
  const { stdout } = await run('pith-verify', ['--keys', keys, '--source', mirror]);
  const [, said = ''] = stdout.split(`${join(mirror, 'arxiv', idOf(one))}.json\n`);
  expect(said).toMatch(/^ {2}pith:\S+ {2}contradicted/);
  expect(said).toMatch(new RegExp(`expected +${idOf(one)}\n +found +${idOf(two)}\n`));
});

describe('what in the index of papers of a pack leads astray', () => {
  const file = join(folder, 'liar.pack');
  /** A pack whose index has something else for a paper than its record says. */
  const pack = (
    toPaper: (suffix: string) => { readonly arxivId: string; readonly version: number },
  ): void => {
    const writer = createPackWriter(file);
    for (const suffix of suffixes.toSorted())
      writer.add({ suffix, text: textOf(suffix), ...toPaper(suffix) });
    writer.end();
    writer.close();
  };
  const toOwn = (suffix: string) => {
    const { id, version } = JSON.parse(textOf(suffix)).canonical_record.source;
    return { arxivId: id as string, version: version as number };
  };

  test('is told with both ids, as of a folder', async () => {
    pack((suffix) => (suffix === two ? { ...toOwn(two), arxivId: 'hep-lat/0305021' } : toOwn(suffix)));
    const whole = await verify('--source', file);
    expect(whole).toMatchObject({ status: 1, stderr: '' });
    const lines = linesOf(whole.stdout);
    expect(lines).toHaveLength(suffixes.length + 1);
    const found = lines.at(-1);
    expect(found).toMatchObject({
      file: `${file} hep-lat/0305021v${toOwn(two).version}`,
      line: null,
      verdict: 'contradicted',
    });
    expect(found?.checks).toContainEqual({
      id: 'answers-question',
      outcome: 'fail',
      expected: 'hep-lat/0305021',
      actual: idOf(two),
    });
  });

  test('no id at all is told too, and nothing of an index that is right', async () => {
    pack((suffix) => (suffix === two ? { ...toOwn(two), arxivId: 'nothing' } : toOwn(suffix)));
    const whole = await verify('--source', file);
    expect(whole.status).toBe(3);
    expect(whole.stdout).toContain('This is no arXiv id.');
    pack(toOwn);
    const right = await verify('--source', file);
    expect(right.status).toBe(0);
    expect(linesOf(right.stdout)).toHaveLength(suffixes.length);
  });
});

describe('what can’t be read is a sentence, and status 3', () => {
  const broken = (content: string): string => {
    const mirror = join(folder, 'broken');
    rmSync(mirror, { recursive: true, force: true });
    cpSync(join(folder, 'sharded'), mirror, { recursive: true });
    writeFileSync(join(mirror, 'mirror.json'), content);
    return 'broken';
  };
  const FORM = 'broken/mirror.json should be {"pith_mirror": 1, "layout": "flat" or "sharded"}.\n';

  test('a mirror.json, to both commands', async () => {
    const place = broken('{"pith_mirror": 1, "layout": "deep"}');
    for (const words of [[], [one]])
      expect(await verify('--source', place, ...words)).toEqual({
        status: 3,
        stdout: '',
        stderr: `pith-verify: ${FORM}`,
      });
    const bib = join(folder, 'refs.bib');
    writeFileSync(bib, `@misc{k, title={T}, eprint={${idOf(one)}}}\n`);
    expect(await run('pith-bibliography', [bib, '--source', place])).toEqual({
      status: 3,
      stdout: '',
      stderr: `pith-bibliography: The source cannot be used. ${FORM}`,
    });
  });

  test('a mirror.json at an address', async () => {
    const site = await startOriginDouble({
      '*': sendStatus(404),
      '/mirror.json': sendText('{"pith_mirror": 1, "layout": "deep"}'),
    });
    const asked = await verify('--source', site.url, one);
    expect(asked).toMatchObject({ status: 3, stderr: '' });
    expect(linesOf(asked.stdout)).toMatchObject([
      {
        file: one,
        verdict: 'unreadable',
        problems: [
          {
            message: `${site.url} has a mirror.json that can’t be used: it should be {"pith_mirror": 1, "layout": "flat" or "sharded"}.`,
          },
        ],
      },
    ]);
    await site.close();
  });

  test.each([
    [['--source', 'missing'], 'There is no file or folder missing.'],
    [
      ['--source', 'https://mirror.example'],
      "https://mirror.example doesn't say what it has: name the pith numbers or arXiv ids to be checked.",
    ],
    [['--source', 'flat', 'what'], 'what is no pith number and no arXiv id.'],
    [['--source', 'bin'], 'There is no record in bin.'],
    [
      ['--source', 'flat', '--pack', 'x'],
      'Records are looked up in one place: name one. See pith-verify --help.',
    ],
    [['--source='], '--source needs a folder, a pack or an address. See pith-verify --help.'],
  ])('%j', async (words, sentence) => {
    expect(await verify(...words)).toEqual({ status: 3, stdout: '', stderr: `pith-verify: ${sentence}\n` });
  });
});
