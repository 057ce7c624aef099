import type { Page } from '@playwright/test';
import { keptTexts } from '../support/own-site.ts';
import { bannerOf, CHECKED, expectScreen } from '../support/screen.ts';
import { expect, real, test } from './fixtures.ts';

const notices = 'status';

/** As a browser does that keeps nothing for a site. */
const forbidStorage = (page: Page) =>
  page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    IDBFactory.prototype.open = refuse;
    Storage.prototype.getItem = refuse;
    Storage.prototype.setItem = refuse;
  });

test('forbidden storage is said once, and everything else goes on', async ({ page }) => {
  await forbidStorage(page);
  await page.goto(real.path);
  await expectScreen(page, CHECKED);
  await expect(page.getByRole(notices, { name: 'Notices' })).toContainText(
    'This browser keeps nothing for this site',
  );
  await page.getByRole('button', { name: 'Put away' }).click();
  await page.getByRole('link', { name: 'About this page' }).click();
  await page.goBack();
  await expectScreen(page, CHECKED);
  await expect(page.getByRole(notices, { name: 'Notices' })).not.toContainText('keeps nothing');
});

test('where storage is forbidden, lists that hold nothing say why', async ({ page }) => {
  await page.goto('/remembered');
  const records = page.getByRole('region', { name: 'Records, 0' });
  await expect(records).toContainText('None.');
  await page.goto('/');
  const seen = page.getByRole('region', { name: 'Seen before on this machine' });
  await expect(seen).toContainText('Nothing yet.');
  await forbidStorage(page);
  await page.goto('/remembered');
  await expect(records).toContainText('None, because this browser lets this site keep nothing: ');
  await expect(page.locator('main')).not.toContainText('is kept');
  await page.goto('/');
  await expect(seen).toContainText('Nothing: this browser lets this site keep nothing');
  await expect(seen).not.toContainText('are listed here;');
  await page.goto(`/compare?a=${real.arxivId}&b=kept`);
  await expect(page.locator('main')).toContainText('This browser lets this site keep nothing');
  await expect(page.locator('main')).not.toContainText('that still holds');
});

test('a list that storage never gives is not called empty', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await page.goto('/remembered');
  await expect(page.getByRole('region', { name: 'Records', exact: true })).toHaveText(
    'RecordsReading what this browser keeps.',
  );
  await expect(page.locator('main')).not.toContainText(/0 records|Records, 0/);
});

/** Changes what is kept of the one record, as anything with access to this browser's storage could. */
const changeKept = (page: Page, change: { text?: [string, string]; seenAt?: string }) =>
  page.evaluate(
    ({ text, seenAt }) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('pith-viewer-texts');
        opening.onsuccess = () => {
          const store = opening.result.transaction('texts', 'readwrite').objectStore('texts');
          const cursor = store.openCursor();
          cursor.onsuccess = () => {
            const at = cursor.result;
            if (at === null) return resolve();
            const value = at.value;
            at.update({
              ...value,
              text: text === undefined ? value.text : value.text.replaceAll(text[0], text[1]),
              seenAt: seenAt ?? value.seenAt,
            });
            at.continue();
          };
        };
      }),
    change,
  );

test.describe('without its sources', () => {
  test.use({ expectedErrors: /^console: Failed to load resource/ });
  const label = '.source-line > span';

  test('storage that never answers keeps nobody from hearing that no source was reached', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    });
    await page.route(/\/(?:mirror|origin)\//, (route) => route.abort());
    await page.goto(real.path);
    await expect(page.locator('.banner-headline')).toHaveText('Could not reach the mirror on this site');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  test('a kept record that was changed in the storage is not shown, and is no mismatch', async ({ page }) => {
    await page.goto(real.path);
    await expect.poll(() => keptTexts(page)).toBe(1);
    await changeKept(page, { text: ['cs.DC', 'cs.LG'] });
    await page.route(/\/(?:mirror|origin)\//, (route) => route.abort());
    await page.goto(real.path);
    await expect(bannerOf(page).or(page.locator('.banner')).first()).toHaveAttribute(
      'data-state',
      'unchecked',
    );
    await expect(page.locator('.banner-headline')).toHaveText('Could not reach the mirror on this site');
  });

  test('the age counts on while a page stays open, and who asks again is told by the network', async ({
    page,
    context,
  }) => {
    const source = page.locator(label).first();
    const shows = (age: string, next: string) =>
      expect(source).toHaveText(
        new RegExp(
          `^From the mirror on this site, as this browser kept it: seen ${age}, on \\d+ \\w+ \\d{4}; ${next}\\.$`,
        ),
      );
    await page.clock.install();
    await page.goto(real.path);
    await expect.poll(() => keptTexts(page)).toBe(1);
    await page.route(/\/(?:mirror|origin)\//, (route) => route.abort());
    await page.goto(real.path);
    await shows('less than a minute ago', '.*');
    await page.clock.fastForward(2 * 60 * 60 * 1000);
    await shows('2 hours ago', '.*');
    // Asked for again in vain, it is still the one that was kept then.
    await page.getByRole('button', { name: 'Try again' }).click();
    await shows('2 hours ago', '.*');
    await page.clock.fastForward(60 * 60 * 1000);
    await shows('3 hours ago', '.*');
    await page.getByRole('tab', { name: 'Cite', exact: true }).click();
    // Its part is here before the line is cut.
    await expect(page.getByRole('tabpanel')).toContainText('BibTeX');
    const above = page.locator('.source-line').first();
    await expect(above).toContainText('seen 3 hours ago');
    await page.clock.fastForward(60 * 60 * 1000);
    await expect(above).toContainText('seen 4 hours ago');
    await context.setOffline(true);
    await page.clock.fastForward(60_000);
    await expect(above).toContainText('; asked again when you are online.');
    await context.setOffline(false);
    await page.clock.fastForward(60_000);
    await expect(above).toContainText('; no source gave it now.');
  });

  test('the age is told: three days, and a time that is still to come where a clock is wrong', async ({
    page,
  }) => {
    await page.goto(real.path);
    await expect.poll(() => keptTexts(page)).toBe(1);
    await page.route(/\/(?:mirror|origin)\//, (route) => route.abort());
    const day = 24 * 60 * 60 * 1000;
    await changeKept(page, { seenAt: new Date(Date.now() - 3 * day - 1000).toISOString() });
    await page.goto(real.path);
    await expectScreen(page, CHECKED);
    await expect(page.locator(label).first()).toHaveText(
      /as this browser kept it: seen 3 days ago, on .*; (?:no source gave it now|asked again when you are online)\.$/,
    );
    await changeKept(page, { seenAt: new Date(Date.now() + 365 * day).toISOString() });
    await page.goto(real.path);
    await expectScreen(page, CHECKED);
    await expect(page.locator(label).first()).toContainText(
      'which this computer’s clock says is still to come',
    );
  });

  test('a bibliography is judged by what is kept', async ({ page }) => {
    await page.goto(real.path);
    await expect.poll(() => keptTexts(page)).toBe(1);
    await page.route(/\/(?:mirror|origin)\//, (route) => route.abort());
    await page.goto(`/bibliography?ids=${real.arxivId}`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('1 entry');
    await expect(page.getByRole('heading', { level: 2 }).first()).not.toContainText('unreachable');
    await expect(page.getByRole('heading', { level: 2 }).first()).not.toContainText('not reached');
  });
});
