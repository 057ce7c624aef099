import { build } from 'vite';

/** Bundles and minifies one module with all that it imports, as the app's own code is. `iife` exports go to `bench`. */
export const bundle = async (entry: string, options: { readonly format: 'es' | 'iife' }): Promise<string> => {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'esnext',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: options.format === 'es' ? false : 'strict',
        output: { format: options.format, name: 'bench' },
      },
    },
  });
  const results = Array.isArray(output) ? output : [output];
  const chunks = results.flatMap((result) => ('output' in result ? result.output : []));
  const [chunk] = chunks;
  if (chunks.length !== 1 || chunk?.type !== 'chunk')
    throw new Error(`${entry} did not come out as one file.`);
  return chunk.code.trim();
};
