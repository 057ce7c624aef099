import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
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

const ROUNDS = 3;
const SECONDS = 4;

/**
 * Writes so many invented records as a sharded mirror, as a pack of it and as a flat mirror, one after the other, and asks each
 * for 20,000 of them. Everything lies under a folder of its own, and is removed but for what was measured.
 */
export const benchScale = async (
  where: string,
  count: number,
  say: (line: string) => void,
): Promise<readonly ScaleRow[]> => {
  const folder = resolve(where);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const step = join(import.meta.dirname, 'step.ts');
  const pack = join(folder, 'all.pack');

  const write = (name: LayoutName): Omit<ScaleRow, 'lookUps' | 'percentile99'> => {
    const where = join(folder, name);
    mkdirSync(where);
    const { seconds, making, memory } = JSON.parse(run([step, name, where, String(count)]));
    say(`${name}: ${making} s of ${seconds} s to make the records`);
    return {
      form: name,
      seconds: seconds - making,
      memory,
      bytes: du(where, '--apparent-size', '-B1'),
      disk: du(where, '-B1'),
      inodes: du(where, '--inodes'),
    };
  };

  const writePack = (): Omit<ScaleRow, 'lookUps' | 'percentile99'> => {
    const keys = join(folder, 'keys.json');
    writeFileSync(keys, JSON.stringify(scaleKeys()));
    const started = performance.now();
    const words = [tsx, 'scripts/pack.ts', join(folder, 'sharded'), '--out', pack, '--keys', keys];
    const peak = join(folder, 'peak.txt');
    execFileSync('/usr/bin/time', ['-f', '%M', '-o', peak, process.execPath, ...words]);
    const { size, blocks } = statSync(pack);
    return {
      form: 'pack',
      seconds: (performance.now() - started) / 1000,
      memory: Number(readFileSync(peak, 'utf8')) * 1024,
      bytes: size,
      disk: blocks * 512,
      inodes: 1,
    };
  };

  const ask = async (name: LayoutName): Promise<Load> => {
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

  try {
    const sharded = write('sharded');
    say(JSON.stringify(sharded));
    const packed = writePack();
    say(JSON.stringify(packed));
    const flat = write('flat');
    say(JSON.stringify(flat));
    // In turn, so that whatever else the machine does meets all of them.
    const loads = { sharded: [] as Load[], flat: [] as Load[], pack: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      loads.sharded.push(await ask('sharded'));
      loads.flat.push(await ask('flat'));
      const { lookUps } = JSON.parse(run([step, 'ask-pack', pack, String(count)]));
      loads.pack.push(lookUps);
    }
    const middle = (values: readonly number[]): number => toSpread(values).median;
    const withLoad = (row: Omit<ScaleRow, 'lookUps' | 'percentile99'>, all: readonly Load[]): ScaleRow => ({
      ...row,
      lookUps: middle(all.map(({ requestsPerSecond }) => requestsPerSecond)),
      percentile99: middle(all.map(({ percentile99 }) => percentile99)),
    });
    return [
      withLoad(sharded, loads.sharded),
      withLoad(flat, loads.flat),
      { ...packed, lookUps: middle(loads.pack), percentile99: null },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
