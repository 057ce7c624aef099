import { untilAnswers } from '../support/answers.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { graphOf, HUB } from '../support/citation-hub.ts';
import {
  citationsOf,
  heard,
  placeOf,
  waitForGraph,
  waitForPicture,
  waitForRest,
} from '../support/citation-screen.ts';
import { realRecordText } from '../support/real-record.ts';
import { serveInstead } from '../support/serve-record.ts';
import { expect, real, test } from './fixtures.ts';

test('what the registry lists badly is shown for what it is, or said', async ({ page }) => {
  const record = JSON.parse(realRecordText());
  const sample = [
    { citing_arxiv_id: '2605.18750', citing_title: '$\\eta^\\prime$ and \\v{S}', ref_index: 21 },
    { citing_arxiv_id: '2605.18750v2', citing_title: 'again', ref_index: 4 },
    { citing_arxiv_id: real.arxivId, citing_title: 'itself', ref_index: 1 },
    { citing_arxiv_id: '2513.00001', citing_title: '<img src=x onerror=alert(1)>', ref_index: null },
    { citing_arxiv_id: '2506.00011', citing_title: 'x'.repeat(10_000), ref_index: 2 },
    { citing_arxiv_id: '2507.00012', citing_title: 'שלום', ref_index: 3, is_internal_anchor: false },
    { citing_title: 7 },
    'text',
  ];
  const text = JSON.stringify({ ...record, inbound_citations: { count: 40, sample } });
  await serveInstead(page, text);
  await page.goto(`${real.path}?tab=citations`);
  const { panel, rows, graph, details } = citationsOf(page);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
    '4 of 40 citing papers shown; 32 not in this mirror’s sample; 1 listed again; ' +
      '1 left out because it is this paper itself; 2 left out because the entry can’t be read; ' +
      '1 without a date in its id',
  );
  await waitForGraph(page);
  await expect(rows).toHaveCount(4);
  await expect(rows.filter({ hasText: '(10000 characters)' })).toHaveCount(1);
  await expect(rows.filter({ hasText: '$' })).toHaveCount(0);
  await expect(rows.filter({ hasText: '[4], [21]' })).toHaveCount(1);
  const malformed = rows.filter({ hasText: '<img src=x onerror=alert(1)>' });
  await expect(malformed).toContainText('no date');
  await expect(malformed.getByRole('link')).toHaveCount(0);

  const { x, y } = await placeOf(graph, graphOf(text), 'raw:2513.00001');
  await page.mouse.click(x, y);
  await expect(details).toContainText('The id carries no date');
  await expect.poll(() => heard(page)).toContain('no date');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(real.path));
});

for (const [name, inbound, sentence] of [
  ['an empty list', { count: 0, sample: [] }, 'This mirror’s record lists no citing paper.'],
  [
    'a count without a list',
    { count: 7 },
    'This mirror counts 7 citing papers but its record lists none of them.',
  ],
  ['nothing', undefined, 'The record doesn’t say which papers cite this one.'],
] as const) {
  test(`no citing papers: ${name}`, async ({ page }) => {
    const record = JSON.parse(realRecordText());
    await serveInstead(page, JSON.stringify({ ...record, inbound_citations: inbound }));
    await page.goto(`${real.path}?tab=citations`);
    await expect(citationsOf(page).panel.getByRole('heading')).toHaveText(sentence);
    await expectNoAxeViolations(page);
  });
}

test.describe(() => {
  test.use({ expectedErrors: /ERR_FAILED/ });
  test('a graph that can’t be moved is said; picture and list are there, and another try brings it', async ({
    page,
  }) => {
    await page.route('**/assets/cytoscape*', (route) => route.abort());
    await page.goto(HUB);
    const { panel, rows, graph } = citationsOf(page);
    await waitForPicture(graph);
    await graph.hover();
    await expect(panel.getByText('a part of the graph could not be loaded')).toBeVisible();
    await expect(rows).toHaveCount(24);
    await page.unroute('**/assets/cytoscape*');
    await panel.getByRole('button', { name: 'Try again' }).click();
    await waitForGraph(page);
  });
});

test.describe('trouble with painting', () => {
  test.use({ expectedErrors: /No room for a picture|ERR_FAILED/ });

  test('one painting that fails is not the last', async ({ page }) => {
    // Without a canvas for workers the page paints, and finds no room for a picture while it is told so.
    await page.addInitScript(() => {
      const toBitmap = window.createImageBitmap;
      Reflect.deleteProperty(window, 'OffscreenCanvas');
      window.createImageBitmap = (...args: unknown[]) => {
        const { dataset } = document.documentElement;
        if (dataset.room !== 'none') return Reflect.apply(toBitmap, window, args);
        dataset.failed = 'yes';
        return Promise.reject(new Error('No room for a picture'));
      };
    });
    await page.goto(HUB);
    const { graph, find } = citationsOf(page);
    await waitForPicture(graph);
    await waitForRest(page);
    const root = page.locator('html');
    await root.evaluate((html) => html.setAttribute('data-room', 'none'));
    await find.fill('dream');
    await expect(root).toHaveAttribute('data-failed', 'yes');
    const painted = Number(await graph.getAttribute('data-painted'));
    await root.evaluate((html) => html.setAttribute('data-room', 'enough'));
    await find.fill('');
    await waitForPicture(graph, painted + 1);
  });

  test('a painter that was started ahead of time and never came is not waited for', async ({ page }) => {
    await page.route('**/assets/paint-worker*', (route) => route.abort());
    await page.goto(HUB.replace('&tab=citations', ''));
    // Before the app is there nobody hears a pointer that comes over the tab.
    await untilAnswers(page);
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('paint-worker'));
    await page.getByRole('tab', { name: /^Cited by/ }).hover();
    await failed;
    // The page has heard of it by now, as it hears of one that fails later.
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          new Worker('/assets/paint-worker-gone.js').addEventListener('error', resolve);
        }),
    );
    await page.getByRole('tab', { name: /^Cited by/ }).click();
    await waitForPicture(citationsOf(page).graph);
  });
});
