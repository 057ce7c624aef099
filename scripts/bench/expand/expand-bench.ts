import { resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { startPreviewServer } from '../../../tests/support/preview-server.ts';
import { writeSite } from '../many/papers.ts';
import { fetchAlone } from '../pages/fetch-alone.ts';
import { inNewPage } from '../pages/in-new-page.ts';
import { traceOf } from '../trace/trace.ts';
import { type ExpandReport, formatExpand } from './expand-report.ts';
import { type Expansion, expandAll, waitForHub } from './expansion.ts';
import { type HubSize, makeHub } from './hub-mirror.ts';
import { formatMerging, measureMerging } from './merging.ts';
import { type Threads, toThreads } from './threads.ts';

const size: HubSize = { citing: 2_000, more: 400, citations: 24_000 };

const traced = ['toplevel', '__metadata'];

/**
 * Expands all papers that cite one, from a mirror on this machine, in turn with fetching the same files and doing nothing;
 * then merges their records without a browser, to see how that grows with the papers.
 * @param folder where the site of the bench goes
 * @param tell is told each run
 */
export const benchExpand = async (
  browser: Browser,
  folder: string,
  rounds: number,
  tell: (line: string) => void,
): Promise<ExpandReport> => {
  tell(`writing a mirror of ${1 + size.citing + size.more} records`);
  const { suffix, citing, others } = makeHub(size);
  const siteFolder = resolve(folder, 'site');
  await writeSite(siteFolder, [...citing, ...others]);
  const server = await startPreviewServer({ origin: 'http://127.0.0.1:9', folder: siteFolder });
  const citations = `${server.url}/pith/${suffix}?tab=citations`;
  try {
    const fetched: number[] = [];
    const expanded: Expansion[] = [];
    // The first round warms up.
    for (let round = -1; round < rounds; round += 1) {
      const alone = await inNewPage(browser, `${server.url}/about`, (page) => fetchAlone(page, citing));
      const whole = await inNewPage(browser, citations, async (page) => {
        await waitForHub(page);
        return expandAll(page, citing.length);
      });
      tell(`round ${round + 1}: fetched ${alone.toFixed(0)} ms, drawn ${whole.drawn.toFixed(0)} ms`);
      if (round < 0) continue;
      fetched.push(alone);
      expanded.push(whole);
    }
    const threads = {
      fetched: await traceOne(browser, `${server.url}/about`, async (page, start) => {
        await start(() => fetchAlone(page, citing));
      }),
      expanded: await traceOne(browser, citations, async (page, start) => {
        await waitForHub(page);
        await start(() => expandAll(page, citing.length));
      }),
    };
    const report = { size, fetched, expanded, threads };
    tell(formatExpand(report));
    const merging = measureMerging(rounds);
    tell(formatMerging(merging));
    return { ...report, merging };
  } finally {
    await server.stop();
  }
};

/** What the threads work while `act` does what it hands to `start`. */
const traceOne = (
  browser: Browser,
  address: string,
  act: (
    page: Parameters<typeof expandAll>[0],
    start: (step: () => Promise<unknown>) => Promise<void>,
  ) => Promise<void>,
): Promise<Threads> =>
  inNewPage(browser, address, async (page, context) => {
    const client = await context.newCDPSession(page);
    let threads: Threads = {};
    await act(page, async (step) => {
      threads = toThreads(await traceOf(client, traced, step));
    });
    return threads;
  });
