import type { Page } from '@playwright/test';
import { expect, real, test } from './fixtures.ts';

// A link of this site, put into the site's own field or dropped onto it, opens what it opens in a new tab.

const QUERY = '?tab=citations&sel=2605.18750';

const expectView = async (page: Page, address: string) => {
  await expect(page).toHaveURL(address);
  await expect(page.locator('tr[aria-current]')).toContainText('A Readiness-Driven Runtime');
};

const pasteInto = async (page: Page, text: string) => {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.getByRole('textbox', { name: /^arXiv id/ }).focus();
  await page.keyboard.press('ControlOrMeta+v');
};

test.beforeEach(async ({ context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
});

for (const from of ['/', '/abs/4104.11333?in=demo'])
  test(`a view in the field of ${from}`, async ({ page, site }) => {
    await page.goto(from);
    await pasteInto(page, `${site.url}${real.path}${QUERY}`);
    await expect(page.locator('.search-said')).toHaveText(
      'This is a link of this site: press Enter to open its view',
    );
    await page.keyboard.press('Enter');
    // Of this link, not of the collection that one was in.
    await expectView(page, `${real.path}${QUERY}`);
  });

test('a view that a mail program broke over two lines', async ({ page, site }) => {
  const link = `${site.url}${real.path}${QUERY}`;
  await page.goto('/');
  await pasteInto(page, `> ${link.slice(0, 74)}\n> ${link.slice(74)}\n`);
  await expect(page.getByRole('textbox', { name: /^arXiv id/ })).toHaveValue(link);
  await page.keyboard.press('Enter');
  await expectView(page, `${real.path}${QUERY}`);
});

test('a view, dropped', async ({ page, site }) => {
  await page.goto('/');
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', text);
    document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, `${site.url}${real.path}${QUERY}`);
  await expectView(page, `${real.path}${QUERY}`);
});

test('a page that is no record', async ({ page, site }) => {
  await page.goto(real.path);
  await pasteInto(page, `${site.url}/compare?a=${real.suffix}&b=2401.00001`);
  await expect(page.getByText('This is a link of this site: press Enter to open its view')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/compare?a=${real.suffix}&b=2401.00001`);
});

test('a link of another site names the paper and sets nothing', async ({ page }) => {
  await page.goto('/');
  await pasteInto(page, `https://viewer.example${real.path}${QUERY}&in=demo`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(real.path);
});

test('a link of which only the first line was opened says so, until the view is another', async ({
  page,
}) => {
  await page.goto(`${real.path}?tab=citations&sel=2605.187`);
  await expect(page.getByRole('status').filter({ hasText: 'it ends with “sel=2605.187”' })).toBeVisible();
  await page
    .getByRole('row', { name: 'A Readiness-Driven Runtime' })
    .getByRole('button', { name: /^Select/ })
    .click();
  await expect(page.locator('tr[aria-current]')).toContainText('A Readiness-Driven Runtime');
  await expect(page.getByText('The link was cut')).toHaveCount(0);
});
