import { citationsOf, waitForGraph, waitForRest } from '../support/citation-screen.ts';
import { HUB, HUB_SUFFIX } from '../support/demo-hub.ts';
import { expect, test } from './fixtures.ts';

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

test('the cells of a long table aren’t drawn one by one beside a moving picture', async ({ page }) => {
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
  await page.goto(HUB);
  const scroller = citationsOf(page).panel.getByRole('grid').locator('xpath=..');
  // Cells are positioned: in WebKit each became a layer beside the layers of the years, were the frame not a context of its own.
  await expect(scroller).toHaveCSS('overflow-y', 'auto');
  await expect(scroller).toHaveCSS('isolation', 'isolate');
});
