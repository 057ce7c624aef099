import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { realRecordWith } from '../support/examining.ts';
import { choose } from '../support/give-file.ts';
import { otherRecord } from '../support/other-record.ts';
import { realRecordText } from '../support/real-record.ts';
import { expect, real, test } from './fixtures.ts';

const openCitations = async (page: Page, text: string): Promise<void> => {
  await page.goto('/');
  await choose(page, text, 'mine.json');
  await page.getByRole('tab', { name: 'Cited by' }).click();
  await expect(page.getByRole('button', { name: 'Save the view as a file' })).toBeVisible();
};

const saveBy = async (page: Page, press: () => Promise<void>): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path(), 'utf8');
};
const saveJson = (page: Page): Promise<string> =>
  saveBy(page, async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: /^JSON/ }).click();
  });
const saveView = (page: Page): Promise<string> =>
  saveBy(page, () => page.getByRole('button', { name: 'Save the view as a file' }).click());

test('from a file nothing carries the address of this tab: the file of a view has the record in it', async ({
  page,
  browser,
  site,
  origin,
}) => {
  await openCitations(page, realRecordText());
  await page.getByRole('searchbox', { name: 'Find in title or id' }).fill('training');
  await expect(page).toHaveURL(/q=training/);
  await expect(page.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
  const { about } = JSON.parse(await saveJson(page));
  expect(about.permalink).toBeNull();
  expect(about.same_view).toMatch(/^No link opens this view elsewhere: its record came from a file/);
  const view = await saveView(page);
  expect(origin.requests).toEqual([]);

  // Somebody else, who has nothing but the file.
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(site.url);
  await choose(other, view, 'view.json');
  await expect(other.locator('.source-line')).toContainText('From a saved view of the file mine.json.');
  await expect(other.getByRole('searchbox', { name: 'Find in title or id' })).toHaveValue('training');
  await expect(other.locator('.banner-headline')).toHaveText('Signed record, checked in your browser');
  await context.close();
});

test('where the sources have the same record, its own address is passed on', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
  await openCitations(page, realRecordText());
  await page.getByRole('button', { name: 'Find a link' }).click();
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${site.url}${real.path}?tab=citations`);
  expect(JSON.parse(await saveJson(page)).about.permalink).toBe(copied);
});

test('where they have other citations, or no such record, no link is offered, and the page says why', async ({
  page,
}) => {
  await openCitations(page, JSON.stringify(realRecordWith(['inbound_citations', 'count'], 7)));
  await page.getByRole('button', { name: 'Find a link' }).click();
  await expect(page.getByText('so no link opens this view')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
  expect(JSON.parse(await saveJson(page)).about.permalink).toBeNull();

  const unknown = {
    ...otherRecord(),
    inbound_citations: { count: 1, sample: [{ citing_arxiv_id: '2503.11367' }] },
  };
  await openCitations(page, JSON.stringify(unknown));
  await page.getByRole('button', { name: 'Find a link' }).click();
  await expect(page.getByText('No source of this site has this record, so no link opens it')).toBeVisible();
});

test('a file out of a list of several: the view opens on the same one', async ({ page }) => {
  await page.goto('/');
  const list = `[${JSON.stringify(otherRecord())}, ${realRecordText()}]`;
  await choose(page, list, 'two.json');
  await page.getByRole('link', { name: /2W3F2J6X/ }).click();
  await page.getByRole('tab', { name: 'Cited by' }).click();
  const view = await saveView(page);
  await page.goto('/');
  await choose(page, view, 'view.json');
  await expect(page).toHaveTitle(/^2503\.11367 /);
  await expect(page.locator('.source-line')).toContainText('From a saved view of the file two.json');
});
