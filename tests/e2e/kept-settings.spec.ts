import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openKeptSite } from '../support/kept-site.ts';
import { bannerOf, CHECKED, expectScreen } from '../support/screen.ts';
import { holdBack, type SettingsSite } from '../support/settings-site.ts';
import { expect, real, test } from './fixtures.ts';

/*
 * The list of keys decides what is green. A site that is slow or out of reach is judged under the list that the browser has;
 * which is never said to be the one of now.
 */
test.use({
  serviceWorkers: 'allow',
  expectedErrors:
    /^console: Failed to load resource: net::ERR_(?:CONNECTION_REFUSED|EMPTY_RESPONSE|FAILED|INTERNET_DISCONNECTED)/,
});

let site: SettingsSite;
test.beforeEach(async ({ page }) => {
  site = await openKeptSite(page, real.path);
});
test.afterEach(() => site.close());

const noticeOf = (page: Page) => page.getByRole('status', { name: 'Notices' });
const IN_FILES =
  /The list of accepted keys that counted when this was made is of \d+ \w+ \d{4} [\d:]+ UTC, as this browser kept it: .*A key that it withdrew meanwhile would still have counted\./;
const OF_BEFORE =
  /The list of accepted keys that counts on this page is of \d+ \w+ \d{4} [\d:]+ UTC, as this browser kept it/;

test('of a slow site the page says from when its keys are, and judges again once the site has answered', async ({
  page,
}) => {
  const { held, letGo } = holdBack();
  site.set({ keys: [] }, held);
  const before = site.asked();
  await page.reload();
  await expectScreen(page, CHECKED);
  await expect(noticeOf(page)).toHaveText(OF_BEFORE);
  await expect(noticeOf(page)).toContainText('A key that it has withdrawn meanwhile still counts here.');
  letGo();
  // Nobody presses anything.
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'partial', { timeout: 15_000 });
  await expect(noticeOf(page)).toContainText('This site’s list of accepted keys has changed');
  await expect(noticeOf(page)).not.toHaveText(OF_BEFORE);
  // What it has just said is taken, and not asked for again: it is as slow as before.
  expect(site.asked() - before).toBe(1);
});

test('nothing more is said where the list turns out to be the same', async ({ page }) => {
  const { held, letGo } = holdBack();
  site.set({}, held);
  await page.reload();
  await expectScreen(page, CHECKED);
  await expect(noticeOf(page)).toHaveText(OF_BEFORE);
  letGo();
  await expect(noticeOf(page).locator('.notice')).toHaveCount(0, { timeout: 15_000 });
  await expectScreen(page, CHECKED);
});

test('of a site that is out of reach too, until a press or the network brings its answer', async ({
  page,
}) => {
  site.set({}, null);
  await page.reload();
  await expectScreen(page, CHECKED);
  await expect(noticeOf(page)).toHaveText(OF_BEFORE);
  // On paper too, without its buttons.
  await page.emulateMedia({ media: 'print' });
  await expect(noticeOf(page).getByText(OF_BEFORE)).toBeVisible();
  await expect(noticeOf(page).getByRole('button')).toHaveCount(0);
  await page.emulateMedia({ media: null });
  // A press that leads nowhere changes nothing.
  const before = site.asked();
  await noticeOf(page).getByRole('button', { name: 'Ask the site again' }).click();
  // The question goes out once more by itself: it must be over before the site answers again.
  await expect.poll(() => site.asked() - before).toBeGreaterThanOrEqual(2);
  await expect(noticeOf(page)).toHaveText(OF_BEFORE);
  site.set({ keys: [] });
  await noticeOf(page).getByRole('button', { name: 'Ask the site again' }).click();
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'partial');
  // And the other way round.
  site.set({}, null);
  await page.reload();
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'partial');
  await expect(noticeOf(page)).toHaveText(OF_BEFORE);
  site.set({});
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expectScreen(page, CHECKED);
});

/** README and ledger of the evidence that the page gives now, read by another program. */
const evidenceOf = async (page: Page): Promise<readonly string[]> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Evidence', exact: true }).click();
  const zip = await (await download).path();
  return ['README.txt', 'ledger.txt'].map((name) =>
    execFileSync(
      'python3',
      [
        '-c',
        'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())',
        zip,
        name,
      ],
      { encoding: 'utf8' },
    ),
  );
};

test('evidence says from when kept keys are, before the page has said it, after that, and never of the site’s own', async ({
  page,
}) => {
  for (const text of await evidenceOf(page)) expect(text).not.toContain('list of accepted keys');
  site.set({}, null);
  await page.reload();
  await expectScreen(page, CHECKED);
  await expect(noticeOf(page).locator('.notice')).toHaveCount(0);
  for (const text of await evidenceOf(page)) expect(text).toMatch(IN_FILES);
  await expect(noticeOf(page)).toHaveText(OF_BEFORE);
  await noticeOf(page).getByRole('button', { name: 'Later' }).click();
  for (const text of await evidenceOf(page)) expect(text).toMatch(IN_FILES);
  site.set({});
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(async () => {
    for (const text of await evidenceOf(page)) expect(text).not.toContain('list of accepted keys');
  }).toPass();
});

test('files of the citations and of a bibliography say from when kept keys are', async ({ page }) => {
  const save = async (open: RegExp, item: RegExp): Promise<string> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: open }).click();
    await page.getByRole('menuitem', { name: item }).click();
    return readFileSync(await (await download).path(), 'utf8');
  };
  const texts = async (): Promise<readonly string[]> => {
    await page.goto(`${site.url}${real.path}?tab=citations`);
    const graphml = await save(/^Export/, /^GraphML/);
    await page.goto(`${site.url}/bibliography?ids=2503.11367`);
    const csv = await save(/^Export 1/, /^CSV/);
    return [graphml, csv];
  };
  for (const text of await texts()) expect(text).not.toContain('list of accepted keys');
  site.set({}, null);
  for (const text of await texts()) expect(text).toMatch(IN_FILES);
});

test('what the site answers one page counts on every other one that had kept keys', async ({
  page,
  context,
}) => {
  site.set({}, null);
  await page.reload();
  await expect(noticeOf(page)).toHaveText(OF_BEFORE);
  const other = await context.newPage();
  await other.goto(site.url + real.path);
  await expectScreen(other, CHECKED);
  await expect(noticeOf(other)).toHaveText(OF_BEFORE);
  site.set({ keys: [] });
  await noticeOf(page).getByRole('button', { name: 'Ask the site again' }).click();
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'partial');
  await expect(bannerOf(other)).toHaveAttribute('data-state', 'partial');
  await expect(noticeOf(other)).not.toHaveText(OF_BEFORE);
});

test('of a site that answers nothing is said', async ({ page }) => {
  const before = site.asked();
  await page.reload();
  await expectScreen(page, CHECKED);
  await page.waitForTimeout(4_000);
  await expect(page.locator('.notice')).toHaveCount(0);
  expect(site.asked() - before).toBe(1);
});

test('told twice at one moment the page says it once, and takes all of it back', async ({ page }) => {
  await page.reload();
  const tell = (isKept: boolean) =>
    page.evaluate((isKept) => {
      const data = { path: '/config.json', isKept, sentAt: '2041-05-06T07:08:09.000Z' };
      for (let time = 0; time < 2; time += 1)
        navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data }));
    }, isKept);
  // The page begins to listen when it has time.
  await expect(async () => {
    await tell(true);
    await expect(noticeOf(page)).toHaveText(OF_BEFORE, { timeout: 500 });
  }).toPass();
  await expect(page.locator('.notice')).toHaveCount(1);
  await tell(false);
  await expect(page.locator('.notice')).toHaveCount(0);
});
