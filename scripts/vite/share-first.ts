import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const LISTED = /^ {2}'?([\w/-]+)'?: \w+,$/gm;
const EXPORTED = /^export (?:abstract )?(?:const|class|function|async function) (\w+)/gm;

const namesIn = (source: string, pattern: RegExp): string[] =>
  [...source.matchAll(pattern)].map(([, name]) => name ?? '');

/**
 * In a build, the app takes the modules listed in `src/first/shared-modules.ts` from the first module, which has them:
 * each is replaced by one that reads its exports from `window.pithShared`.
 */
export const shareFirst = (): Plugin => {
  let source = '';
  let shared: readonly string[] = [];
  return {
    name: 'share-first',
    apply: 'build',
    enforce: 'pre',
    async configResolved({ root }) {
      source = join(root, 'src');
      shared = namesIn(await readFile(join(source, 'first/shared-modules.ts'), 'utf8'), LISTED);
      if (shared.length === 0) throw new Error('src/first/shared-modules.ts lists no modules.');
      // A name that fits no file would put a second copy of that module into the page.
      const missing = shared.filter((name) => !existsSync(join(source, `${name}.ts`)));
      if (missing.length > 0)
        throw new Error(`src/first/shared-modules.ts names what is not there: ${missing.join(', ')}.`);
    },
    async load(id) {
      const name = shared.find((each) => id === join(source, `${each}.ts`));
      if (name === undefined) return null;
      const exported = namesIn(await readFile(id, 'utf8'), EXPORTED);
      return [
        `const shared = window.pithShared[${JSON.stringify(name)}];`,
        ...exported.map((each) => `export const ${each} = shared.${each};`),
      ].join('\n');
    },
  };
};
