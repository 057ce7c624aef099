import { build } from 'vite';

/**
 * One file of the project with all that it imports, as a classic script that puts its exports into `window[name]`.
 * @param entry a path from the root of the project.
 */
export const bundle = async (entry: string, name: string): Promise<string> => {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name } },
  });
  const results = Array.isArray(output) ? output : [output];
  const chunk = results
    .flatMap((result) => ('output' in result ? result.output : []))
    .find((part) => part.type === 'chunk');
  if (chunk === undefined) throw new Error(`${entry} gave no chunk.`);
  return chunk.code;
};
