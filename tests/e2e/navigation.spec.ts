import type { Page } from '@playwright/test';
import { realRecord } from '../support/examining.ts';
import { choose } from '../support/give-file.ts';
import { CHECKED, expectScreen } from '../support/screen.ts';
import { expect, real, test } from './fixtures.ts';

test.beforeEach(({ page }) => page.route('/origin/**', (route) => route.abort('internetdisconnected')));

const about = (page: Page) => page.getByRole('link', { name: 'About this page' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const scrollOf = (page: Page): Promise<number> => page.evaluate(() => Math.round(window.scrollY));
const ABOUT = '**/assets/AboutPage-*.js';

test('a new page begins at its top, and back, forward and a reload find a page where it was left', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 500 });
  await page.goto(real.path);
  await expectScreen(page, CHECKED);
  const left = 300;
  await page.evaluate((top) => window.scrollTo(0, top), left);
  expect(await scrollOf(page)).toBe(left);
  // Where one is, and not where a pointer would have to go first.
  await about(page).evaluate((link: HTMLElement) => link.click());
  await expect(heading(page)).toHaveText('About Pith Viewer');
  expect(await scrollOf(page)).toBe(0);
  await page.evaluate(() => window.scrollTo(0, 150));
  await page.goBack();
  await expectScreen(page, CHECKED);
  await expect.poll(() => scrollOf(page)).toBe(left);
  await page.goForward();
  await expect(heading(page)).toHaveText('About Pith Viewer');
  await expect.poll(() => scrollOf(page)).toBe(150);
  await page.reload();
  await expect(heading(page)).toHaveText('About Pith Viewer');
  await expect.poll(() => scrollOf(page)).toBe(150);
  await page.goBack();
  await expect.poll(() => scrollOf(page)).toBe(left);
});

test('another view of the same page leaves it where it is scrolled to', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 400 });
  await page.goto(real.path);
  await expectScreen(page, CHECKED);
  await page.getByRole('switch').scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollBy(0, 40));
  const before = await scrollOf(page);
  expect(before).toBeGreaterThan(0);
  await page.getByRole('switch').press('Space');
  await expect(page).toHaveURL(`${real.path}?signed=1`);
  await expect(page.locator('[data-dim]').first()).toBeAttached();
  expect(await scrollOf(page)).toBe(before);
});

test('back finds a list in a frame of its own where it was left', async ({ page }) => {
  await page.goto('/');
  await choose(page, `${JSON.stringify(realRecord())}\n`.repeat(400), 'many.jsonl');
  await expect(page.getByText('400 records in this file')).toBeVisible();
  const frame = page.getByRole('list').filter({ has: page.getByRole('link', { name: /^pith:2025:/ }) });
  const scrollList = (top: number | null) =>
    frame.evaluate((list, to) => {
      let at: Element | null = list;
      while (at !== null && getComputedStyle(at).overflowY !== 'auto') at = at.parentElement;
      if (to !== null) at?.scrollTo(0, to);
      return at?.scrollTop ?? null;
    }, top);
  await scrollList(3_000);
  // Lines that are measured move what is below them, here and when the list is drawn again.
  await expect.poll(() => scrollList(null)).toBeGreaterThan(2_900);
  // The page is told of it in the next frame; nobody scrolls and presses between two of them.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  // Drawn where it was scrolled to; a pointer might scroll it on.
  await frame
    .getByRole('link')
    .nth(12)
    .evaluate((link: HTMLElement) => link.click());
  await expectScreen(page, CHECKED);
  await page.goBack();
  await expect(page.getByText('400 records in this file')).toBeVisible();
  await expect.poll(() => scrollList(null)).toBeGreaterThan(2_900);
  expect(await scrollList(null)).toBeLessThan(3_200);
});

test('a link opens a tab where the reader asks for one, and leaves the page as it is', async ({
  page,
  context,
}) => {
  await page.goto(real.path);
  await expectScreen(page, CHECKED);
  await expect(about(page)).toHaveAttribute('href', '/about');
  const opened = context.waitForEvent('page');
  await about(page).click({ modifiers: ['Control'] });
  const other = await opened;
  await expect(heading(other)).toHaveText('About Pith Viewer');
  await expect(page).toHaveURL(real.path);
  await expectScreen(page, CHECKED);
});

test('a link to where one is says so and adds nothing to the history', async ({ page }) => {
  await page.goto('/');
  await expect(about(page)).not.toHaveAttribute('aria-current');
  await about(page).click();
  await expect(heading(page)).toHaveText('About Pith Viewer');
  await expect(about(page)).toHaveAttribute('aria-current', 'page');
  const length = () => page.evaluate(() => history.length);
  const before = await length();
  await about(page).click();
  await about(page).click();
  expect(await length()).toBe(before);
  await page.goBack();
  await expect(page).toHaveURL('/');
});

test('until the part of a page is here the page before it stays, with the address of the next', async ({
  page,
}) => {
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(ABOUT, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(real.path);
  await expectScreen(page, CHECKED);
  await about(page).click();
  await expect(page).toHaveURL('/about');
  await expectScreen(page, CHECKED);
  answer();
  await expect(heading(page)).toHaveText('About Pith Viewer');
});

test.describe('a part of the app that doesn’t come', () => {
  test.use({ expectedErrors: /ERR_FAILED|Failed to fetch dynamically imported module/ });

  test('once: the page is loaded anew, and is there', async ({ page }) => {
    await page.goto(real.path);
    await expectScreen(page, CHECKED);
    await page.route(ABOUT, (route) => route.abort(), { times: 1 });
    await about(page).click();
    await expect(heading(page)).toHaveText('About Pith Viewer');
    await expect(page).toHaveURL('/about');
  });

  test('again and again: that is called a fault, and every other page is there, and this one when its part is', async ({
    page,
  }) => {
    await page.goto(real.path);
    await expectScreen(page, CHECKED);
    await page.route(ABOUT, (route) => route.abort());
    await about(page).click();
    await expect(page).toHaveTitle('Fault · Pith Viewer');
    await page.getByRole('link', { name: 'Pith Viewer', exact: true }).click();
    await expect(heading(page)).toHaveText('What stands behind a paper’s record?');
    await page.unroute(ABOUT);
    await page.reload();
    await about(page).click();
    await expect(heading(page)).toHaveText('About Pith Viewer');
  });
});

test('a fragment in an address leads to what it names', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 300 });
  await page.goto('/about');
  const id = await page.getByRole('contentinfo').evaluate((footer) => {
    footer.id ||= 'end';
    return footer.id;
  });
  await page.evaluate((name) => {
    location.hash = name;
  }, id);
  await expect(page.getByRole('contentinfo')).toBeInViewport();
});
