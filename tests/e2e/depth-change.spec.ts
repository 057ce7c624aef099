import type { Locator, Page } from '@playwright/test';
import { CHECKED, expectScreen, hueOf } from '../support/screen.ts';
import { expect, real, test } from './fixtures.ts';

const DEPTH = `${real.path}?tab=yourself`;
const SIGN = 'This is a copy that you changed. It is not the record.';

const room = (page: Page): Locator => page.locator('[data-tamper]');
const check = (page: Page, id: string): Locator => room(page).locator(`[data-check="${id}"]`);
const choose = (page: Page, name: string): Promise<unknown> =>
  room(page)
    .getByLabel(/^Field to change/)
    .selectOption({ label: name });

test('a changed signed value fails its checks; the record above stays what it is; nothing is kept', async ({
  page,
}) => {
  await page.goto(DEPTH);
  await choose(page, 'canonical_record.source.version (signed)');
  await room(page)
    .getByLabel(/^Value, as JSON/)
    .fill('5');
  for (const id of ['canonical-hash', 'receipt-hash', 'signature', 'pith-number'])
    await expect(check(page, id)).toHaveAttribute('data-outcome', 'fail');
  await expect(room(page).locator('[data-statement]')).toContainText('no longer match');
  await expect(room(page).getByText(SIGN)).toHaveCount(2);
  await expectScreen(page, CHECKED);
  await expect(page).toHaveURL(DEPTH);
  await page.reload();
  await expect(room(page).locator('[data-statement]')).toContainText('Nothing is changed yet');
  await expect(check(page, 'signature')).toHaveAttribute('data-outcome', 'pass');
});

test('a changed report is noticed by nobody, and the room says so', async ({ page }) => {
  await page.goto(DEPTH);
  await choose(page, 'attestation_state');
  await room(page).getByLabel(/^Text/).fill('attested');
  await expect(room(page).locator('[data-statement]')).toContainText('No check turns out otherwise');
  await choose(page, 'paper.authors_text');
  await room(page).getByLabel(/^Text/).fill('Somebody Else');
  await expect(room(page).locator('[data-statement]')).toContainText('that would not change a verdict');
  await room(page).getByRole('button', { name: 'Undo all changes' }).click();
  await expect(room(page).locator('[data-statement]')).toContainText('Nothing is changed yet');
});

test('nothing in the room is green, whatever passes', async ({ page }) => {
  await page.goto(DEPTH);
  await expect(check(page, 'signature')).toHaveAttribute('data-outcome', 'pass');
  for (const icon of await room(page).locator('[data-outcome="pass"] summary svg:first-child').all())
    expect(await hueOf(icon)).toBe('grey');
});

test('what is no JSON yet leaves the copy as it was, and the typed text stays', async ({ page }) => {
  await page.goto(DEPTH);
  await choose(page, 'canonical_record.source.version (signed)');
  const field = room(page).getByLabel(/^Value, as JSON/);
  await field.fill('[1,');
  await expect(room(page)).toContainText('This isn’t JSON yet');
  await expect(field).toHaveValue('[1,');
  await expect(check(page, 'signature')).toHaveAttribute('data-outcome', 'pass');
});
