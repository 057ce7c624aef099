import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { Suffix } from '../../../src/core/identifier/types.ts';
import { FLAT, SHARDED } from '../../../src/core/mirror/layout.ts';
import { startNginx } from '../../../tests/support/servers/nginx.ts';
import { toSpread } from '../../measure/statistics.ts';
import { type Load, runWrk } from '../servers/wrk.ts';
import { scaleKeys } from './make-records.ts';

/** What one form of the same records costs. Bytes as they are, and as the disk holds them. */
export interface ScaleRow {
  readonly form: string;
  readonly seconds: number;
  /** Of the processor, in the command and in the system for it. */
  readonly processorSeconds: number;
  readonly memory: number;
  readonly bytes: number;
  readonly disk: number;
  readonly inodes: number;
  readonly lookUps: number;
  readonly percentile99: number | null;
}

const tsx = resolve('node_modules/tsx/dist/cli.mjs');
const run = (words: readonly string[]): string =>
  execFileSync(process.execPath, [tsx, ...words], { encoding: 'utf8', maxBuffer: 1 << 26 });

const du = (path: string, ...options: readonly string[]): number =>
  Number(execFileSync('du', ['-s', ...options, path], { encoding: 'utf8' }).split('\t')[0]);

/** The build with the mirror in it, without a copy of either. */
const makeSite = (site: string, mirror: string): void => {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site);
  for (const name of readdirSync('dist').filter((each) => each !== 'mirror'))
    symlinkSync(resolve('dist', name), join(site, name));
  symlinkSync(mirror, join(site, 'mirror'));
};

const LAYOUTS = { flat: FLAT, sharded: SHARDED } as const;
type LayoutName = keyof typeof LAYOUTS;

const STEP = join(import.meta.dirname, 'step.ts');
const PACK = 'all.pack';
const ROUNDS = 3;
const SECONDS = 4;

/** A row without look-ups: what it took to write a form, and what that takes. */
type Written = Omit<ScaleRow, 'lookUps' | 'percentile99'>;

const writeForm = (folder: string, name: LayoutName, count: number, say: (line: string) => void): Written => {
  const where = join(folder, name);
  mkdirSync(where);
  const { making, memory, ...took } = JSON.parse(run([STEP, name, where, String(count)]));
  say(`${name}: ${making.seconds} s of ${took.seconds} s to make the records`);
  return {
    form: name,
    seconds: took.seconds - making.seconds,
    processorSeconds: took.processorSeconds - making.processorSeconds,
    memory,
    bytes: du(where, '--apparent-size', '-B1'),
    disk: du(where, '-B1'),
    inodes: du(where, '--inodes'),
  };
};

const writePack = (folder: string): Written => {
  const [keys, pack, spent] = ['keys.json', PACK, 'spent.txt'].map((name) => join(folder, name));
  writeFileSync(keys ?? '', JSON.stringify(scaleKeys()));
  const words = ['scripts/pack.ts', join(folder, 'sharded'), '--out', pack, '--keys', keys].map(String);
  execFileSync('/usr/bin/time', ['-f', '%e %U %S %M', '-o', spent ?? '', process.execPath, tsx, ...words]);
  const [seconds = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(spent ?? '', 'utf8')
    .split(' ')
    .map(Number);
  const { size, blocks } = statSync(pack ?? '');
  return {
    form: 'pack',
    seconds,
    processorSeconds: user + system,
    memory: kilobytes * 1024,
    bytes: size,
    disk: blocks * 512,
    inodes: 1,
  };
};

const askMirror = async (folder: string, name: LayoutName): Promise<Load> => {
  const asked = readFileSync(join(folder, name, 'asked.txt'), 'utf8').split('\n') as Suffix[];
  const paths = join(folder, 'paths.txt');
  writeFileSync(paths, asked.map((suffix) => `/mirror/${LAYOUTS[name].record(suffix)}\n`).join(''));
  const site = join(folder, 'site');
  makeSite(site, join(folder, name));
  const server = await startNginx({ site, origin: 'http://127.0.0.1:9', folder });
  const script = join(import.meta.dirname, '../servers/paths.lua');
  try {
    const load = await runWrk({ url: server.url, script, env: { PATHS: paths } }, SECONDS);
    if (load.failures > 0) throw new Error(`${load.failures} requests failed.`);
    return load;
  } finally {
    await server.stop();
  }
};

/** Millions of files: `rm` takes a part of the time of Node. */
const remove = (path: string): void => void execFileSync('rm', ['-rf', path]);

/**
 * Writes so many invented records as a sharded mirror, as a pack of it and as a flat mirror, one after the other, and asks each
 * for 20,000 of them. Everything lies under a folder of its own, which is removed at the end; a run that was stopped goes on
 * after the last form that was whole, where the next one is for as many records.
 */
export const benchScale = async (
  where: string,
  count: number,
  say: (line: string) => void,
): Promise<readonly ScaleRow[]> => {
  const folder = join(resolve(where), String(count));
  mkdirSync(folder, { recursive: true });

  /** What was written before, or is now. */
  const once = (name: string, write: () => Written): Written => {
    const file = join(folder, `${name}.json`);
    if (!existsSync(file)) {
      remove(join(folder, name));
      writeFileSync(file, JSON.stringify(write()));
    }
    const written = readFileSync(file, 'utf8');
    say(written);
    return JSON.parse(written);
  };
  const sharded = once('sharded', () => writeForm(folder, 'sharded', count, say));
  const packed = once(PACK, () => writePack(folder));
  const flat = once('flat', () => writeForm(folder, 'flat', count, say));
  // In turn, so that whatever else the machine does meets all of them.
  const loads = { sharded: [] as Load[], flat: [] as Load[], pack: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    loads.sharded.push(await askMirror(folder, 'sharded'));
    loads.flat.push(await askMirror(folder, 'flat'));
    const { lookUps } = JSON.parse(run([STEP, 'ask-pack', join(folder, PACK), String(count)]));
    loads.pack.push(lookUps);
  }
  const middle = (values: readonly number[]): number => toSpread(values).median;
  const withLoad = (row: Written, all: readonly Load[]): ScaleRow => ({
    ...row,
    lookUps: middle(all.map(({ requestsPerSecond }) => requestsPerSecond)),
    percentile99: middle(all.map(({ percentile99 }) => percentile99)),
  });
  const rows = [
    withLoad(sharded, loads.sharded),
    withLoad(flat, loads.flat),
    { ...packed, lookUps: middle(loads.pack), percentile99: null },
  ];
  for (const row of rows) say(JSON.stringify(row));
  remove(folder);
  return rows;
};
