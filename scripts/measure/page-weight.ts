import { brotliCompressSync, gzipSync } from 'node:zlib';

/**
 * Upper limits in bytes after gzip, level 9; 1 kB is 1,000 bytes. The names of chunks alone, which follow from what is in them,
 * move what a record page loads by some 25 bytes.
 */
export const budgets = {
  /** The page with first module and first style in it: all that the verdict waits for beside the record. */
  page: 24_000,
  /** The page and all script and style that the browser has asked for by the time the verdict is on the screen. */
  verdict: 82_000,
  /**
   * The page and all script and style that a record page loads before anybody touches it and before it has been there for two
   * seconds; then comes what watches for newer versions and keys, and the service worker.
   */
  recordPage: 149_400,
  /** The document for frames of other sites, which loads no other script and style. */
  embed: 38_000,
} as const;

/** Bytes that all faces of the page together may have; WOFF2 is compressed already. */
export const FACES_LIMIT = 60_000;

export interface Weight {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

export const weigh = (name: string, content: string | Buffer): Weight => ({
  name,
  raw: Buffer.byteLength(content),
  gzip: gzipSync(content, { level: 9 }).length,
  brotli: brotliCompressSync(content).length,
});

export const sumOf = (name: string, weights: readonly Weight[]): Weight => ({
  name,
  raw: weights.reduce((sum, { raw }) => sum + raw, 0),
  gzip: weights.reduce((sum, { gzip }) => sum + gzip, 0),
  brotli: weights.reduce((sum, { brotli }) => sum + brotli, 0),
});

/** A face that is fetched, in a style sheet: its family. Faces of the reader's own system cost nothing. */
const fetchedFaces = (css: string): readonly string[] =>
  [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)]
    .filter(([, rules = '']) => /url\(/.test(rules))
    .map(([, rules = '']) => /font-family:\s*["']?([^;"'}]+)/.exec(rules)?.[1] ?? '');

/** The page's own faces; their names begin with this. They come with the app's style, after the verdict. */
const OWN_FACE = 'Pith ';

/** What breaks a promise about the first load, each in a sentence; empty when all is well. */
export const findOverweight = (load: {
  readonly page: Weight & { readonly text: string };
  /** The document for frames. */
  readonly embed: Weight;
  /** Script and style beside the page. */
  readonly files: readonly (Weight & { readonly text: string })[];
  /** The file that the citations' own code is in. */
  readonly citationsFile: string;
}): string[] => {
  const problems: string[] = [];
  const over = (what: string, gzip: number, limit: number): void => {
    if (gzip > limit)
      problems.push(`${what}: ${gzip} bytes with gzip, ${gzip - limit} over the limit of ${limit}.`);
  };
  over('The page with the first module', load.page.gzip, budgets.page);
  over('All that a record page loads', sumOf('', [load.page, ...load.files]).gzip, budgets.recordPage);
  if (fetchedFaces(load.page.text).length > 0)
    problems.push(`${load.page.name} brings a web font before the verdict.`);
  over('The document for frames', load.embed.gzip, budgets.embed);
  for (const { name, text } of load.files) {
    if (name === load.citationsFile)
      problems.push(`${name} belongs to the citations and comes with every record page.`);
    if (name.endsWith('.css') && fetchedFaces(text).some((family) => !family.startsWith(OWN_FACE))) {
      problems.push(`${name} brings a web font that no record page needs.`);
    }
  }
  return problems;
};
