import type { Page } from '@playwright/test';
import { sendJson } from '../support/behaviours.ts';
import { other, otherRecord } from '../support/other-record.ts';
import { remembered } from '../support/remembered.ts';
import { expect, real, test } from './fixtures.ts';

const field = (page: Page) => page.locator('[data-search-field]');
const near = (page: Page) => page.getByRole('navigation', { name: 'What is near' });

test.describe('a page that has nothing to show', () => {
  test.use({ expectedErrors: /^console: Failed to load resource/ });

  for (const [name, path, asked] of [
    ['no record', '/abs/2401.00001v2', '2401.00001v2'],
    ['not an identifier', '/abs/2401.1', '2401.1'],
    ['no address of the app', '/nothing/here', ''],
  ] as const)
    test(`has the focus in the field, with what was asked for in it: ${name}`, async ({ page }) => {
      await page.goto(path);
      await expect(near(page)).toBeVisible();
      await expect(field(page)).toBeFocused();
      await expect(field(page)).toHaveValue(asked);
      await expect(near(page).getByRole('link', { name: 'The demo, of invented papers' })).toBeVisible();
      await expect(near(page).getByRole('button', { name: 'Open a record from a file' })).toBeVisible();
    });

  test('so has one that could not be reached, with the paper at arXiv', async ({ page }) => {
    await page.route('/origin/**', (route) => route.abort());
    await page.goto('/abs/2401.00001v3');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('2401.00001v3');
    await expect(near(page).getByRole('link', { name: 'The paper at arXiv' })).toHaveAttribute(
      'href',
      'https://arxiv.org/abs/2401.00001v3',
    );
  });

  test('offers the number that was meant where its pith stands before it without a colon', async ({
    page,
  }) => {
    await page.goto('/');
    await field(page).fill('pith2W3F2J6X');
    await field(page).press('Enter');
    // It is a short form of twelve characters, too, so it is asked for first.
    await expect(page).toHaveURL('/paper/PITH2W3F2J6X');
    await near(page).getByRole('link', { name: 'Look up pith:2W3F2J6X', exact: true }).click();
    await expect(page).toHaveURL(real.path);
  });

  test('offers what this browser has seen, and what was put into the field goes with the page', async ({
    page,
  }) => {
    await page.goto(real.path);
    await expect.poll(() => remembered(page)).toBe(1);
    await page.goto('/abs/2401.00001');
    await expect(near(page)).toContainText('Seen last in this browser');
    await near(page)
      .getByRole('link', { name: /Cornstarch/ })
      .click();
    await expect(page).toHaveURL(real.path);
    await expect(page.locator('[data-verdict]')).toHaveAttribute('data-state', 'checked');
    await expect(field(page)).toHaveValue('');
  });

  test('says so where the paper itself was seen, in another collection', async ({ page }) => {
    await page.goto(real.path);
    await expect.poll(() => remembered(page)).toBe(1);
    await page.goto(`/abs/${real.arxivId}?in=demo`);
    await expect(near(page)).toContainText('This browser has seen this paper');
    await near(page)
      .getByRole('link', { name: /Cornstarch/ })
      .click();
    await expect(page).toHaveURL(real.path);
  });

  test('leaves alone what somebody typed', async ({ page, origin }) => {
    await page.goto('/');
    await field(page).fill('2401.00001');
    await page.keyboard.press('Enter');
    await expect(near(page)).toBeVisible();
    await expect(field(page)).toHaveValue('2401.00001');
    await field(page).fill(other.suffix);
    origin.setHandler(other.file, sendJson(otherRecord()));
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-verdict]')).toHaveAttribute('data-state', 'checked');
    await expect(field(page)).toHaveValue(other.suffix);
  });

  test.describe('on a touch screen', () => {
    test.use({ hasTouch: true, isMobile: true });
    test('fills the field and brings no keyboard', async ({ page }) => {
      await page.goto('/abs/2401.00001');
      await expect(field(page)).toHaveValue('2401.00001');
      await expect(field(page)).not.toBeFocused();
    });
  });
});
