import type { Page } from '@playwright/test';
import { citationsOf, waitForGraph, waitForPicture, waitForRest } from '../support/citation-screen.ts';
import { makeCorpus, type ServedCorpus } from '../support/serve-corpus.ts';
import { expect, test } from './fixtures.ts';

let corpus: ServedCorpus;
test.beforeAll(() => {
  corpus = makeCorpus(400, 180);
});
test.afterAll(() => corpus.remove());

const selectAll = async (page: Page): Promise<void> => {
  await citationsOf(page).panel.getByRole('grid', { name: 'Citing papers' }).focus();
  await page.keyboard.press('Control+a');
};
const shown = async (page: Page): Promise<string | undefined> => {
  await expect(page).toHaveURL(/[?&]x=[0-9a-f]{16}/);
  return /[?&]x=([0-9a-f]{16})/.exec(page.url())?.[1];
};

test('a view that is too long for a link outlives a reload, also where the tab’s storage is full', async ({
  page,
}) => {
  test.slow();
  await corpus.serve(page);
  await page.goto(`/abs/${corpus.hubArxivId}?in=${corpus.name}&tab=citations`);
  const { graph } = citationsOf(page);
  await waitForGraph(page);
  await selectAll(page);
  await shown(page);
  for (const name of ['Zoom in', 'Zoom in', 'Zoom out']) {
    await page.getByRole('button', { name }).click();
    await waitForRest(page);
  }
  const before = await shown(page);
  // All of the storage: there is room only where earlier views had theirs.
  await page.evaluate(() => {
    for (let size = 2 ** 22; size >= 1; size /= 2) {
      for (let count = 0; count < 8; count += 1) {
        try {
          sessionStorage.setItem(`filling ${size} ${count}`, 'x'.repeat(size));
        } catch {
          break;
        }
      }
    }
  });
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => shown(page)).not.toBe(before);
  await waitForRest(page);
  const last = await shown(page);
  await page.reload();
  await waitForPicture(graph);
  expect(await shown(page)).toBe(last);
  await expect(page.getByText('This address names a view')).toHaveCount(0);
  await expect(citationsOf(page).panel.getByRole('row', { selected: true }).first()).toBeVisible();
});
