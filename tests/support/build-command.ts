import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** Builds a command line of this project, as the package has it. @returns where it is. @throws Error where it can't be built */
export const buildCommand = (
  name: 'pith-verify' | 'pith-bibliography' | 'pith-watch',
  folder: string,
): string => {
  const vite = resolve('node_modules/vite/bin/vite.js');
  const words = ['build', '--config', 'scripts/vite.cli.config.ts', '--mode', name, '--outDir', folder];
  const built = spawnSync(process.execPath, [vite, ...words], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`${name} could not be built: ${built.stderr}`);
  return join(folder, `${name}.js`);
};
