import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { APP_PATHS, classifyPath } from '../../../scripts/vite/app-paths.ts';

/** What `deploy/nginx.conf` does with an address, read from its locations. */
const conf = readFileSync(new URL('../../../deploy/nginx.conf', import.meta.url), 'utf8');
const folders = [...conf.matchAll(/location \^~ (\/\w+\/)/g)].map(([, folder]) => folder ?? '');
const ends = new RegExp(/location ~\* (\S+) \{/.exec(conf)?.[1] ?? '', 'i');
const pages = new RegExp(/location ~ (\S+) \{ try_files \$pith_written_page/.exec(conf)?.[1] ?? '$.');
const embed = new RegExp(/location ~ (\S+) \{\s+include \S+headers-embed/.exec(conf)?.[1] ?? '$.');

const classifyByNginx = (path: string): string => {
  if (folders.some((folder) => path.startsWith(folder))) return 'file';
  if (ends.test(path)) return 'file';
  if (embed.test(path)) return 'embed';
  return pages.test(path) ? 'page' : 'unknown';
};

describe('deploy/nginx.conf', () => {
  test.each([
    ...APP_PATHS.map((path) => path.replace('*', '2503.11367')),
    ...APP_PATHS.map((path) => path.replace('*', '')),
    '/pdf/2503.11367v4.pdf',
    '/doi/10.48550/arXiv.2503.11367',
    '/embed/2W3F2J6XVHMDI3LFEUIZOILSTF',
    '/embed/',
    '/embed',
    '/nothing',
    '/mirror/pith/nothing',
    '/assets/x',
    '/demo',
    '/demo/',
    '/mirror',
    '/demo/x',
    ...'br css gif gz html ico jpg jpeg js json map mjs png svg ttf txt wasm webmanifest webp woff woff2 xml'
      .split(' ')
      .map((end) => `/abs/x.${end}`),
  ])('treats %s as npm start does', (path) => expect(classifyByNginx(path)).toBe(classifyPath(path)));
});
