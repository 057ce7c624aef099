import { chmodSync } from 'node:fs';
import { defineConfig } from 'vite';

/** Builds the command pith-verify: one file for Node with everything in it, keys included. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'scripts/pith-verify.ts',
    outDir: 'build',
    target: 'node20',
    rolldownOptions: { output: { banner: '#!/usr/bin/env node', entryFileNames: 'pith-verify.js' } },
  },
  plugins: [
    {
      name: 'executable',
      writeBundle: ({ dir }) => chmodSync(`${dir}/pith-verify.js`, 0o755),
    },
  ],
});
