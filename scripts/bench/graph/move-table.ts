import type { Page } from '@playwright/test';

/** How it went while somebody panned and zoomed, or scrolled and sorted. */
export interface Moved {
  readonly framesPerSecond: number;
  /** The longest block of the main thread, in milliseconds. */
  readonly block: number;
}

/** Scrolls through a table, then sorts it by each of its columns in turn. */
export const moveTable = async (page: Page): Promise<Moved> => {
  await page.mouse.move(640, 400);
  await page.evaluate(() => {
    window.graphBench?.meter.reset();
    window.graphBench?.meter.startFrames();
  });
  for (let step = 0; step < 60; step++) {
    await page.mouse.wheel(0, step < 50 ? 700 : -3_000);
    await page.waitForTimeout(16);
  }
  const scrolled = await page.evaluate(() => {
    const meter = window.graphBench?.meter;
    return { framesPerSecond: meter?.stopFrames() ?? 0, block: meter?.longest() ?? 0 };
  });
  const heads = page.getByRole('columnheader').getByRole('button');
  const count = await heads.count();
  if (count === 0) throw new Error('The table has no heads to sort by.');
  await page.evaluate(() => window.graphBench?.meter.reset());
  for (let index = 0; index < count; index++) {
    await heads.nth(index).click();
    await page.waitForTimeout(150);
  }
  const sorted = await page.evaluate(() => window.graphBench?.meter.longest() ?? 0);
  return { framesPerSecond: scrolled.framesPerSecond, block: Math.max(scrolled.block, sorted) };
};
