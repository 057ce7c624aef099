import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BundleModules, findDoubled } from './measure/doubled-modules.ts';
import { findOverweight, sumOf, type Weight, weigh } from './measure/page-weight.ts';
import { formatTable } from './measure/statistics.ts';
import { filesOf, filesOfRecordPage, type Manifest } from './vite/built-files.ts';

/** `npm run size`: weighs the build in `dist/` and fails when a page got heavier than it may be, or
 * holds a module of the core twice. */
const read = (file: string): string => readFileSync(join('dist', file), 'utf8');

const main = (): number => {
  if (!existsSync('dist/.vite/manifest.json')) {
    console.error('There is no build with a manifest to weigh: do `npm run build` first.');
    return 1;
  }
  const manifest: Manifest = JSON.parse(read('.vite/manifest.json'));
  const first = filesOfRecordPage(manifest);
  const citationsEntry = Object.keys(manifest).find((key) => key.startsWith('src/features/citations/'));
  const citationsFile = manifest[citationsEntry ?? '']?.file;
  if (citationsEntry === undefined || citationsFile === undefined) {
    console.error(
      'The build has no chunk of its own for src/features/citations/: every record page waits for it.',
    );
    return 1;
  }

  const html = read('index.html');
  const page = { ...weigh('index.html with the first module', html), text: html };
  const embed = weigh('embed/index.html, for frames', read('embed/index.html'));
  const files = [...first].map((file) => ({
    ...weigh(file, read(file)),
    text: read(file),
  }));
  const citations = [...filesOf(manifest, citationsEntry, { withLater: true })]
    .filter((file) => !first.has(file))
    .map((file) => weigh(file, read(file)));

  const row = ({ name, raw, gzip, brotli }: Weight): string[] => [name, ...[raw, gzip, brotli].map(String)];
  console.log(
    formatTable([
      ['bytes', 'raw', 'gzip', 'brotli'],
      row(page),
      ...files.map(row),
      row(sumOf('all that a record page loads', [page, ...files])),
      row(embed),
      row(sumOf('… and with the citations', [page, ...files, ...citations])),
    ]),
  );
  const modules: BundleModules = JSON.parse(read('.vite/modules.json'));
  const problems = [...findOverweight({ page, embed, files, citationsFile }), ...findDoubled(modules)];
  for (const problem of problems) console.error(problem);
  return problems.length === 0 ? 0 : 1;
};

process.exitCode = main();
