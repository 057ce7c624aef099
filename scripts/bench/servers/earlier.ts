import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A commit whose server is what `npm start` began with. */
export const EARLIER_SERVER = '2f7e566';

/** Unpacks the sources of that commit. @returns their folder, or null where this copy doesn't reach back so far. */
export const unpackEarlier = (folder: string): string | null => {
  const archive = spawnSync('git', ['archive', EARLIER_SERVER], { maxBuffer: 1 << 28 });
  if (archive.status !== 0) return null;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return resolve(folder);
};
