import { citationsOf, heard, waitForGraph, waitForPicture } from '../support/citation-screen.ts';
import { HUB } from '../support/demo-hub.ts';
import { realRecordText } from '../support/real-record.ts';
import { makeCorpus, type ServedCorpus } from '../support/serve-corpus.ts';
import { serveInstead } from '../support/serve-record.ts';
import { expect, real, test } from './fixtures.ts';

const withInbound = (inbound: object): string =>
  JSON.stringify({ ...JSON.parse(realRecordText()), inbound_citations: inbound });

test('50,000 citing papers: all are counted, a stated number is shown, and more on demand', async ({
  page,
}) => {
  test.slow();
  const sample = Array.from({ length: 50_000 }, (_, index) => ({
    citing_arxiv_id: `${String(1 + Math.floor(index / 12_500)).padStart(2, '0')}0${1 + (index % 9)}.${String(10_000 + (index % 80_000))}`,
    citing_title: `P ${index}`,
  }));
  const text = withInbound({ count: 60_000, sample });
  expect(text.length).toBeLessThan(5 * 1024 * 1024);
  await serveInstead(page, text);
  await page.goto(`${real.path}?tab=citations`);
  const { panel, rows, graph } = citationsOf(page);
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('of 60,000 citing papers shown');
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('not shown, budget of 2,500 papers');
  await waitForPicture(graph);
  // Only the rows in view exist.
  expect(await rows.count()).toBeLessThan(200);
  await panel.getByRole('button', { name: 'Show up to 5,000' }).click();
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('budget of 5,000 papers');
  await expect(page).toHaveURL(/max=5000/);
});

test('papers that cite each other, the same id in two spellings, and impossible months', async ({ page }) => {
  await serveInstead(
    page,
    withInbound({
      count: 2,
      sample: [
        { citing_arxiv_id: '2605.18750', citing_title: 'One', ref_index: 1 },
        { citing_arxiv_id: 'arXiv:2605.18750v3', citing_title: 'One again', ref_index: 9 },
        { citing_arxiv_id: '2613.00001', citing_title: 'Thirteenth month' },
        { citing_arxiv_id: 'hep-th/9900123', citing_title: 'Month nought' },
        { citing_arxiv_id: '', citing_title: '' },
        { citing_arxiv_id: 7, citing_title: ['no text'] },
        null,
      ],
    }),
  );
  await page.goto(`${real.path}?tab=citations`);
  const { panel, rows, graph } = citationsOf(page);
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('this mirror counts only 2');
  await expect(rows.filter({ hasText: 'One' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'One' })).toContainText('[1], [9]');
  for (const title of ['Thirteenth month', 'Month nought'])
    await expect(rows.filter({ hasText: title })).toContainText('no date');
  await waitForPicture(graph);
});

test.describe('hundreds of papers, and the citations among them', () => {
  let corpus: ServedCorpus;
  test.beforeAll(() => {
    corpus = makeCorpus(700, 260);
  });
  test.afterAll(() => corpus.remove());

  test('all expand; table and graph stay one; leaving and coming back shows the same', async ({ page }) => {
    test.slow();
    await corpus.serve(page);
    await page.goto(`/abs/${corpus.hubArxivId}?in=${corpus.name}&tab=citations`);
    const { panel, rows, graph } = citationsOf(page);
    await waitForGraph(page);
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText('260 of 260 citing papers shown');
    await panel.getByRole('button', { name: /^Expand all shown \(2\d\d\)/ }).click();
    await expect(panel.getByRole('progressbar', { name: 'Records looked up' })).toHaveCount(0, {
      timeout: 60_000,
    });
    await expect(page).toHaveURL(/exp=all2/);
    await expect(panel.getByRole('heading', { level: 2 })).toContainText(
      /\d+ papers expanded: \d+ records add \d+ papers/,
    );
    const sentence = await panel.getByRole('heading', { level: 2 }).textContent();

    // The table scrolls in a frame of its own, and the keys reach its end.
    const table = panel.getByRole('grid', { name: 'Citing papers' });
    await table.focus();
    await page.keyboard.press('End');
    const count = Number(await table.getAttribute('aria-rowcount'));
    expect(count).toBeGreaterThan(261);
    await expect(rows.last()).toHaveAttribute('aria-rowindex', String(count));
    await expect(rows.last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('t');
    await expect(graph).toBeFocused();
    await page.keyboard.press('PageUp');
    await expect.poll(() => heard(page)).toMatch(/, \d+ of \d+$/);

    await page.reload();
    await waitForPicture(graph);
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(sentence ?? '', { timeout: 60_000 });
  });
});

// A tablet upright, a phone on its side, and usual windows at twice the size.
for (const [width, height] of [
  [768, 1_024],
  [844, 390],
  [683, 384],
  [720, 450],
  [960, 540],
] as const)
  test(`the picture has room among all that stands round it, and nothing scrolls sideways, at ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${HUB}&exp=all2`);
    const { graph, details, panel } = citationsOf(page);
    await expect(panel.getByRole('button', { name: 'Collapse all 24' })).toBeVisible();
    const room = async () => (await graph.boundingBox())?.height ?? 0;
    await expect.poll(room).toBeGreaterThanOrEqual(160);
    await panel.getByRole('row').nth(3).getByRole('button', { name: 'Select' }).click();
    await expect(details).toContainText('Month of the id');
    await expect.poll(room).toBeGreaterThanOrEqual(160);
    // The details end where the sentence under them begins.
    const end = await details.boundingBox();
    const head = await panel.getByText(/24 of 24 citing papers shown/).boundingBox();
    expect((head?.y ?? 0) - ((end?.y ?? 0) + (end?.height ?? 0))).toBeLessThan(16);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });
