import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What Vite wraps every `import()` of the app in: it fetches the files of the part first. */
const HELPER = '\0vite/preload-helper.js';
const EXPORTED = /export const __vitePreload\b/;

/** Has every part of the app wait for its import map (`src/parts/import-map.ts`) before its files are asked for. */
export const holdParts = (): Plugin => {
  let root = '';
  return {
    name: 'hold-parts',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    transform(code, id) {
      if (id !== HELPER) return null;
      if (!EXPORTED.test(code)) throw new Error(`${HELPER} lost its __vitePreload.`);
      return {
        code: [
          `import { whenHeld } from ${JSON.stringify(join(root, 'src/parts/import-map.ts'))};`,
          code.replace(EXPORTED, 'const preload'),
          'export const __vitePreload = (load, files, importer) =>',
          '  whenHeld(files).then(() => preload(load, files, importer));',
        ].join('\n'),
        map: null,
      };
    },
  };
};
