import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { TAKEN } from './share-first.ts';

/** What stays of the modules of a chunk, by the bundler's id. */
type Rendered = Readonly<Record<string, { readonly renderedLength: number }>>;

const idsOf = (modules: Rendered): readonly string[] =>
  Object.entries(modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => id);

/**
 * Writes `.vite/modules.json` into a build: which modules are in the first module, and which in each chunk of the page
 * (`{ first: [path], chunks: { file: [path] } }`, paths from the root). Workers are bundles of their own and aren't in it.
 */
export const listModules = () => {
  const first = new Set<string>();
  const chunks: Record<string, readonly string[]> = {};
  let root = '';
  let folder = '';
  const ofFirst: Plugin = {
    name: 'list-modules:first',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle))
        if (part.type === 'chunk') for (const id of idsOf(part.modules)) first.add(id);
    },
  };
  const ofPage: Plugin = {
    name: 'list-modules:page',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      folder = resolve(config.root, config.build.outDir);
    },
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle))
        if (part.type === 'chunk')
          chunks[part.fileName] = idsOf(part.modules).filter(
            (id) => this.getModuleInfo(id)?.meta[TAKEN] !== true,
          );
    },
    async writeBundle() {
      const toPaths = (ids: Iterable<string>): readonly string[] =>
        [...ids].map((id) => relative(root, id)).sort();
      const list = {
        first: toPaths(first),
        chunks: Object.fromEntries(Object.entries(chunks).map(([name, ids]) => [name, toPaths(ids)])),
      };
      const file = join(folder, '.vite/modules.json');
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(list));
    },
  };
  return { ofFirst, ofPage };
};
