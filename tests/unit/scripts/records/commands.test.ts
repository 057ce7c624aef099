import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMirror } from '../../../../scripts/mirror/make-mirror.ts';
import { parseKeys } from '../../../../scripts/pith-verify/keys.ts';
import type { Suffix } from '../../../../src/core/identifier/types.ts';
import { SHARDED } from '../../../../src/core/mirror/layout.ts';
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

test('a pointer that leads to another record is found out', async () => {
  const mirror = join(folder, 'liar');
  cpSync(join(folder, 'sharded'), mirror, { recursive: true });
  const pointer = (suffix: string): string => join(mirror, SHARDED.arxiv(idOf(suffix) as never));
  renameSync(pointer(two), pointer(one));
  expect(verdictsOf((await verify('--source', mirror, idOf(one))).stdout)).toEqual([
    [idOf(one), 'contradicted'],
  ]);
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
