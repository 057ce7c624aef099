import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { APP_PATHS } from './app-paths.ts';
import type { BuildFacts } from './build-facts.ts';
import { writeBuildManifest } from './build-manifest.ts';
import { type BuiltDocument, metaPolicy, type SiteDocument } from './csp.ts';
import { EMBED_DOCUMENT } from './embed-page.ts';
import { writeHeaders } from './headers.ts';
import { writeImportMap } from './import-map.ts';

/** Data is left out: an operator may replace it, and an old copy beside it would win. */
const PRECOMPRESSED = new Set(['.css', '.html', '.js', '.map', '.svg', '.txt', '.webmanifest']);
const MIN_SIZE = 1000;

/** The policy goes ahead of everything that it governs, after the character set that it is read in. */
const withPolicy = (document: BuiltDocument, connect: readonly string[], kind: SiteDocument): string => {
  const policy = metaPolicy(document, connect, kind);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  const placed = document.html.replace(/<meta charset="[^"]*"\s*\/?>/i, (charset) => `${charset}${meta}`);
  if (placed === document.html)
    throw new Error('A document has no <meta charset>, after which its policy would stand.');
  return placed;
};

/** Pages of the app in the form that Netlify and Cloudflare Pages read; all else that is missing stays 404. */
const toRedirectsFile = (): string =>
  ['/embed/* /embed/ 200', ...APP_PATHS.filter((path) => path !== '/').map((path) => `${path} / 200`)]
    .map((line) => `${line}\n`)
    .join('');

/** Writes the import map, gives the page its policy, and gives back what it is now. */
const finishPage = async (folder: string, connect: readonly string[]): Promise<Required<BuiltDocument>> => {
  const file = join(folder, 'index.html');
  const map = writeImportMap(folder);
  const html = withPolicy({ html: await readFile(file, 'utf8'), map }, connect, 'app');
  await writeFile(file, html);
  return { html, map };
};

/** States the policy in the document for frames and gives back what it is now; '' where the build has none. */
const finishFrame = async (folder: string, connect: readonly string[]): Promise<string> => {
  const file = join(folder, EMBED_DOCUMENT);
  if (!existsSync(file)) return '';
  const html = withPolicy({ html: await readFile(file, 'utf8') }, connect, 'embed');
  await writeFile(file, html);
  return html;
};

const compressFolder = async (folder: string): Promise<void> => {
  const files = await readdir(folder, { recursive: true });
  for (const name of files.filter((each) => PRECOMPRESSED.has(extname(each)))) {
    const path = join(folder, name);
    if ((await stat(path)).size < MIN_SIZE) continue;
    const body = await readFile(path);
    await writeFile(`${path}.br`, await promisify(brotliCompress)(body));
    await writeFile(`${path}.gz`, await promisify(gzip)(body, { level: 9 }));
  }
};

/**
 * Ends a build, in two steps: writes the import map, states the Content-Security-Policy in the page, which holds hashes of the finished page, and
 * writes what servers and static hosts read (`headers.json`, `_headers`, `_redirects`, `404.html`); then, when the service
 * worker that names the finished page is there too, compresses and lists what came of it (`build-manifest.json`,
 * `SHA256SUMS`).
 */
export const finishBuild = (connect: readonly string[], facts: BuildFacts): Plugin => {
  let folder = '';
  return {
    name: 'finish-build',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const { html, map } = await finishPage(folder, connect);
        writeHeaders(folder, { html, map, embed: await finishFrame(folder, connect), connect });
        await writeFile(join(folder, '_redirects'), toRedirectsFile());
      },
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error) {
        if (error) return;
        await compressFolder(folder);
        await copyFile(join(folder, 'index.html'), join(folder, '404.html'));
        writeBuildManifest(folder, facts);
      },
    },
  };
};
