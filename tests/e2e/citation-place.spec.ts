import type { Locator, Page } from '@playwright/test';
import { citationsOf, waitForGraph } from '../support/citation-screen.ts';
import { HUB } from '../support/demo-hub.ts';
import { expect, real, test } from './fixtures.ts';

/** One paper cites it. */
const REAL = `${real.path}?tab=citations`;

const boxOf = async (place: Locator) => {
  const box = await place.boundingBox();
  if (box === null) throw new Error('It has no place.');
  return { top: box.y, bottom: box.y + box.height };
};
const scrollOf = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);

test.describe('at 1440 × 900', () => {
  test.use({ viewport: { width: 1_440, height: 900 } });

  for (const [name, address] of [
    ['the demo, with its strip', HUB],
    ['the real record', REAL],
  ] as const)
    test(`the graph begins within 260 px, counts and filter beside it: ${name}`, async ({ page }) => {
      await page.goto(address);
      const { graph, panel, find } = citationsOf(page);
      await waitForGraph(page);
      await expect.poll(async () => (await boxOf(graph)).top).toBeLessThanOrEqual(260);
      expect(await scrollOf(page)).toBe(0);
      const counts = await boxOf(panel.getByRole('heading', { level: 2 }));
      expect(counts.bottom).toBeLessThanOrEqual(900);
      // What belongs to the picture stands in one row above it.
      const bar = await boxOf(find);
      for (const what of [
        panel.getByText('Force', { exact: true }),
        panel.getByText('State', { exact: true }),
        page.getByRole('button', { name: 'Zoom in' }),
      ]) {
        const box = await boxOf(what);
        expect(Math.abs(box.top + box.bottom - bar.top - bar.bottom)).toBeLessThanOrEqual(4);
      }
    });

  test('the picture ends where the window does, and follows it', async ({ page }) => {
    await page.goto(HUB);
    await waitForGraph(page);
    const picture = page.getByRole('region', { name: 'Picture' });
    for (const height of [900, 1_200, 800]) {
      await page.setViewportSize({ width: 1_440, height });
      await expect.poll(async () => Math.round((await boxOf(picture)).bottom)).toBe(height - 12);
    }
  });

  test('the legend unfolds at a press and folds again', async ({ page }) => {
    await page.goto(HUB);
    const { panel } = citationsOf(page);
    await waitForGraph(page);
    const legend = panel.getByRole('list', { name: 'Legend' });
    await expect(legend).toHaveCount(0);
    const fold = panel.getByRole('button', { name: /^Legend/ });
    await expect(fold).toHaveAccessibleName('Legend of the years 2041 to 2049');
    await fold.click();
    await expect(legend).toContainText('probably has a record');
    await fold.press('Enter');
    await expect(legend).toHaveCount(0);
  });

  test('full screen keeps the details, the filter and the counts', async ({ page }) => {
    await page.goto(HUB);
    const { panel, details, find } = citationsOf(page);
    await waitForGraph(page);
    await page.getByRole('button', { name: 'Full screen' }).click();
    await expect(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
    for (const what of [details, find, panel.getByRole('heading', { level: 2 })])
      expect(await what.evaluate((element) => document.fullscreenElement?.contains(element))).toBe(true);
    await page.keyboard.press('Escape');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const [name, address] of [
    ['the demo, with its strip', HUB],
    ['the real record', REAL],
  ] as const)
    test(`the first citing paper is on the first screen: ${name}`, async ({ page }) => {
      await page.goto(address);
      const { rows } = citationsOf(page);
      await expect.poll(async () => (await boxOf(rows.first())).bottom).toBeLessThanOrEqual(844);
      expect(await scrollOf(page)).toBe(0);
    });
});

for (const [width, height, rows] of [
  [700, 900, 3],
  [1024, 768, 2],
] as const)
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } });

    test('Tab goes through the buttons of the view as they stand, row by row', async ({ page }) => {
      await page.goto(HUB);
      const { panel } = citationsOf(page);
      await waitForGraph(page);
      await page.getByRole('button', { name: /^Expand all/ }).click();
      // As many filters as there are.
      await expect(panel.getByRole('button', { name: 'Distance' })).toBeVisible();
      await panel.getByRole('radio', { name: 'Time', exact: true }).focus();
      const middles: number[] = [];
      // Radio buttons and the ends of the years are behind what is seen of them.
      const middle = () =>
        page.evaluate(() => {
          const stop = document.activeElement?.closest('.citing-bar :is(label, fieldset, button, input)');
          const box = (stop?.closest('label, fieldset') ?? stop)?.getBoundingClientRect();
          return box === undefined ? null : Math.round(box.top + box.height / 2);
        });
      for (let at = await middle(); at !== null; at = await middle()) {
        middles.push(at);
        await page.keyboard.press('Tab');
      }
      expect(middles.length).toBeGreaterThan(10);
      const steps = middles.slice(1).map((at, index) => at - (middles[index] ?? 0));
      expect(Math.min(...steps), `${middles}`).toBeGreaterThan(-12);
      expect(steps.filter((step) => step > 12).length, `${middles}`).toBeLessThan(rows);
    });
  });
