import type { Page } from '@playwright/test';
import type { JsonObject } from '../../src/core/json/json.ts';
import { citationsOf, waitForPicture } from '../support/citation-screen.ts';
import { HUB } from '../support/demo-hub.ts';
import { realRecord } from '../support/examining.ts';
import { other, otherRecord } from '../support/other-record.ts';
import { realRecordText } from '../support/real-record.ts';
import { bannerOf } from '../support/screen.ts';
import { makeCorpus, type ServedCorpus } from '../support/serve-corpus.ts';
import { serveInstead } from '../support/serve-record.ts';
import { signAnew, TEST_KEY } from '../support/signing.ts';
import { expect, real, test } from './fixtures.ts';

/** The hub of the demo mirror, cited by 24 papers. */
const sentenceOf = (page: Page) => citationsOf(page).panel.getByRole('heading', { level: 2 });

/** Counts how many citing papers are asked for, and holds back their answers until they are let go. */
const holdBack = async (page: Page) => {
  const asked: string[] = [];
  let isOpen = false;
  const held: (() => void)[] = [];
  await page.route(/\/demo\/arxiv\//, async (route) => {
    asked.push(route.request().url());
    if (!isOpen) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue().catch(() => undefined);
  });
  return {
    asked,
    letGo: (): void => {
      isOpen = true;
      for (const go of held.splice(0)) go();
    },
  };
};

test('what was cancelled is said to be, is asked for by going on, and again after a collapse', async ({
  page,
}) => {
  const { asked, letGo } = await holdBack(page);
  await page.goto(HUB);
  const { panel } = citationsOf(page);
  await panel.getByRole('button', { name: /^Expand all shown/ }).click();
  await expect.poll(() => asked.length).toBe(6);
  await panel.getByRole('button', { name: 'Cancel' }).click();
  letGo();
  await expect(sentenceOf(page)).toContainText('24 papers expanded: 24 not asked: you stopped');
  await expect(panel.getByRole('button', { name: 'Collapse all 24' })).toBeVisible();
  await panel.getByRole('button', { name: 'Go on' }).click();
  await expect(sentenceOf(page)).toContainText(/24 papers expanded: \d+ records add/);
  await expect(sentenceOf(page)).not.toContainText('you stopped');
  await expect(panel.getByRole('button', { name: 'Go on' })).toHaveCount(0);
});

test('a cancelled look-up is asked for again where its paper is expanded again', async ({ page }) => {
  const { asked, letGo } = await holdBack(page);
  await page.goto(HUB);
  const { panel } = citationsOf(page);
  await panel.getByRole('button', { name: /^Expand all shown/ }).click();
  await expect.poll(() => asked.length).toBe(6);
  await panel.getByRole('button', { name: 'Cancel' }).click();
  letGo();
  await panel.getByRole('button', { name: 'Collapse all 24' }).click();
  await expect(sentenceOf(page)).toHaveText('24 of 24 citing papers shown');
  await panel.getByRole('button', { name: /^Expand all shown/ }).click();
  await expect(sentenceOf(page)).toContainText(/24 papers expanded: \d+ records add/);
});

test('another tab and back: what was looked up is there, and nothing is asked for again', async ({
  page,
}) => {
  const { asked, letGo } = await holdBack(page);
  letGo();
  await page.goto(`${HUB}&exp=all2`);
  await expect(sentenceOf(page)).toContainText(/records add/);
  await expect(citationsOf(page).panel.getByRole('progressbar')).toHaveCount(0);
  const sentence = await sentenceOf(page).textContent();
  const before = asked.length;
  await page.getByRole('tab', { name: 'Record', exact: true }).click();
  await expect(citationsOf(page).panel).toHaveCount(0);
  await page.getByRole('tab', { name: /^Cited by/ }).click();
  await expect(sentenceOf(page)).toHaveText(sentence ?? '');
  await waitForPicture(citationsOf(page).graph);
  expect(asked.length).toBe(before);
});

test.describe('a link to hundreds of records', () => {
  let corpus: ServedCorpus;
  test.beforeAll(() => {
    corpus = makeCorpus(400, 180);
  });
  test.afterAll(() => corpus.remove());

  test('asks for a hundred of them, and for the others when it is told to', async ({ page }) => {
    test.slow();
    await corpus.serve(page);
    const asked = new Set<string>();
    page.on('request', (request) => {
      const [, id] = /\/arxiv\/(.+)\.json$/.exec(new URL(request.url()).pathname) ?? [];
      if (id !== undefined && id !== corpus.hubArxivId) asked.add(id);
    });
    await page.goto(`/abs/${corpus.hubArxivId}?in=${corpus.name}&tab=citations&exp=all99&max=1000000`);
    const { panel } = citationsOf(page);
    await expect(panel.getByText(/^This link asks for [\d,]+ records/)).toBeVisible({ timeout: 60_000 });
    await expect(sentenceOf(page)).toContainText(/\d+ not asked for yet/);
    expect(asked.size).toBe(100);
    await panel.getByRole('button', { name: /^Ask for the other \d+/ }).click();
    await expect(panel.getByText(/^This link asks for/)).toHaveCount(0);
    await expect(panel.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
    expect(asked.size).toBeGreaterThan(179);
    await expect(sentenceOf(page)).not.toContainText('not asked for yet');

    // What the reader asked for in this tab is theirs after a reload too.
    await page.reload();
    await expect(panel.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
    await expect(sentenceOf(page)).toContainText('records add');
    await expect(sentenceOf(page)).not.toContainText('not asked for yet');
  });
});

/** Two records, of which one cites the other, as somebody else would have signed them. */
const CITED = signAnew(
  {
    ...(realRecord() as JsonObject),
    inbound_citations: {
      count: 140,
      sample: [{ citing_arxiv_id: other.arxivId, citing_title: 'The other one', ref_index: 3 }],
    },
  },
  'somebody-1',
);
const CITING = signAnew(otherRecord(), 'somebody-1');

test('a key that is added or removed in another tab: record and citing papers are examined again', async ({
  context,
}) => {
  const files = {
    [`pith/${CITED.suffix}.json`]: CITED.text,
    [`pith/${CITING.suffix}.json`]: CITING.text,
    [`arxiv/${other.arxivId}.json`]: JSON.stringify({ pith_number: CITING.record.pith_number ?? '' }),
  };
  for (const [name, body] of Object.entries(files))
    await context.route(`**/mirror/${name}`, (route) =>
      route.fulfill({ body, contentType: 'application/json' }),
    );
  const [page, elsewhere] = [await context.newPage(), await context.newPage()];
  await page.goto(`/pith/${CITED.suffix}?tab=citations&exp=${other.arxivId}`);
  const row = citationsOf(page).rows.filter({ hasText: other.arxivId });
  await expect(row.getByTitle('Key not available')).toBeVisible();
  await elsewhere.goto(`/pith/${CITED.suffix}`);
  await elsewhere.getByText('Add the key by hand').click();
  await elsewhere.getByLabel('Public key: 64 hexadecimal digits, or PEM').fill(TEST_KEY.publicKeyHex);
  await elsewhere.getByRole('button', { name: 'Add this key on this machine' }).click();
  await expect(bannerOf(elsewhere).locator('.banner-label')).toHaveText('Your own key');
  await expect(bannerOf(page).locator('.banner-label')).toHaveText('Your own key');
  await expect(row.getByTitle('Your own key')).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Remove this key' }).click();
  await expect(bannerOf(page).locator('.banner-label')).toHaveText('Key not available');
  await expect(row.getByTitle('Key not available')).toBeVisible();
});

test('who cites a citing paper is not known before it is looked up; then the registry’s own count stands there', async ({
  page,
}) => {
  const counted: JsonObject = { ...otherRecord(), inbound_citations: { count: 140, sample: [] } };
  const record = JSON.parse(realRecordText());
  record.inbound_citations = {
    count: 1,
    sample: [{ citing_arxiv_id: other.arxivId, citing_title: 'The other' }],
  };
  await serveInstead(page, JSON.stringify(record));
  await page.route(`**/mirror/arxiv/${other.arxivId}.json`, (route) =>
    route.fulfill({ json: { pith_number: counted.pith_number } }),
  );
  await page.route(`**/mirror/pith/*.json`, (route) =>
    route.request().url().includes(real.suffix) ? route.fallback() : route.fulfill({ json: counted }),
  );
  await page.goto(`${real.path}?tab=citations`);
  const { rows, details } = citationsOf(page);
  await expect(rows.getByText('not looked up')).toBeAttached();
  await rows.first().click();
  await expect(details).toContainText('Cited by: not looked up');
  await details.getByRole('button', { name: 'Expand' }).click();
  await expect(rows.first()).toContainText('140, 0 shown');
  await expect(details).toContainText('Cited by 140 by its record’s count, 0 shown');
});
