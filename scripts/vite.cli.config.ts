import { chmodSync } from 'node:fs';
import { defineConfig } from 'vite';

/** The commands, each one file for Node with everything in it, keys included. The mode says which is built. */
const COMMANDS = ['pith-verify', 'pith-bibliography', 'pith-verify-site'];

export default defineConfig(({ mode }) => {
  const name = COMMANDS.includes(mode) ? mode : 'pith-verify';
  return {
    publicDir: false,
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
