import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../src/core/json/json.ts';
import { neverAnswer, sendText } from '../support/behaviours.ts';
import { citationsOf } from '../support/citation-screen.ts';
import { realRecord } from '../support/examining.ts';
import { choose } from '../support/give-file.ts';
import { leaveAll } from '../support/guards.ts';
import { openKeptSite } from '../support/kept-site.ts';
import { otherRecord } from '../support/other-record.ts';
import { keptTexts, untilKept } from '../support/own-site.ts';
import { bannerOf } from '../support/screen.ts';
import { holdBack, type SettingsSite, startSettingsSite } from '../support/settings-site.ts';
import { signAnew, TEST_KEY } from '../support/signing.ts';
import { expect, real, test } from './fixtures.ts';

/* Keys that are withdrawn after a verdict was drawn: nothing that is shown afterwards rests on them. */
const foreign = signAnew(realRecord() as JsonObject, 'somebody-1');
const OWN_KEYS = JSON.stringify([{ key_id: 'somebody-1', public_key_hex: TEST_KEY.publicKeyHex }]);

test('a list of records from a file is examined again when another tab removes a key', async ({
  page,
  context,
}) => {
  await page.goto('/about');
  await page.evaluate((keys) => localStorage.setItem('pith-viewer:user-keys', keys), OWN_KEYS);
  await page.goto('/');
  await choose(
    page,
    `${foreign.text.replace(/\s*\n\s*/g, ' ')}\n${JSON.stringify(otherRecord())}\n`,
    'two.jsonl',
  );
  const items = page.getByRole('listitem');
  await expect(bannerOf(page)).toContainText('2 records in this file');
  await expect(items.filter({ hasText: 'Your own key' })).toHaveCount(1);
  // All of it was checked.
  await expect(page.getByRole('main')).toContainText('1 checked in part, or by your own key');
  await expect(page.getByRole('main')).not.toContainText(/partly checked/i);
  const second = await context.newPage();
  await second.goto('/about');
  await second.evaluate(() => localStorage.setItem('pith-viewer:user-keys', '[]'));
  await expect(items.filter({ hasText: 'Key not available' })).toHaveCount(1);
  await expect(items.filter({ hasText: 'Your own key' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '1 checked in part', exact: true })).toBeVisible();
  await items.filter({ hasText: 'Key not available' }).getByRole('link').click();
  await expect(bannerOf(page)).toContainText('Key not available');
  // One of the list, and back again.
  await second.evaluate((keys) => localStorage.setItem('pith-viewer:user-keys', keys), OWN_KEYS);
  await expect(bannerOf(page)).toContainText('Your own key');
  await page.getByRole('link', { name: 'All 2 records of this file' }).click();
  await expect(items.filter({ hasText: 'Your own key' })).toHaveCount(1);
  await expect(items.filter({ hasText: /Checked/ })).toHaveCount(1);
});

test('the list of papers seen says by whose key a record was checked', async ({ page, origin }) => {
  await page.addInitScript((keys) => localStorage.setItem('pith-viewer:user-keys', keys), OWN_KEYS);
  const { suffix, text } = signAnew(otherRecord() as JsonObject, 'somebody-1');
  origin.setHandler(`/pith/${suffix}.json`, sendText(text));
  await page.goto(`/pith/${suffix}`);
  await expect(bannerOf(page)).toContainText('Your own key');
  await expect.poll(() => keptTexts(page)).toBe(1);
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Seen before on this machine' })).toContainText(
    '· your own key when opened on ',
  );
});

test('a look-up that is given up after a key was removed brings no verdict under that key back', async ({
  page,
  context,
  origin,
}) => {
  const paper = { title: 'A paper that no mirror has' };
  const { suffix, text } = signAnew({ ...(realRecord() as JsonObject), paper, aliases: [] }, 'somebody-1');
  const file = `/pith/${suffix}.json`;
  origin.setHandler(file, sendText(text));
  await page.goto('/about');
  await page.evaluate((keys) => localStorage.setItem('pith-viewer:user-keys', keys), OWN_KEYS);
  await page.goto(`/pith/${suffix}`);
  await expect(bannerOf(page)).toContainText('Your own key');
  origin.setHandler(file, neverAnswer);
  const second = await context.newPage();
  await second.goto('/about');
  await second.evaluate(() => localStorage.setItem('pith-viewer:user-keys', '[]'));
  await expect(bannerOf(page)).toContainText('Looking up');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(bannerOf(page)).toContainText('The look-up was cancelled');
  await expect(page.getByRole('main')).not.toContainText('Your own key');
  origin.setHandler(file, sendText(text));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(bannerOf(page)).toContainText('Key not available');
});

test('a page that the browser held as it was knows of no key that was removed meanwhile', async ({
  page,
  origin,
}) => {
  const paper = { title: 'A paper that was held for a while' };
  const { suffix, text } = signAnew({ ...(realRecord() as JsonObject), paper, aliases: [] }, 'somebody-1');
  origin.setHandler(`/pith/${suffix}.json`, sendText(text));
  await page.goto('/about');
  await page.evaluate((keys) => localStorage.setItem('pith-viewer:user-keys', keys), OWN_KEYS);
  await page.goto(`/pith/${suffix}`);
  await expect(bannerOf(page)).toContainText('Your own key');
  await expect(async () => {
    await page.evaluate((keys) => {
      localStorage.setItem('pith-viewer:user-keys', keys);
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      // What another tab does while this one is held is told to nobody.
      localStorage.setItem('pith-viewer:user-keys', '[]');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    }, OWN_KEYS);
    await expect(bannerOf(page)).toContainText('Key not available', { timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
});

test('nothing stays green by keys that a site has declared to be those of fiction', async ({
  page,
  site,
}) => {
  const settings = await startSettingsSite(site.url);
  await page.goto(settings.url + real.path);
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
  settings.set({ fiction: true });
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'demo', { timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  // A page asks for parts two seconds after it was loaded, too.
  await leaveAll(page.context());
  await settings.close();
});

test.describe('in a collection', () => {
  test.use({ serviceWorkers: 'allow' });
  test('the papers of its graph are examined again when its keys are withdrawn', async ({ page, site }) => {
    const collection = await startSettingsSite(site.url, '/demo/config.json');
    const hub = JSON.parse(readFileSync('public/demo/arxiv/4104.11333.json', 'utf8')).pith_number.slice(-26);
    await page.goto(`${collection.url}/pith/${hub}?in=demo&tab=citations&exp=4302.05347`);
    const row = citationsOf(page).rows.filter({ hasText: 'Do Marginal Notes Dream?' });
    await expect(row).toContainText('Demo record');
    await untilKept(page);
    await page.reload();
    await expect(row).toContainText('Demo record');
    collection.set({ keys: [] });
    // As a browser shows a page again that it held as it was. The page begins to listen when it has time.
    await expect(async () => {
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
      await expect(page.locator('.banner').first()).toContainText('Key not available', { timeout: 1_000 });
    }).toPass();
    await expect(row).toContainText('Key not available');
    await expect(row).not.toContainText('Partly checked');
    await expect(row).not.toContainText('Demo record');
    await collection.close();
  });
});

test.describe('on a site whose settings are slow or out of reach', () => {
  test.use({
    serviceWorkers: 'allow',
    expectedErrors: /^console: Failed to load resource: net::ERR_(?:EMPTY_RESPONSE|FAILED)/,
  });
  let site: SettingsSite;
  test.beforeEach(async ({ page }) => {
    site = await openKeptSite(page, real.path);
  });
  test.afterEach(() => site.close());

  test('a list that was examined under keys of an earlier visit is examined again', async ({ page }) => {
    await page.goto(`${site.url}/about`);
    const { held, letGo } = holdBack();
    site.set({ keys: [] }, held);
    await page.goto(site.url);
    const one = JSON.stringify(realRecord());
    await choose(page, `${one}\n${JSON.stringify(otherRecord())}\n`, 'two.jsonl');
    const items = page.getByRole('main').getByRole('listitem');
    await expect(items.filter({ hasText: 'Checked' })).toHaveCount(2);
    letGo();
    await expect(items.filter({ hasText: 'Key not available' })).toHaveCount(2, { timeout: 15_000 });
    await expect(items.filter({ hasText: 'Checked' })).toHaveCount(0);
  });

  test('a frame is never judged under keys of an earlier visit', async ({ page }) => {
    const seen: (string | null)[] = [];
    site.set({ keys: [] }, 6_000);
    await page.goto(`${site.url}/embed/${real.suffix}`);
    const banner = page.locator('.banner');
    await expect(async () => {
      seen.push(await banner.getAttribute('data-state'));
      await expect(banner).toHaveAttribute('data-state', 'partial', { timeout: 100 });
    }).toPass({ timeout: 15_000 });
    await expect(banner).toContainText('Key not available');
    expect(seen).not.toContain('checked');
    site.set({}, null);
    await page.reload();
    await expect(banner.locator('.banner-headline')).not.toContainText('Looking up');
    await expect(banner).toHaveAttribute('data-state', 'unchecked');
    site.set({});
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(banner).toHaveAttribute('data-state', 'checked');
  });
});
