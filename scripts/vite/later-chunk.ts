import { join } from 'node:path';
import type { IndexHtmlTransformContext, Plugin } from 'vite';

/** What the first module fetches where it is needed: chunks of the app, whose names only the app's build knows. */
const LATER = [
  'src/core/keys/noble.ts',
  'src/sources/later/later.ts',
  'src/sources/places/follow-pointer.ts',
];
/** Stands for such a chunk in the first module until the name is known. */
const toStandIn = (file: string): string => `https://later.invalid/${file}`;

/** For the first module: leaves these dynamic imports as they are. Without this they would be part of the module after all. */
export const leaveLater = (root: string): Plugin => ({
  name: 'later-chunk:leave',
  enforce: 'pre',
  async resolveId(source, importer, { kind }: { kind?: string }) {
    if (kind !== 'dynamic-import') return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    const file = LATER.find((each) => found?.id === join(root, each));
    return file === undefined ? null : { id: toStandIn(file), external: true };
  },
});

/** For the app: has it make the chunks, with their exports by their own names. */
export const makeLater = (): Plugin => {
  let root = '';
  return {
    name: 'later-chunk:make',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      for (const file of LATER)
        this.emitFile({ type: 'chunk', id: join(root, file), preserveSignature: 'allow-extension' });
    },
  };
};

/** Puts the files of the chunks, from the root of the site, into the first module. @throws Error where the build has not all. */
export const nameLater = (
  code: string,
  root: string,
  bundle: IndexHtmlTransformContext['bundle'] = {},
): string =>
  LATER.reduce((named, file) => {
    const chunk = Object.values(bundle).find(
      (part) => part.type === 'chunk' && part.facadeModuleId === join(root, file),
    );
    if (chunk === undefined) throw new Error(`The build has no chunk for ${file}.`);
    return named.replaceAll(toStandIn(file), `/${chunk.fileName}`);
  }, code);

/**
 * The files, from the root of the site, that React's renderer comes in, the largest last.
 * @throws Error where the build has none.
 */
export const nameTakeOver = (bundle: IndexHtmlTransformContext['bundle'] = {}): readonly string[] => {
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
  const own = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(TAKE_OVER));
  const whole = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(TAKE_OVER)));
  if (own === undefined || whole === undefined) throw new Error(`The build has no chunk for ${TAKE_OVER}.`);
  return [...new Set([own, whole])].map(({ fileName }) => `/${fileName}`);
};
const TAKE_OVER = '/src/take-over.ts';
