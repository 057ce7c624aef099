import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { slowDown } from './verdict-time.ts';

/** What moves while a page comes, at most: web.dev's cumulative layout shift, which calls 0.1 good. */
export const SHIFT_LIMIT = 0.02;

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

/** How long the faces are held back where they come late: longer than the app takes. */
const FACES_LATE = 4_000;

export interface LayoutShift {
  readonly width: number;
  /** The faces came after everything else. */
  readonly areFacesLate: boolean;
  /**
   * The sum of all shifts of the visit, which is at least the metric's largest window of five seconds: until the page is at
   * rest, and then until it is at rest again after a hand has moved over it, which brings the rest of it.
   */
  readonly sum: number;
  readonly touched: number;
}

/** The sum of all shifts so far, once the faces are there and the page has been quiet for two seconds. */
const sumAtRest = (page: Page): Promise<number> =>
  // No function in here has a name: some compilers wrap named ones in a helper that the page doesn't have.
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const seen = { sum: 0, last: performance.now() };
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.sum += (entry as { value?: number }).value ?? 0;
        }).observe({ type: 'layout-shift', buffered: true });
        new MutationObserver(() => {
          seen.last = performance.now();
        }).observe(document, { subtree: true, childList: true, characterData: true });
        const timer = setInterval(() => {
          if (document.fonts.status !== 'loaded' || performance.now() - seen.last < 2_000) return;
          clearInterval(timer);
          resolve(seen.sum);
        }, 200);
      }),
  );

/** Opens `address` in new, empty profiles, slowed down as in `setting`, with the faces as they come and with late ones. */
export const measureLayoutShift = async (
  browser: Browser,
  address: string,
): Promise<readonly LayoutShift[]> => {
  const shifts: LayoutShift[] = [];
  for (const areFacesLate of [false, true])
    for (const viewport of WINDOWS) {
      const context = await browser.newContext({ serviceWorkers: 'block', viewport });
      try {
        const page = await context.newPage();
        await slowDown(page);
        if (areFacesLate)
          await page.route('**/*.woff2', async (route) => {
            await pause(FACES_LATE);
            await route.continue();
          });
        await page.goto(address, { timeout: 60_000 });
        await page.getByRole('contentinfo').waitFor({ timeout: 60_000 });
        const sum = await sumAtRest(page);
        await page.mouse.move(viewport.width / 2, viewport.height / 2);
        await page.mouse.move(viewport.width / 2, viewport.height / 2 + 4);
        const touched = await sumAtRest(page);
        shifts.push({ width: viewport.width, areFacesLate, sum, touched });
      } finally {
        await context.close();
      }
    }
  return shifts;
};
