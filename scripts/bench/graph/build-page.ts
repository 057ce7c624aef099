import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  if (!existsSync(join(here, 'node_modules'))) run('npm', ['ci', '--no-audit', '--no-fund'], here);
  run('npx', ['tsc', '-p', here]);
};

/** Builds the page of the graph bench as the app is built, with the networks beside it as files. */
export const buildGraphPage = async (folder: string): Promise<void> => {
  install();
  await build({
    configFile: false,
    root: join(here, 'page'),
    logLevel: 'error',
    publicDir: false,
    plugins: [react(), tailwindcss()],
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
  });
  for (const name of Object.keys(NETWORKS) as NetworkName[])
    await writeFile(join(folder, `${name}.json`), JSON.stringify(toSent(buildNetwork(name))));
};
