import type { Browser } from '@playwright/test';
import { startPreviewServer } from '../../tests/support/preview-server.ts';
import { formatTable, toSpread } from '../measure/statistics.ts';
import { nowhere, recordPath, slowdowns } from './page-bench.ts';
import { type Shares, toShares } from './trace/shares.ts';
import { traceOf } from './trace/trace.ts';
import { inNewProfile } from './verdict-time.ts';

/** How much of a visit is looked at, in milliseconds. */
const SPAN_MS = 1000;
const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-v8.gc', 'v8', 'blink.user_timing'];

/** What the main thread is at in the first second of a visit to `address`. */
const sharesOf = (browser: Browser, address: string, slowdown: number): Promise<Shares> =>
  inNewProfile(browser, slowdown, async (page) => {
    const client = await page.context().newCDPSession(page);
    const events = await traceOf(client, CATEGORIES, async () => {
      await page.goto(address, { waitUntil: 'commit' });
      await page.waitForFunction((span) => performance.now() > span, SPAN_MS + 500);
    });
    return toShares(events, address, SPAN_MS);
  });

/** The median of each share over all runs; what a run doesn't have is 0. */
const medians = (runs: readonly Shares[]): Shares => {
  const names = new Set(runs.flatMap((shares) => Object.keys(shares)));
  return Object.fromEntries(
    [...names].map((name) => [name, toSpread(runs.map((shares) => shares[name] ?? 0)).median]),
  );
};

/** Prints where the processor's time goes in the first second of a record page, and gives it back by slowness. */
export const benchFirstSecond = async (browser: Browser, runs: number) => {
  const app = await startPreviewServer({ origin: nowhere });
  try {
    const found: Shares[] = [];
    for (const slowdown of slowdowns) {
      const shares: Shares[] = [];
      for (let run = 0; run < runs; run++)
        shares.push(await sharesOf(browser, app.url + recordPath, slowdown));
      found.push(medians(shares));
    }
    const names = [...new Set(found.flatMap((shares) => Object.keys(shares)))].toSorted(
      (one, other) => (found[0]?.[other] ?? 0) - (found[0]?.[one] ?? 0),
    );
    console.log(
      formatTable([
        ['first second, ms of the processor', ...slowdowns.map((each) => `${each} times slower`)],
        ...names.map((name) => [name, ...found.map((shares) => (shares[name] ?? 0).toFixed(0))]),
      ]),
    );
    return Object.fromEntries(slowdowns.map((slowdown, index) => [slowdown, found[index] ?? {}]));
  } finally {
    await app.stop();
  }
};
