import type { Page } from '@playwright/test';
import { citationsOf, waitForGraph } from '../support/citation-screen.ts';
import { expect, test } from './fixtures.ts';

// What a view says of itself to those who hear it, and how they take it back.

const HUB = '/abs/4104.11333?in=demo&tab=citations';
const SHAPE = '24 papers shown cite this one, 2041 to 2049';

const voiceOf = (page: Page) => page.locator('[data-voice]');

test('the shape of the graph: on a key in graph and table, and written over the table', async ({ page }) => {
  await page.goto(HUB);
  const { graph, panel } = citationsOf(page);
  await waitForGraph(page);
  await expect(panel.locator('caption')).toContainText(SHAPE);
  await expect(panel.locator('caption')).toBeVisible();
  await graph.focus();
  await page.keyboard.press('o');
  await expect(voiceOf(page)).toContainText(SHAPE);
  await expect(voiceOf(page)).toContainText('None of them is looked up yet');
  // Said again when it is asked for again: a live region speaks where its text changes.
  const once = await voiceOf(page).evaluate((element) => element.textContent);
  await page.keyboard.press('o');
  await expect.poll(() => voiceOf(page).evaluate((element) => element.textContent)).not.toBe(once);
  await page.keyboard.press('t');
  await page.keyboard.press('o');
  await expect(voiceOf(page)).toContainText(SHAPE);
});

test('expanding, a path, the filter and its end are said, and each is taken back', async ({ page }) => {
  await page.goto(HUB);
  const { graph, panel, rows, find } = citationsOf(page);
  await waitForGraph(page);
  await graph.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('e');
  await expect(voiceOf(page)).toContainText(/\d+ papers shown\./);
  await expect(page).toHaveURL(/exp=/);
  await page.keyboard.press('Shift+PageUp');
  await expect(voiceOf(page)).toContainText(/cites? |cited by|citations|No citations/);
  await expect(page).toHaveURL(/sel=[^&]*(?:,|%2C)/);

  await find.fill('moon');
  await expect(panel.getByText(/^\d+ of \d+ match/)).toBeVisible();
  await panel.getByRole('button', { name: 'Clear filter' }).click();
  await expect(voiceOf(page)).toHaveText(/^No filter: all \d+ papers match\.$/);

  await graph.focus();
  await page.keyboard.press('z');
  await expect(voiceOf(page)).toHaveText('Taken back: filter.');
  await expect(find).toHaveValue('moon');
  await page.keyboard.press('z');
  await expect(find).toHaveValue('');
  // The selections, the expansion, the first selections: until there is nothing left.
  for (let times = 0; times < 12; times += 1) await page.keyboard.press('z');
  await expect(voiceOf(page)).toContainText('Nothing to take back.');
  await expect(page).not.toHaveURL(/exp=|sel=|q=/);
  await expect(rows).toHaveCount(24);
});

test('long work is stopped by a key; letters in a field stay letters', async ({ page }) => {
  await page.goto(HUB);
  const { graph, panel, find } = citationsOf(page);
  await waitForGraph(page);
  await graph.focus();
  await page.keyboard.press('x');
  await expect(voiceOf(page)).toHaveText('Nothing is on its way.');
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/demo/pith/**', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await panel.getByRole('button', { name: /^Expand all/ }).click();
  await expect(voiceOf(page)).toHaveText('Asking for 24 records. X stops it.');
  await graph.focus();
  await page.keyboard.press('x');
  await expect(panel.getByRole('progressbar', { name: 'Records looked up' })).toHaveCount(0);
  release();
  await find.fill('');
  await find.pressSequentially('zox');
  await expect(find).toHaveValue('zox');
});

test('the outlines: every paper once, by time and by distance', async ({ page }) => {
  await page.goto(`${HUB}&exp=4302.05347`);
  const { panel } = citationsOf(page);
  await waitForGraph(page);
  for (const order of ['time', 'distance']) {
    await panel.getByRole('button', { name: /^Export/ }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: new RegExp(`^Outline by ${order}`) }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(new RegExp(`outline-${order}-.*\\.txt$`));
    const stream = await file.createReadStream();
    let text = '';
    for await (const piece of stream) text += String(piece);
    expect(text.split('Do Marginal Notes Dream? Evidence from Reading Rooms')).toHaveLength(2);
    expect(text).toContain('[4]');
    expect(text).toContain('not signed');
  }
});
