import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { sha256Of } from './build-manifest.ts';

/** What a page needs without a network: the app, in all its parts. Data and an operator's settings are no part of it. */
const PRECACHED = ['index.html', 'icon.svg', 'manifest.webmanifest', 'assets/*.{js,css,woff2}'];

/**
 * Builds `src/service-worker` into `sw.js`, with the list of this build's files and their hashes in it: a worker that
 * meets a file of another build on the way doesn't come to life. The page registers it itself, in a quiet moment.
 */
export const serviceWorker = (): Plugin[] => {
  let folder = '';
  return [
    {
      name: 'service-worker:folder',
      apply: 'build',
      configResolved(config) {
        folder = resolve(config.root, config.build.outDir);
      },
    },
    ...VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: PRECACHED,
        dontCacheBustURLsMatching: /^assets\//,
        manifestTransforms: [
          async (entries) => {
            const manifest = [];
            for (const entry of entries) {
              const bytes = await readFile(join(folder, entry.url));
              manifest.push({ ...entry, url: `/${entry.url}`, integrity: `sha256-${sha256Of(bytes)}` });
            }
            return { manifest };
          },
        ],
      },
      // When the page has its final form, and before everything is listed.
      integration: { closeBundleOrder: 'pre' },
    }),
  ];
};
