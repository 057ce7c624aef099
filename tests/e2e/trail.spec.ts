import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { untilAnswers } from '../support/answers.ts';
import { remembered } from '../support/remembered.ts';
import { expect, real, test } from './fixtures.ts';

const trail = (page: Page) => page.getByRole('navigation', { name: 'How you got here' });
const HUB = 'A Field Guide to Papers That Do Not Exist';
const TITLE = 'Efficient Distributed MLLM Training with Cornstarch';

test('the way from paper to paper is a line that one can go back along and take along', async ({ page }) => {
  await page.goto(`/abs/4104.11333?in=demo`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HUB);
  // The title is there before the app is.
  await untilAnswers(page);
  await page.keyboard.press('Shift');
  await expect(page.getByRole('button', { name: 'Watch', exact: true })).toBeVisible();
  await expect(trail(page)).toHaveCount(0);
  await page.getByRole('tab', { name: /^Cited by/ }).click();
  const first = page.getByRole('grid', { name: 'Citing papers' }).getByRole('link').first();
  const name = (await first.textContent()) ?? '';
  await first.click();
  await expect(page).not.toHaveURL(/tab=citations/);
  await expect(trail(page).getByRole('listitem')).toHaveCount(2);
  await expect(trail(page).getByRole('link', { name: HUB.slice(0, 30) })).toBeVisible();
  const download = page.waitForEvent('download');
  await trail(page).getByRole('button', { name: 'Save the trail' }).click();
  const lines = readFileSync(await (await download).path(), 'utf8').split('\n');
  expect(lines[0]).toContain(`${HUB} (arXiv:4104.11333) ${new URL(page.url()).origin}/pith/`);
  expect(lines[1]).toMatch(/^ {2}\S/);
  expect(name.length).toBeGreaterThan(3);
  // A reload is the same session.
  await page.reload();
  await expect(async () => {
    await page.keyboard.press('Shift');
    await expect(trail(page).getByRole('listitem')).toHaveCount(2, { timeout: 1_000 });
  }).toPass();
  await trail(page)
    .getByRole('link', { name: HUB.slice(0, 30) })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HUB);
  await expect(trail(page)).toHaveCount(0);
});

test('a paper is found by words of its title, which nobody checked until it is opened', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  await page.getByRole('textbox').fill('2503.11367');
  await expect(page.locator('.search-said')).toHaveText('arXiv 2503.11367');
  expect(asked.filter((path) => path.endsWith('titles.json'))).toEqual([]);
  await page.getByRole('textbox').fill('cornstarch DISTRIBUTED');
  const found = page.locator('.found-titles');
  await expect(found.getByRole('status')).toHaveText('1 title known here with these words');
  await expect(found.getByRole('listitem')).toContainText('not checked: a title of');
  await expect(page.getByRole('textbox')).toHaveValue('cornstarch DISTRIBUTED');
  await page.keyboard.press('Tab');
  await found.getByRole('link', { name: TITLE }).click();
  await expect(page).toHaveURL(real.path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);

  await expect.poll(() => remembered(page)).toBe(1);

  // From the field of every page, and now as what this browser examined.
  await page.goto('/about');
  await page.getByRole('textbox').fill('cornstarch');
  await expect(found.getByRole('listitem')).toContainText(/Checked when seen on \d+ \w+ \d{4}$/);
  await page.getByRole('textbox').fill('cornstarch potato');
  await expect(found).toHaveCount(0);
});

test('a fiction is found in its own collection, and named as one', async ({ page }) => {
  await page.goto('/?in=demo');
  await page.getByRole('textbox').fill('do not exist');
  await expect(page.locator('.found-titles').getByRole('listitem').first()).toContainText('fiction');
});
