import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { startPreviewServer } from '../../tests/support/preview-server.ts';
import { chromiumArguments, findChromium } from '../browser/chromium.ts';
import { writeCorpus } from '../corpus/write-corpus.ts';

/**
 * `npx tsx scripts/soak/soak.ts [NAVIGATIONS]`: one session in one tab of the build in `dist/`, a thousand navigations
 * among a thousand records, and what the page holds of memory meanwhile. Fails where it ends more than a fifth above what
 * it held after the first 50. Not among the tests: it takes minutes, and is run before a release.
 */
const NAVIGATIONS = Number(process.argv[2] ?? 1000);
const FIRST = 50;
const MOST_GROWTH = 1.2;

interface Held {
  readonly navigations: number;
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What is held after garbage was collected, with the home page on the screen: pages of papers differ in size. */
const measure = async (page: Page, session: CDPSession, navigations: number): Promise<Held> => {
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await page.getByRole('heading', { level: 1, name: 'What stands behind' }).waitFor();
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { navigations, heapBytes: usedSize, nodes, listeners: jsEventListeners };
};

/** Looks up one paper as a reader does; every fifth time looks at who cites it, every tenth goes back and forth. */
const navigate = async (page: Page, arxivId: string, at: number): Promise<void> => {
  await page.getByRole('textbox', { name: 'arXiv id, pith number or address' }).first().fill(arxivId);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (id) => document.querySelector('[data-verdict]') !== null && document.title.includes(id),
    arxivId,
  );
  if (at % 5 === 0) {
    await page.getByRole('tab', { name: /^Cited by/ }).click();
    await page.getByRole('tabpanel').getByRole('heading', { level: 2 }).waitFor();
  }
  if (at % 10 === 0) {
    await page.goBack();
    await page.goForward();
  }
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
    const held: Held[] = [];
    for (let at = 1; at <= NAVIGATIONS; at++) {
      await navigate(page, ids[at % ids.length] ?? '', at);
      if (at === FIRST || at % 100 === 0) {
        held.push(await measure(page, session, at));
        console.log(JSON.stringify(held.at(-1)));
      }
    }
    const [first] = held;
    const last = held.at(-1);
    if (first === undefined || last === undefined) return 1;
    const growth = last.heapBytes / first.heapBytes;
    console.log(
      `${NAVIGATIONS} navigations: ${(first.heapBytes / 1e6).toFixed(1)} MB after ${FIRST}, ${(last.heapBytes / 1e6).toFixed(1)} MB at the end (${((growth - 1) * 100).toFixed(1)} %).`,
    );
    writeFileSync('build/soak.json', `${JSON.stringify(held, undefined, 2)}\n`);
    return growth <= MOST_GROWTH ? 0 : 1;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

process.exitCode = await main();
