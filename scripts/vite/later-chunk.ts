import { join } from 'node:path';
import type { IndexHtmlTransformContext, Plugin } from 'vite';

/** What the first module fetches where it is needed: a chunk of the app, whose name only the app's build knows. */
const LATER = 'src/core/keys/noble.ts';
/** Stands for that chunk in the first module until the name is known. */
export const LATER_NAME = 'https://later.invalid/noble.js';

/** For the first module: leaves its one dynamic import as it is. Without this it would be part of the module after all. */
export const leaveLater = (root: string): Plugin => ({
  name: 'later-chunk:leave',
  enforce: 'pre',
  async resolveId(source, importer, { kind }: { kind?: string }) {
    if (kind !== 'dynamic-import') return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found?.id === join(root, LATER) ? { id: LATER_NAME, external: true } : null;
  },
});

/** For the app: has it make the chunk, with its exports by their own names. */
export const makeLater = (): Plugin => {
  let root = '';
  return {
    name: 'later-chunk:make',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: join(root, LATER), preserveSignature: 'allow-extension' });
    },
  };
};

/** The file of the chunk, from the root of the site. @throws Error where the build has none. */
export const fileOfLater = (root: string, bundle: IndexHtmlTransformContext['bundle'] = {}): string => {
  const chunk = Object.values(bundle).find(
    (part) => part.type === 'chunk' && part.facadeModuleId === join(root, LATER),
  );
  if (chunk === undefined) throw new Error(`The build has no chunk for ${LATER}.`);
  return `/${chunk.fileName}`;
};
