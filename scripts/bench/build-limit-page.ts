import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { bundle } from '../measure/bundle.ts';

/**
 * Writes the limit page and the mirror that it reads into `folder`, laid out as a build of the app is, so that the
 * same server serves both in the same way.
 */
export const buildLimitPage = async (folder: string): Promise<void> => {
  const script = await bundle(join(import.meta.dirname, 'limit-page.ts'), { format: 'es' });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp('public', folder, { recursive: true });
  const page = join(folder, 'index.html');
  const html =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Limit</title>' +
    `<body><script type="module">${script}</script></body></html>`;
  await writeFile(page, html);
  await writeFile(`${page}.br`, brotliCompressSync(html));
  await writeFile(`${page}.gz`, gzipSync(html, { level: 9 }));
};
