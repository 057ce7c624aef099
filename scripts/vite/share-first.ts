import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const LIST = 'src/first/shared-modules.ts';
const LISTED = /^ {2}'([\w/-]+)',$/gm;
const EXPORTED = /^export (?:abstract )?(?:const|class|function|async function) (\w+)/gm;

const namesIn = (source: string, pattern: RegExp): string[] =>
  [...source.matchAll(pattern)].map(([, name]) => name ?? '');

/** A module that the app takes from the first module: its file, its exports, and the place of the first of them. */
interface SharedModule {
  readonly file: string;
  readonly exported: readonly string[];
  readonly offset: number;
}

const readShared = async (root: string): Promise<readonly SharedModule[]> => {
  const names = namesIn(await readFile(join(root, LIST), 'utf8'), LISTED);
  if (names.length === 0) throw new Error(`${LIST} lists no modules.`);
  const files = names.map((name) => join(root, 'src', `${name}.ts`));
  // A name that fits no file would put a second copy of that module into the page.
  const missing = names.filter((_, index) => !existsSync(files[index] ?? ''));
  if (missing.length > 0) throw new Error(`${LIST} names what is not there: ${missing.join(', ')}.`);
  const modules: SharedModule[] = [];
  let offset = 0;
  for (const file of files) {
    const exported = namesIn(await readFile(file, 'utf8'), EXPORTED);
    modules.push({ file, exported, offset });
    offset += exported.length;
  }
  return modules;
};

/**
 * For the first module: puts what the listed modules export into `sharedValues`, one after the other. By their places
 * and without their names, because the names of some forty modules and their exports weigh more than a kilobyte.
 */
export const giveShared = (root: string): Plugin => ({
  name: 'share-first:give',
  enforce: 'pre',
  async load(id) {
    if (id !== join(root, LIST)) return null;
    const modules = await readShared(root);
    const local = ({ offset }: SharedModule, index: number): string => `value${offset + index}`;
    const imports = modules.map((module) => {
      const names = module.exported.map((name, index) => `${name} as ${local(module, index)}`);
      return `import { ${names.join(', ')} } from ${JSON.stringify(module.file)};`;
    });
    const all = modules.flatMap((module) => module.exported.map((_, index) => local(module, index)));
    return [...imports, `export const sharedValues = [${all.join(', ')}];`].join('\n');
  },
});

/** What `takeShared` notes of a module that it replaced (`meta` of the bundler). */
export const TAKEN = 'takenFromFirst';

/**
 * What has proxies of its own, and the ends of their ids: it may be needed before the app is there, and must wait neither
 * for that nor for each other.
 */
const AHEAD = [
  [/\/src\/(?:(?:sources\/later|core\/mirror)\/|core\/json\/(?:text|scan)\.ts$)/, '?ahead'],
  [/\/src\/sources\/places\/(?:follow-)?pointer\.ts$/, '?pointers'],
] as const;
const OWN = /\?\w+$/;

/** For the app: each module listed in `src/first/shared-modules.ts` becomes one that reads `window.pithShared`. */
export const takeShared = (): Plugin => {
  let modules: ReadonlyMap<string, SharedModule> = new Map();
  return {
    name: 'share-first:take',
    apply: 'build',
    enforce: 'pre',
    async configResolved({ root }) {
      modules = new Map((await readShared(root)).map((module) => [module.file, module]));
    },
    async resolveId(source, importer) {
      const [, own] = AHEAD.find(([needs]) => needs.test(importer ?? '')) ?? [];
      if (own === undefined) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found !== null && modules.has(found.id) ? found.id + own : null;
    },
    load(id) {
      const module = modules.get(id.replace(OWN, ''));
      if (module === undefined) return null;
      const lines = module.exported.map(
        (name, index) => `export const ${name} = window.pithShared[${module.offset + index}];`,
      );
      return { code: lines.join('\n'), meta: { [TAKEN]: true } };
    },
  };
};
