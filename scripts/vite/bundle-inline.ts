import tailwindcss from '@tailwindcss/vite';
import { build, type PluginOption } from 'vite';

const partsOf = (output: Awaited<ReturnType<typeof build>>) =>
  (Array.isArray(output) ? output : [output]).flatMap((result) => ('output' in result ? result.output : []));

/** Bundles one file by itself into a classic script, so that a document can carry it. */
export const bundleInline = async (
  root: string,
  entry: string,
  plugins: readonly PluginOption[] = [],
): Promise<string> => {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [...plugins],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'pithFirst' },
    },
  });
  const chunk = partsOf(output).find((part) => part.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no chunk`);
  return chunk.code.trim().replaceAll('</script', '<\\/script');
};

/** Compiles one style sheet by itself. */
export const compileStyle = async (root: string, entry: string): Promise<string> => {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [tailwindcss()],
    build: { write: false, rollupOptions: { input: entry } },
  });
  const asset = partsOf(output).find((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
  if (asset?.type !== 'asset') throw new Error(`${entry} gave no style`);
  return String(asset.source).trim();
};
