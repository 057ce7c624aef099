import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The library: ES modules for Node, pages and workers, with what they need in them. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'build/library',
    target: 'es2023',
    minify: false,
    lib: {
      entry: Object.fromEntries(
        ['verify', 'bibliography'].map((name) => [name, resolve(`src/library/${name}.ts`)]),
      ),
      formats: ['es'],
    },
  },
});
