import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { buildNetwork, NETWORKS, type NetworkName, toSent } from './networks.ts';

const here = import.meta.dirname;

const run = (command: string, args: readonly string[], cwd?: string): void => {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) throw new Error(`“${command} ${args.join(' ')}” ended with ${status}.`);
};

/** What the networks are drawn with beside the app is a package of its own, which nobody needs but this bench. */
const install = (): void => {
  const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  const isThere = (name: string): boolean => existsSync(join(here, 'node_modules', name));
  if (!Object.keys(dependencies).every(isThere)) run('npm', ['ci', '--no-audit', '--no-fund'], here);
  run('npx', ['tsc', '-p', here]);
};

/** Builds the page of the graph bench as the app is built, with the networks beside it as files. */
export const buildGraphPage = async (folder: string): Promise<void> => {
  install();
  await buildPage(join(here, 'page'), folder);
};

/** A part of the app that the page imports. */
const USED_BY_PAGE = 'src/graph/layout/time-layout.ts';

/** The same page round the app of another commit, which holds a network as it did then. */
export const buildEarlierPage = async (commit: string, folder: string): Promise<void> => {
  // Outside of the repository: what it doesn't keep is no source of class names.
  const sources = mkdtempSync(join(tmpdir(), 'pith-graph-bench-'));
  run('sh', ['-c', 'git archive "$0" | tar x -C "$1"', commit, sources]);
  const bench = join(sources, 'scripts/bench/graph');
  const page = join(bench, 'page');
  // Where its parts stand elsewhere only its own page knows them; that one has the same clock and the same meter.
  if (existsSync(join(sources, USED_BY_PAGE))) {
    const held = readFileSync(join(page, 'read-sent.ts'));
    rmSync(page, { recursive: true });
    cpSync(join(here, 'page'), page, { recursive: true });
    writeFileSync(join(page, 'read-sent.ts'), held);
  }
  cpSync(join(here, 'networks.ts'), join(bench, 'networks.ts'));
  symlinkSync(resolve('node_modules'), join(sources, 'node_modules'));
  symlinkSync(join(here, 'node_modules'), join(bench, 'node_modules'));
  await buildPage(page, folder);
  rmSync(sources, { recursive: true });
};

const buildPage = async (root: string, folder: string): Promise<void> => {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    plugins: [react(), tailwindcss()],
    // What cosmos.gl imports of it is in this file alone, and not in the one for browsers.
    resolve: { alias: { 'gl-bench': join(here, 'node_modules/gl-bench/dist/gl-bench.module.js') } },
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
  });
  for (const name of Object.keys(NETWORKS) as NetworkName[])
    await writeFile(join(folder, `${name}.json`), JSON.stringify(toSent(buildNetwork(name))));
};
