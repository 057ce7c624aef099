import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/browser/chromium.ts';
import type { JsonObject } from '../../src/core/json/json.ts';
import { realRecord } from '../support/examining.ts';
import { leaveAll } from '../support/guards.ts';
import { untilKept } from '../support/own-site.ts';
import { bannerOf, CHECKED, expectScreen } from '../support/screen.ts';
import { type SettingsSite, startSettingsSite } from '../support/settings-site.ts';
import { signAnew, TEST_KEY } from '../support/signing.ts';
import { expect, real, test } from './fixtures.ts';

/*
 * A reader leaves a record's page for another site and comes back. What it says then is as of then, whether the browser loads
 * it again out of what it has, or shows the very page that it held.
 */
let settings: SettingsSite;
test.beforeEach(async ({ site }) => {
  settings = await startSettingsSite(site.url);
});
test.afterEach(async ({ context }) => {
  await leaveAll(context);
  await settings.close();
});

const CHANGED = 'This site’s list of accepted keys has changed since this page read it.';

/** Waits until the page does what it does when it is quiet. */
const untilQuiet = (page: Page): Promise<void> => page.waitForTimeout(4_000);

test('a page that is loaded again is judged under the keys of now, and asks for its record', async ({
  page,
  site,
}) => {
  await page.goto(settings.url + real.path);
  await expectScreen(page, CHECKED);
  await page.goto(`${site.url}/about`);
  settings.set({ keys: [] });
  const before = settings.asked();
  await page.goBack();
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'partial');
  expect(settings.asked() - before).toBe(1);
});

/** Comes back to a page before an hour, and after it. */
const comeBack = async (page: Page): Promise<void> => {
  await page.clock.install();
  await page.goto(settings.url + real.path);
  await expectScreen(page, CHECKED);
  await page.clock.runFor(5_000);
  await untilQuiet(page);
  settings.set({ keys: [] });
  const before = settings.asked();
  const lookAgain = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await lookAgain();
  await page.clock.fastForward(59 * 60 * 1000);
  await lookAgain();
  await page.waitForTimeout(500);
  expect(settings.asked() - before).toBe(0);
  await page.clock.fastForward(2 * 60 * 1000);
  await lookAgain();
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'partial');
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText(CHANGED);
  expect(settings.asked() - before).toBe(1);
};

test.describe('a page that stayed open', () => {
  test.use({ serviceWorkers: 'allow' });

  test('asks for the keys when somebody comes back to it after an hour, and not before', async ({ page }) => {
    await page.goto(`${settings.url}/about`);
    await untilKept(page);
    await comeBack(page);
  });

  test('counts the hours in which its machine slept', async ({ page }) => {
    await page.clock.install();
    await page.goto(settings.url + real.path);
    await expectScreen(page, CHECKED);
    await page.clock.runFor(5_000);
    await untilQuiet(page);
    settings.set({ keys: [] });
    // The clock of the page stood still meanwhile, that of the machine went on.
    await page.clock.setSystemTime(Date.now() + 2 * 60 * 60 * 1000);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'partial');
  });

  test('does so on the first visit too, and calls no version new', async ({ page }) => {
    await comeBack(page);
    await expect(page.getByText('A new version of this page is ready')).toHaveCount(0);
  });

  test('does so where nothing can be kept', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    await comeBack(page);
  });
});

test.describe('a page that the browser held', () => {
  // One browser with windows for all of them.
  test.describe.configure({ mode: 'default' });
  let browser: Browser;
  let page: Page;
  test.beforeAll(async ({ launchOptions }) => {
    browser = await chromium.launch({
      ...launchOptions,
      // The one without windows holds no pages.
      executablePath: process.env.CHROMIUM_PATH ?? findChromium(),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  test.afterAll(() => browser.close());
  test.beforeEach(async () => {
    page = await browser.newPage({ serviceWorkers: 'allow' });
    // From the second visit on: the first one comes into the hands of a service worker, and is not held.
    await page.goto(`${settings.url}/about`);
    await untilKept(page);
  });
  test.afterEach(() => page.close());

  /** Leaves for another site, and comes back to the very same page. */
  const leaveAndReturn = async (elsewhere: string, meanwhile: () => Promise<void> | void): Promise<void> => {
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await page.goto(elsewhere);
    await meanwhile();
    await page.goBack({ waitUntil: 'commit' });
    await expect.poll(() => page.evaluate(() => 'isSamePage' in window)).toBe(true);
  };

  test('is judged again where the site has withdrawn a key', async ({ site }) => {
    await page.goto(settings.url + real.path);
    await expectScreen(page, CHECKED);
    await untilQuiet(page);
    await leaveAndReturn(`${site.url}/about`, () => settings.set({ keys: [] }));
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'partial');
    await expect(page.getByRole('status', { name: 'Notices' })).toContainText(CHANGED);
  });

  test('is a comparison or a badge, and is judged again', async ({ site }) => {
    for (const path of [`/compare?a=${real.suffix}&b=${real.arxivId}`, `/badge?of=${real.suffix}`]) {
      settings.set({});
      await page.goto(settings.url + path);
      await expect(bannerOf(page).first()).toHaveAttribute('data-state', 'checked');
      await untilQuiet(page);
      await leaveAndReturn(`${site.url}/about`, () => settings.set({ keys: [] }));
      await expect(bannerOf(page).first()).toHaveAttribute('data-state', 'partial');
      await expect(page.locator('.banner[data-state="checked"]')).toHaveCount(0);
    }
  });

  // As a page of its own: of frames in a page that was held the driver hears nothing any more.
  test('is our document for frames, and is judged again', async ({ site }) => {
    await page.goto(`${settings.url}/embed/${real.suffix}`);
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
    await leaveAndReturn(`${site.url}/about`, () => settings.set({ keys: [] }));
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'partial');
    await leaveAndReturn(`${site.url}/about`, () => settings.set({}, null));
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'unchecked');
  });

  test('stays as it is where nothing has changed', async ({ site }) => {
    await page.goto(settings.url + real.path);
    await expectScreen(page, CHECKED);
    await untilQuiet(page);
    const before = settings.asked();
    await leaveAndReturn(`${site.url}/about`, () => undefined);
    await expect.poll(() => settings.asked() - before).toBe(1);
    await expectScreen(page, CHECKED);
    await expect(page.locator('.notice')).toHaveCount(0);
  });

  test('is judged again where the reader has removed a key of their own', async () => {
    const foreign = signAnew(realRecord() as JsonObject, 'somebody-1');
    await page.route(`**/mirror/pith/${foreign.suffix}.json`, (route) =>
      route.fulfill({ body: foreign.text, contentType: 'application/json' }),
    );
    await page.goto(`${settings.url}/about`);
    await page.evaluate(
      (hex) =>
        localStorage.setItem(
          'pith-viewer:user-keys',
          JSON.stringify([{ key_id: 'somebody-1', public_key_hex: hex }]),
        ),
      TEST_KEY.publicKeyHex,
    );
    await page.goto(`${settings.url}/pith/${foreign.suffix}`);
    const label = bannerOf(page).locator('.banner-label');
    await expect(label).toHaveText('Your own key');
    await untilQuiet(page);
    await leaveAndReturn(`${settings.url}/about`, () =>
      page.evaluate(() => localStorage.removeItem('pith-viewer:user-keys')),
    );
    await expect(label).toHaveText('Key not available');
  });
});
