import type { Browser } from '@playwright/test';
import { slowDown } from './verdict-time.ts';

/** What moves while a page comes, at most: web.dev's cumulative layout shift, which calls 0.1 good. */
export const SHIFT_LIMIT = 0.02;

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

export interface LayoutShift {
  readonly width: number;
  /** The sum of all shifts of the visit, which is at least the metric's largest window of five seconds. */
  readonly sum: number;
}

/**
 * Opens `address` in new, empty profiles, slowed down as in `setting`, until the faces are there and the page has been
 * quiet for two seconds; nobody touches it.
 */
export const measureLayoutShift = async (
  browser: Browser,
  address: string,
): Promise<readonly LayoutShift[]> => {
  const shifts: LayoutShift[] = [];
  for (const viewport of WINDOWS) {
    const context = await browser.newContext({ serviceWorkers: 'block', viewport });
    try {
      const page = await context.newPage();
      await slowDown(page);
      await page.goto(address, { timeout: 60_000 });
      await page.getByRole('contentinfo').waitFor({ timeout: 60_000 });
      // No function in here has a name: some compilers wrap named ones in a helper that the page doesn't have.
      const sum = await page.evaluate(
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
      shifts.push({ width: viewport.width, sum });
    } finally {
      await context.close();
    }
  }
  return shifts;
};
