import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMirror } from '../../../../scripts/mirror/make-mirror.ts';
import { parseKeys } from '../../../../scripts/pith-verify/keys.ts';
import type { Suffix } from '../../../../src/core/identifier/types.ts';
import { SHARDED } from '../../../../src/core/mirror/layout.ts';
import { buildCommand } from '../../../support/build-command.ts';

/*
 * The commands, of folders that whoever calls them may not read. Root may read everything, so there they are called by a user
 * who is nobody (`setpriv` of util-linux).
 */
const root = new URL('../../../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'pith-closed-'));
const demo = join(root, 'public/demo');
const keys = join(demo, 'config.json');
const suffixes = readdirSync(join(demo, 'pith'))
  .map((name) => name.slice(0, 26))
  .sort();
const [one = ''] = suffixes;
const idOf = (suffix: string): string =>
  JSON.parse(readFileSync(join(demo, 'pith', `${suffix}.json`), 'utf8')).canonical_record.source.id;

const isRoot = process.getuid?.() === 0;
const NOBODY = ['--reuid=65534', '--regid=65534', '--clear-groups', '--'];
const [program, ...before] = isRoot ? ['setpriv', ...NOBODY, process.execPath] : [process.execPath];
const canBeRefused =
  process.platform !== 'win32' && spawnSync(program ?? '', [...before, '--version']).status === 0;

const call = (name: string, words: readonly string[]) => {
  const script = join(folder, 'bin', `${name}.js`);
  const { status, stdout, stderr } = spawnSync(program ?? '', [...before, script, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
const verify = (...words: readonly string[]) =>
  call('pith-verify', ['--keys', 'keys.json', '--json-lines', ...words]);
const linesOf = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

/** A mirror of which one path is shut while something is done. */
const withClosed = <T>(path: string, act: (mirror: string) => T): T => {
  const mirror = 'closed';
  cpSync(join(folder, 'sharded'), join(folder, mirror), { recursive: true });
  const closed = join(folder, mirror, path);
  chmodSync(closed, 0o000);
  try {
    return act(mirror);
  } finally {
    chmodSync(closed, 0o755);
    rmSync(join(folder, mirror), { recursive: true });
  }
};

// Where even root may not become another user nothing is closed to whoever runs the tests.
describe.skipIf(!canBeRefused)('a folder that may not be read (skipped where root has no setpriv)', () => {
  beforeAll(async () => {
    chmodSync(folder, 0o755);
    cpSync(keys, join(folder, 'keys.json'));
    buildCommand('pith-verify', join(folder, 'bin'));
    buildCommand('pith-bibliography', join(folder, 'bin'));
    const accepted = parseKeys(JSON.parse(readFileSync(keys, 'utf8')));
    if (accepted.kind === 'error') throw new Error(accepted.error);
    const options = { files: [join(demo, 'pith')], out: join(folder, 'sharded'), isSharded: true };
    await makeMirror(options, accepted.value, { refused: () => {}, looked: () => {} });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is one line of the whole, and all other records are checked', () => {
    const shard = `pith/${one.slice(0, 2)}`;
    const checked = withClosed(shard, (mirror) => verify('--source', mirror));
    expect(checked).toMatchObject({ status: 3, stderr: '' });
    const others = suffixes.filter((suffix) => !suffix.startsWith(one.slice(0, 2)));
    expect(others.length).toBeGreaterThan(10);
    const lines = linesOf(checked.stdout);
    const unread = lines.filter(({ verdict }) => verdict === 'unreadable');
    expect(unread).toMatchObject([
      { file: `closed/${shard}`, problems: [{ message: 'This folder may not be read.' }] },
    ]);
    expect(lines.filter(({ verdict }) => verdict === 'verified').map(({ file }) => file)).toEqual(
      others.map((suffix) => `closed/${SHARDED.record(suffix as Suffix)}`),
    );
  });

  test('is said of all records at once where all are in it', () => {
    const checked = withClosed('pith', (mirror) => verify('--source', mirror));
    expect(checked).toMatchObject({ status: 3, stderr: '' });
    expect(linesOf(checked.stdout)).toMatchObject([
      { file: 'closed/pith', verdict: 'unreadable', problems: [{ message: 'This folder may not be read.' }] },
    ]);
  });

  test('is no folder to look anything up in', () => {
    const checked = withClosed('.', (mirror) => verify('--source', mirror, one));
    expect(checked).toMatchObject({ status: 3, stdout: '' });
    expect(checked.stderr).toBe(
      "pith-verify: closed/mirror.json can’t be read: EACCES: permission denied, open 'closed/mirror.json'.\n",
    );
  });

  test('doesn’t make what is in it missing', () => {
    const checked = withClosed('.', (mirror) => verify('--source', `${mirror}/pith`, one));
    expect(checked).toMatchObject({ status: 3, stdout: '' });
    expect(checked.stderr).toBe(
      "pith-verify: closed/pith can’t be read: EACCES: permission denied, stat 'closed/pith'.\n",
    );
  });

  test('keeps a paper from being found by its records, and that is no “no record”', () => {
    const checked = withClosed('pith', (mirror) => {
      rmSync(join(folder, mirror, 'arxiv'), { recursive: true });
      return verify('--source', mirror, idOf(one));
    });
    expect(checked).toMatchObject({ status: 3, stderr: '' });
    expect(linesOf(checked.stdout)).toMatchObject([
      {
        file: idOf(one),
        verdict: 'unreadable',
        problems: [{ message: 'The folder closed has something that can’t be read: closed/pith.' }],
      },
    ]);
  });

  test('is told to a bibliography without advice that is none', () => {
    const bib = join(folder, 'refs.bib');
    writeFileSync(bib, `@misc{k, title={No such title}, eprint={${idOf(one)}}, archiveprefix={arXiv}}\n`);
    const path = SHARDED.arxiv(idOf(one) as never);
    const { stdout } = withClosed(path, (mirror) =>
      call('pith-bibliography', [bib, '--source', mirror, '--keys', 'keys.json', '--json']),
    );
    expect(stdout).toContain(`The folder closed has a file ${path} that can’t be read.`);
    expect(stdout).not.toContain('Try again');
  });

  test('is no pack', () => {
    const out = join(folder, 'out');
    mkdirSync(out);
    chmodSync(out, 0o777);
    const packed = withClosed('pith', (mirror) => {
      const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
      const words = [join(root, 'scripts/pack.ts'), mirror, '--out', 'out/pack.gz', '--keys', 'keys.json'];
      return spawnSync(program ?? '', [...before, tsx, ...words], { cwd: folder, encoding: 'utf8' });
    });
    expect(packed).toMatchObject({
      status: 3,
      stdout: '',
      stderr: "pack: Nothing was written. EACCES: permission denied, scandir 'closed/pith'.\n",
    });
    expect(readdirSync(out)).toEqual([]);
  });
});
