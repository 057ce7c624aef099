import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The commands, each one file for Node with everything in it, keys included. The mode says which is built. */
const COMMANDS = ['pith-verify', 'pith-bibliography', 'pith-watch', 'pith-verify-site'];

export default defineConfig(({ mode }) => {
  const name = COMMANDS.includes(mode) ? mode : 'pith-verify';
  return {
    publicDir: false,
    resolve: {
      // A command runs in Node, whose own SHA-2 takes a tenth of the time. The core knows nothing of it.
      alias: {
        '@noble/hashes/sha2.js': fileURLToPath(new URL('./pith-verify/node-sha2.ts', import.meta.url)),
      },
    },
    ssr: { noExternal: true },
    build: {
      ssr: `scripts/${name}.ts`,
      outDir: 'build',
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { banner: '#!/usr/bin/env node', entryFileNames: `${name}.js` } },
    },
    plugins: [
      {
        name: 'executable',
        writeBundle: ({ dir }) => chmodSync(`${dir}/${name}.js`, 0o755),
      },
    ],
  };
});
