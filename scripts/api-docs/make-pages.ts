import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * `npm run docs:api`: writes the pages about the library, `docs/api`, from the comments in its sources. TypeDoc has a
 * TypeScript of its own in this folder, since it can't run on the project's.
 */
const here = import.meta.dirname;
const root = resolve(here, '../..');

const run = (command: string, words: readonly string[], cwd: string): void => {
  const { status } = spawnSync(command, words, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

if (!existsSync(join(here, 'node_modules/typedoc'))) run('npm', ['ci', '--no-audit', '--no-fund'], here);
run(
  process.execPath,
  [
    join(here, 'node_modules/typedoc/bin/typedoc'),
    ...['--tsconfig', join(root, 'tsconfig.library.json'), '--out', join(root, 'docs/api')],
    ...['--name', 'pith-viewer', '--readme', 'none', '--disableSources', '--excludeInternal'],
    ...['--treatWarningsAsErrors', '--skipErrorChecking', '--validation.notExported', 'false'],
    ...['verify', 'bibliography'].map((name) => join(root, `src/library/${name}.ts`)),
  ],
  here,
);
