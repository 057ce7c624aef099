import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { CitedPaper } from '../../src/graph/cite/cited-paper.ts';
import { EMBED_DOCUMENT } from '../vite/embed-page.ts';
import { isWrittenFile, WRITTEN_LIST, writeTags } from '../vite/written-page.ts';
import { toOembed } from './oembed.ts';
import { toWrittenTags } from './page-tags.ts';

/** Takes away what an earlier run wrote into a build. */
const clear = (build: string): void => {
  for (const name of readdirSync(build, { recursive: true, encoding: 'utf8' }))
    if (isWrittenFile(name.split(sep).join('/'))) rmSync(join(build, name));
};

/**
 * Writes into a build, for each paper: its page (`pith/<26>/index.html`), its frame (`embed/<26>/index.html`, for hosts that
 * have no fallback for these), and what oEmbed asks for (`oembed/<26>.json`); and the list of them. Nothing that the build
 * made is changed, so its manifest and its policy stay right: the pages hold the same scripts.
 */
export const writePages = (build: string, papers: readonly CitedPaper[], site: string): void => {
  clear(build);
  const page = readFileSync(join(build, 'index.html'), 'utf8');
  const frame = join(build, EMBED_DOCUMENT);
  const write = (name: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(build, name)), { recursive: true });
    writeFileSync(join(build, name), text);
  };
  for (const paper of papers) {
    write(`pith/${paper.suffix}/index.html`, writeTags(page, toWrittenTags(paper, site)));
    if (existsSync(frame)) write(`embed/${paper.suffix}/index.html`, readFileSync(frame));
    write(`oembed/${paper.suffix}.json`, `${JSON.stringify(toOembed(paper, site), undefined, 2)}\n`);
  }
  const list = { site, pages: papers.map(({ suffix }) => `/pith/${suffix}`) };
  write(WRITTEN_LIST, `${JSON.stringify(list, undefined, 2)}\n`);
};
