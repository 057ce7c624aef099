import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { startPreviewServer } from '../../tests/support/preview-server.ts';
import { chromiumArguments, findChromium } from '../browser/chromium.ts';
import { writeCorpus } from '../corpus/write-corpus.ts';
import { type Held, measure, navigate } from './session.ts';

/**
 * `npx tsx scripts/soak/soak.ts [NAVIGATIONS]`: one session in one tab of the build in `dist/`, a thousand navigations
 * among 949 records, so that the last 51 come back to papers that were seen, and what the page holds of memory meanwhile.
 * Old and new papers come mixed: old ones have more citations, and what is held of the last ones is alike at any time.
 * Fails where it ends more than a fifth above what it held after the first 50, V8's own compiled code included, which is
 * also told apart. Not among the tests: it takes minutes, and is run before a release.
 */
const NAVIGATIONS = Number(process.argv[2] ?? 1000);
const FIRST = 50;
const MOST_GROWTH = 1.2;
/** From one paper to the next in the order of their ids; it has no divisor in common with their number. */
const STRIDE = 367;

const toSentence = (first: Held, last: Held): string => {
  const [from, to] = [first, last].map(({ all }) => `${(all / 1e6).toFixed(1)} MB`);
  const percent = (key: 'all' | 'kept' | 'tab'): string =>
    `${((last[key] / first[key] - 1) * 100).toFixed(1)} %`;
  const compiled = ((last.compiled - first.compiled) / 1e6).toFixed(1);
  return `${last.navigations} navigations: ${from} after ${first.navigations}, ${to} at the end (${percent('all')}); V8’s compiled code grew by ${compiled} MB of it, all else by ${percent('kept')}. The page’s process: ${(first.tab / 1e6).toFixed(0)} MB, then ${(last.tab / 1e6).toFixed(0)} MB (${percent('tab')}).`;
};

const main = async (): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'pith-soak-'));
  cpSync('dist', folder, { recursive: true });
  writeCorpus({ papers: 1000, hub: 60, seed: 7, out: join(folder, 'big') });
  const server = await startPreviewServer({ origin: 'http://127.0.0.1:9', folder });
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    const ids = readdirSync(join(folder, 'big/arxiv')).map((name) => name.replace(/\.json$/, ''));
    await page.goto(`${server.url}/?in=big`);
    // What a measurement itself leaves in the process is there from the start.
    await measure(browser, page, session, 0);
    const held: Held[] = [];
    for (let at = 1; at <= NAVIGATIONS; at++) {
      await navigate(page, ids[(at * STRIDE) % ids.length] ?? '', at);
      if (at === FIRST || at % 100 === 0) {
        held.push(await measure(browser, page, session, at));
        console.log(JSON.stringify(held.at(-1)));
      }
    }
    const [first] = held;
    const last = held.at(-1);
    if (first === undefined || last === undefined) return 1;
    console.log(toSentence(first, last));
    mkdirSync('build', { recursive: true });
    writeFileSync('build/soak.json', `${JSON.stringify(held, undefined, 2)}\n`);
    return last.all / first.all <= MOST_GROWTH ? 0 : 1;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

process.exitCode = await main();
