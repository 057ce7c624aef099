import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { citationsOf, viewportOf, waitForGraph, waitForRest } from '../support/citation-screen.ts';
import { HUB } from '../support/demo-hub.ts';
import { expect, test } from './fixtures.ts';

/** The hub of the demo mirror, cited by 24 papers. */

const sentenceOf = (page: Page) => citationsOf(page).panel.getByRole('heading', { level: 2 });
const pictureOf = (page: Page): Locator => page.getByRole('region', { name: 'Picture' });
const marksOf = (page: Page): Locator => pictureOf(page).getByRole('button', { name: / more/ });

const expandAll = async (page: Page): Promise<void> => {
  await citationsOf(page)
    .panel.getByRole('button', { name: /^Expand all shown/ })
    .click();
  await expect(sentenceOf(page)).toContainText('records add');
  await expect(citationsOf(page).panel.getByRole('progressbar')).toHaveCount(0);
};

const headOf = async (page: Page): Promise<string> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Export/ }).click();
  await page.getByRole('menuitem', { name: 'SVG' }).click();
  return readFileSync(await (await download).path(), 'utf8');
};

test('after all are expanded the picture shows everything, and a file of it is no detail', async ({
  page,
}) => {
  await page.goto(HUB);
  const { graph } = citationsOf(page);
  await waitForGraph(page);
  await expandAll(page);
  await waitForRest(page);
  await expect(marksOf(page)).toHaveCount(0);
  const svg = await headOf(page);
  expect(svg).toContain('24 of 24 citing papers shown');
  expect(svg).not.toContain('A detail');

  // The same link shows the same. What was just added is no part of it, and its line takes room from the picture.
  await page.getByRole('button', { name: 'Unmark what was just added' }).click();
  await waitForRest(page);
  const before = await viewportOf(graph);
  await page.reload();
  await expect(sentenceOf(page)).toContainText('records add');
  await expect(citationsOf(page).panel.getByRole('progressbar')).toHaveCount(0);
  await waitForRest(page);
  expect(await viewportOf(graph)).toEqual(before);
});

test('a picture that a hand has zoomed stays; its rims say how many papers are beyond them', async ({
  page,
}) => {
  await page.goto(HUB);
  const { graph } = citationsOf(page);
  await waitForGraph(page);
  for (let times = 0; times < 3; times += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  await waitForRest(page);
  const zoomed = await viewportOf(graph);
  await expandAll(page);
  await waitForRest(page);
  expect((await viewportOf(graph)).zoom).toBe(zoomed.zoom);
  const toTheRight = pictureOf(page).getByRole('button', { name: /^\d+ more →$/ });
  const count = async (): Promise<number> => Number.parseInt((await toTheRight.textContent()) ?? '', 10);
  const before = await count();
  expect(before).toBeGreaterThan(0);
  expect(await headOf(page)).toMatch(/A detail: \d+ of the \d+ papers drawn are outside of it\./);
  await toTheRight.click();
  await expect.poll(async () => ((await toTheRight.count()) === 0 ? 0 : await count())).toBeLessThan(before);
  await expect(pictureOf(page).getByRole('button', { name: /^← \d+ more$/ })).toBeVisible();

  // Everything again, and from then on as at the start.
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(marksOf(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/[?&]z=/);
});

test('on a phone the rims of the picture say what is beyond them', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(HUB);
  await page.getByRole('tab', { name: 'Graph' }).click();
  await waitForGraph(page);
  const mark = pictureOf(page).getByRole('button', { name: /^\d+ more →$/ });
  await expect(mark).toBeVisible();
  const box = await mark.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(24);
});
