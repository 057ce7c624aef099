import type { Page } from '@playwright/test';
import { citationsOf, waitForGraph, waitForRest } from '../support/citation-screen.ts';
import { HUB, HUB_SUFFIX } from '../support/demo-hub.ts';
import { expect, test } from './fixtures.ts';

/** So many citing papers that their table scrolls by itself. */
const withManyPapers = async (page: Page): Promise<void> => {
  await page.route(`**/demo/pith/${HUB_SUFFIX}.json`, async (route) => {
    const record = await (await route.fetch()).json();
    for (let index = 0; index < 100; index += 1)
      record.inbound_citations.sample.push({
        citing_arxiv_id: `4901.${10_000 + index}`,
        citing_title: 'One of many',
        ref_index: 1,
      });
    await route.fulfill({ json: record });
  });
};

test('a year is a layer of its own once the picture moves, and not before', async ({ page }) => {
  await page.goto(HUB);
  const { graph, panel } = citationsOf(page);
  await waitForGraph(page);
  await waitForRest(page);
  const years = panel.locator('[data-year], [data-mark]');
  const toLayers = () => years.evaluateAll((found) => found.map((year) => getComputedStyle(year).willChange));
  const before = await toLayers();
  expect(before.length).toBeGreaterThan(10);
  expect(new Set(before)).toEqual(new Set(['auto']));

  await graph.focus();
  await page.keyboard.press('+');
  await waitForRest(page);
  expect(new Set(await toLayers())).toEqual(new Set(['transform']));
});

test('what holds Cytoscape’s canvases isn’t laid over the picture while they are clear', async ({ page }) => {
  await page.goto(HUB);
  const { graph } = citationsOf(page);
  await waitForGraph(page);
  await graph.focus();
  const papers = graph.locator('[data-id="layer2-node"]');
  await papers.waitFor({ state: 'attached' });
  // Positioned, it would be laid over the picture as a clear layer by WebKit.
  expect(
    await papers.evaluate(({ parentElement }) => getComputedStyle(parentElement as Element)),
  ).toMatchObject({
    position: 'static',
    overflow: 'visible',
    zIndex: 'auto',
  });
  const container = graph.locator('canvas + div');
  expect(await container.evaluate((element) => getComputedStyle(element).isolation)).toBe('isolate');
});

test('a long table is held once the picture moves, where it was scrolled to, until somebody comes to it', async ({
  page,
}) => {
  await withManyPapers(page);
  await page.goto(HUB);
  const { graph, panel } = citationsOf(page);
  await waitForGraph(page);
  const scroller = panel.getByRole('grid').locator('xpath=..');
  await scroller.evaluate((element) => element.scrollTo(0, 500));
  await graph.focus();
  await graph.locator('[data-id="layer2-node"]').waitFor({ state: 'attached' });
  const drag = async (to: number): Promise<void> => {
    const { x, y, height } = (await graph.boundingBox()) ?? { x: 0, y: 0, height: 0 };
    await page.mouse.move(x + 120, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + to, y + height / 2, { steps: 4 });
  };
  // Its upper rim is in view.
  await scroller.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - innerHeight + 120));
  await drag(160);
  // Whether it can be scrolled makes it a layer of its own, which WebKit without a graphics card lays over the page in each frame.
  await expect(scroller).toHaveCSS('overflow-y', 'hidden');
  await page.mouse.up();
  // Whoever comes to it can scroll it.
  const { x, y } = (await scroller.boundingBox()) ?? { x: 0, y: 0 };
  expect(await scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(500);
  await page.mouse.move(x + 200, y + 60);
  await expect(scroller).toHaveCSS('overflow-y', 'auto');
  await page.mouse.wheel(0, 100);
  await expect.poll(() => scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(600);

  // So can whoever scrolls the page on.
  await drag(140);
  await page.mouse.up();
  await expect(scroller).toHaveCSS('overflow-y', 'hidden');
  await page.evaluate(() => scrollBy(0, 20));
  await expect(scroller).toHaveCSS('overflow-y', 'auto');

  // A bar that takes room would be gone meanwhile.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[data-scrolls] { scrollbar-gutter: stable } ::-webkit-scrollbar { width: 12px }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  expect(
    await scroller.evaluate((element) => (element as HTMLElement).offsetWidth - element.clientWidth),
  ).toBe(12);
  const before = await graph.getAttribute('data-pan-x');
  await drag(170);
  await expect(graph).not.toHaveAttribute('data-pan-x', before ?? '');
  await expect(scroller).toHaveCSS('overflow-y', 'auto');
  await page.mouse.up();
});

test('the cells of a long table aren’t drawn one by one beside a moving picture', async ({ page }) => {
  await withManyPapers(page);
  await page.goto(HUB);
  const scroller = citationsOf(page).panel.getByRole('grid').locator('xpath=..');
  // Cells are positioned: in WebKit each became a layer beside the layers of the years, were the frame not a context of its own.
  await expect(scroller).toHaveCSS('overflow-y', 'auto');
  await expect(scroller).toHaveCSS('isolation', 'isolate');
});
