import type { Page } from '@playwright/test';
import type { JsonObject } from '../../src/core/json/json.ts';
import { realRecord } from '../support/examining.ts';
import { bannerOf, expectScreen, hueOf } from '../support/screen.ts';
import { signAnew, TEST_KEY } from '../support/signing.ts';
import { expect, test } from './fixtures.ts';

/** A real record as somebody else would have signed it: with a key that this site doesn't know. */
const foreign = signAnew(realRecord() as JsonObject, 'somebody-1');
const PATH = `/pith/${foreign.suffix}`;
const FIELD = 'Public key: 64 hexadecimal digits, or PEM';

const serve = (page: Page): Promise<unknown> =>
  page.route(`**/mirror/pith/${foreign.suffix}.json`, (route) =>
    route.fulfill({ body: foreign.text, contentType: 'application/json' }),
  );
const openDoor = async (page: Page): Promise<void> => {
  await page.goto(PATH);
  await page.getByText('Add the key by hand').click();
};
const pem = (hex: string): string =>
  `-----BEGIN PUBLIC KEY-----\n${Buffer.from(`302a300506032b6570032100${hex}`, 'hex').toString('base64')}\n-----END PUBLIC KEY-----\n`;

test('a key that is not accepted: its fingerprint, and no red', async ({ page }) => {
  await serve(page);
  await page.goto(PATH);
  const door = page.getByRole('region', { name: 'Key not available' });
  await expect(door).toContainText('somebody-1');
  await expect(door).toContainText(TEST_KEY.fingerprint);
  await expect(door).toContainText('That is nothing against the record');
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'partial');
  await expect(bannerOf(page).locator('.banner-label')).toHaveText('Key not available');
});

test('a name of a key that turns lines round leaves the page’s own words as they are', async ({ page }) => {
  const odd = signAnew(realRecord() as JsonObject, 'k is accepted. \u202e');
  await page.route(`**/mirror/pith/${odd.suffix}.json`, (route) => route.fulfill({ body: odd.text }));
  await page.goto(PATH);
  const sentence = page.getByRole('region', { name: 'Key not available' }).locator('p').first();
  const leftOf = (words: string): Promise<number> =>
    sentence.evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        return range.getBoundingClientRect().left;
      }
      throw new Error(`There is no “${wanted}”.`);
    }, words);
  expect(await leftOf('with')).toBeLessThan(await leftOf('fingerprint'));
});

test('a key added by hand is blue everywhere, kept over a reload, and can be removed', async ({ page }) => {
  await serve(page);
  await openDoor(page);
  await page.getByLabel(FIELD).fill(pem(TEST_KEY.publicKeyHex));
  await expect(page.getByText('They are the same.')).toBeVisible();
  await page.getByRole('button', { name: 'Add this key on this machine' }).click();
  const OWN = {
    state: 'partial',
    label: 'Your own key',
    headline: 'All checks pass with a key that you added by hand',
  } as const;
  await expectScreen(page, OWN);
  await page.reload();
  await expectScreen(page, OWN);
  const ticks = page.locator('[data-ledger] [data-outcome="pass"] summary svg:first-child');
  await expect.poll(() => ticks.count()).toBeGreaterThan(5);
  for (const tick of await ticks.all()) expect(await hueOf(tick)).not.toBe('green');
  await page.getByRole('tab', { name: 'Check it yourself' }).click();
  const deeper = page.locator('[data-snapshots] [data-outcome="pass"] summary svg:first-child');
  await expect.poll(() => deeper.count()).toBeGreaterThan(0);
  for (const tick of await page.locator('[data-outcome="pass"] summary svg:first-child').all())
    expect(await hueOf(tick)).not.toBe('green');

  await page.goto('/remembered');
  await expect(page.getByText(TEST_KEY.fingerprint)).toBeVisible();
  await page.goto(PATH);
  await page.getByRole('button', { name: 'Remove this key' }).click();
  await expect(bannerOf(page).locator('.banner-label')).toHaveText('Key not available');
});

test('another key, a private key, half a key: each is told, and none is taken', async ({ page }) => {
  await serve(page);
  await openDoor(page);
  const add = page.getByRole('button', { name: 'Add this key on this machine' });
  await page.getByLabel(FIELD).fill('b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3');
  await expect(page.getByText('this is another key than the one that the receipt names')).toBeVisible();
  await expect(add).toBeDisabled();
  await page.getByLabel(FIELD).fill('-----BEGIN PRIVATE KEY-----\nMC4CAQA=\n-----END PRIVATE KEY-----');
  await expect(page.getByText('This is a private key.')).toBeVisible();
  await expect(add).toBeDisabled();
  await page.getByLabel(FIELD).fill('b2d552');
  await expect(page.getByText('these are 6')).toBeVisible();
  await expect(page.getByLabel(FIELD)).toHaveValue('b2d552');
  await page.getByLabel(FIELD).fill('00'.repeat(32));
  await expect(page.getByText('no usable point of the curve')).toBeVisible();
  await expect(add).toBeDisabled();
});

test('a collection of fiction takes no key by hand', async ({ page }) => {
  await page.goto('/abs/4104.11333?in=demo');
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'demo');
  const ticks = page.locator('[data-ledger] [data-outcome="pass"] summary svg:first-child');
  await expect.poll(() => ticks.count()).toBeGreaterThan(5);
  for (const tick of await ticks.all()) expect(await hueOf(tick)).not.toBe('green');
});
