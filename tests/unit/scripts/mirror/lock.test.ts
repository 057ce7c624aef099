import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockFolder } from '../../../../scripts/mirror/lock.ts';
import { REAL_SUFFIX, realRecordText } from '../../../support/real-record.ts';

let root: string;
let out: string;
let lock: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mirror-lock-'));
  out = join(root, 'out');
  mkdirSync(out);
  lock = join(out, '.writing');
});
afterEach(() => rmSync(root, { recursive: true }));

/** The number of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;
const since = '2026-11-29T08:00:01.234Z';
const leave = (holder: object): void => writeFileSync(lock, JSON.stringify({ since, ...holder }));

/** What comes of asking for the lock, with the folder called OUT. */
const ask = () => {
  const asked = lockFolder(out);
  return asked.kind === 'ok' ? 'locked' : asked.error.replaceAll(out, 'OUT');
};

describe('the lock of a mirror', () => {
  it('keeps a second run out until the first is done', () => {
    const first = lockFolder(out);
    expect(ask()).toMatch(
      new RegExp(
        `^Another run is writing into OUT: process ${process.pid} of this machine, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC\\. Wait for its end\\. If that process is another program, which got the number of a run that has died, delete OUT/\\.writing and give the command again\\.$`,
      ),
    );
    if (first.kind === 'ok') first.value();
    expect(existsSync(lock)).toBe(false);
    expect(ask()).toBe('locked');
  });

  it('is taken over from a run of this machine that has died', () => {
    leave({ pid: deadPid(), host: hostname() });
    expect(ask()).toBe('locked');
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid });
    expect(existsSync(join(out, '.writing-anew'))).toBe(false);
  });

  it('is not taken over where another run is just doing that', () => {
    leave({ pid: deadPid(), host: hostname() });
    writeFileSync(join(out, '.writing-anew'), '');
    expect(ask()).toBe(
      'Another run is just beginning in OUT. Wait for its end; if there is none, delete OUT/.writing-anew and give the command again.',
    );
  });

  it('is left alone where the run is one of another machine, alive or not', () => {
    leave({ pid: deadPid(), host: 'elsewhere' });
    expect(ask()).toBe(
      'Another run is writing into OUT: process ' +
        `${JSON.parse(readFileSync(lock, 'utf8')).pid} of the machine elsewhere, since 2026-11-29 08:00:01 UTC. ` +
        'Wait for its end. If it has died, which can’t be seen from here, delete OUT/.writing and give the command again.',
    );
  });

  it.each(['', '{"pid":', '[]', '{"pid":-1,"host":"h","since":"s"}', '{"pid":1}'])(
    'is left alone where it says %j',
    (text) => {
      writeFileSync(lock, text);
      expect(ask()).toBe(
        'Another run is writing into OUT, and OUT/.writing, which should say which one, can’t be read. If there is no such run any more, delete OUT/.writing and give the command again.',
      );
    },
  );
});

describe('two runs of npm run mirror into one folder', () => {
  const words = (file: string) => ['--import', 'tsx', 'scripts/mirror.ts', file, '--out', out];
  const second = (file: string) => spawnSync(process.execPath, words(file), { encoding: 'utf8' });
  let first: ChildProcess | null = null;
  afterEach(() => first?.kill('SIGKILL'));

  it('are kept apart, and what a run that was killed had locked is open to the next', async () => {
    const file = join(root, 'a.json');
    writeFileSync(file, realRecordText());
    // It waits for the rest of its standard input, and holds the mirror meanwhile.
    first = spawn(process.execPath, words('-'), { stdio: ['pipe', 'ignore', 'inherit'] });
    await vi.waitFor(() => expect(existsSync(join(out, 'mirror.json'))).toBe(true), { timeout: 20_000 });

    const kept = second(file);
    expect(kept.stderr).toMatch(
      new RegExp(`^mirror: Another run is writing into \\S+: process ${first.pid} of this machine, since `),
    );
    expect([kept.status, kept.stdout]).toEqual([3, '']);
    expect(existsSync(join(out, `pith/${REAL_SUFFIX}.json`))).toBe(false);

    const ended = once(first, 'exit');
    first.kill('SIGKILL');
    await ended;
    expect(second(file)).toMatchObject({ status: 0, stdout: `${out}, flat: 1 added.\n`, stderr: '' });
    expect(existsSync(lock)).toBe(false);
  }, 60_000);
});
