import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { buildNetwork, NETWORKS, type NetworkName, toSent } from './networks.ts';

/** Builds the page of the graph bench as the app is built, with the networks beside it as files. */
export const buildGraphPage = async (folder: string): Promise<void> => {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    logLevel: 'error',
    publicDir: false,
    plugins: [react(), tailwindcss()],
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
  });
  for (const name of Object.keys(NETWORKS) as NetworkName[])
    await writeFile(join(folder, `${name}.json`), JSON.stringify(toSent(buildNetwork(name))));
};
