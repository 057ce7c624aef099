import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { citationsOf, waitForPicture } from '../support/citation-screen.ts';
import { makeCorpus, type ServedCorpus } from '../support/serve-corpus.ts';
import { expect, test } from './fixtures.ts';

/** The hub of the demo mirror, cited by 24 papers. */
const HUB_SUFFIX = JSON.parse(readFileSync('public/demo/arxiv/4104.11333.json', 'utf8')).pith_number.slice(
  -26,
);
const HUB = `/pith/${HUB_SUFFIX}?in=demo&tab=citations`;
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
  await expect(sentenceOf(page)).toContainText(/24 papers expanded: \d+ records drawn/);
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
  await expect(sentenceOf(page)).toContainText(/24 papers expanded: \d+ records drawn/);
});

test('another tab and back: what was looked up is there, and nothing is asked for again', async ({
  page,
}) => {
  const { asked, letGo } = await holdBack(page);
  letGo();
  await page.goto(`${HUB}&exp=all2`);
  await expect(sentenceOf(page)).toContainText(/records drawn with/);
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
  });
});
