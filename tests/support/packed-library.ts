import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

const run = (command: string, words: readonly string[], cwd: string): string => {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr}\n${stdout}`);
  return stdout;
};

/**
 * The package as one would get it, in a folder elsewhere: built, packed, and unpacked into `node_modules/pith-viewer`,
 * without any dependency beside it and without a network.
 * @returns the folder.
 */
export const installPacked = (): string => {
  run('npm', ['run', '-s', 'build:library'], root);
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  run('npm', ['pack', '--ignore-scripts', '--offline', '--pack-destination', folder], root);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm packed nothing');
  const home = join(folder, 'node_modules/pith-viewer');
  mkdirSync(home, { recursive: true });
  run('tar', ['-xzf', join(folder, tarball), '-C', home, '--strip-components=1'], folder);
  return folder;
};
