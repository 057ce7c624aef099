import type { Page } from '@playwright/test';
import { untilAnswers } from '../support/answers.ts';
import { expect, real, test } from './fixtures.ts';

const MISSING = 'A part of this page could not be loaded; all else on it stands.';
const PARTS = /\/assets\/(?:CiteTab|RawJson|CitationsWork|YourselfPlace|CopyPlace|SourcesPlace)-[\w-]+\.js$/;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test.use({ expectedErrors: /ERR_FAILED|Failed to fetch dynamically imported module/ });

for (const [name, within] of [
  [/^Cite$/, 'BibTeX'],
  ['Raw JSON', 'canonical_record'],
  [/^Cited by/, 'citing paper shown'],
  ['Check it yourself', 'OpenSSL'],
  ['My copy', 'abstract'],
  ['Other sources', 'Several sources'],
] as const)
  test(`a tab whose part doesn’t come says so, the record stays, and a reload brings it: ${name}`, async ({
    page,
  }) => {
    await page.goto(real.path);
    const title = await heading(page).textContent();
    await page.route(PARTS, (route) => route.abort());
    await page.getByRole('tab', { name }).click();
    const panel = page.getByRole('tabpanel');
    await expect(panel).toContainText(MISSING);
    await expect(heading(page)).toHaveText(title ?? '');
    await expect(page.getByText('Signed record', { exact: false }).first()).toBeVisible();
    await page.unroute(PARTS);
    await panel.getByRole('button', { name: 'Reload' }).click();
    await expect(panel).toContainText(within);
    await expect(panel).not.toContainText(MISSING);
  });

test('what the registry reports, too, which comes with the first touch', async ({ page }) => {
  const part = /\/assets\/ReportedPart-/;
  const receipt = page.getByRole('heading', { name: 'Receipt', exact: true });
  await page.route(part, (route) => route.abort());
  await page.goto(real.path);
  await untilAnswers(page);
  await page.keyboard.press('Shift');
  await expect(page.getByText(MISSING)).toBeVisible();
  await expect(receipt).toHaveCount(0);
  await expect(page.getByText('Signed record', { exact: false }).first()).toBeAttached();
  await page.unroute(part);
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.waitForLoadState();
  await untilAnswers(page);
  await page.keyboard.press('Shift');
  await expect(receipt).toBeVisible();
  await expect(page.getByText(MISSING)).toHaveCount(0);
});

test('left and come back to, a part that didn’t come is asked for once more', async ({ page }) => {
  await page.goto(real.path);
  await page.route(PARTS, (route) => route.abort(), { times: 1 });
  await page.getByRole('tab', { name: 'Cite', exact: true }).click();
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText(MISSING);
  await page.getByRole('tab', { name: 'Record', exact: true }).click();
  await page.getByRole('tab', { name: 'Cite', exact: true }).click();
  await expect(panel).toContainText('BibTeX');
});

test('a record that doesn’t match stays red without the part that says why', async ({ page }) => {
  await page.route(/\/assets\/MismatchPanel-/, (route) => route.abort());
  await page.route('**/mirror/**', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('cs.DC', 'cs.LG') });
  });
  await page.goto(real.path);
  await expect(page.locator('.banner')).toHaveAttribute('data-state', 'mismatch');
  await expect(page.getByText(MISSING)).toBeVisible();
  await page.unroute(/\/assets\/MismatchPanel-/);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText(MISSING)).toBeHidden();
  await expect(page.getByText(/recorded/i).first()).toBeVisible();
});

test('a press that a part is missing for is said to have done nothing', async ({ page }) => {
  const part = /\/assets\/(?:save-evidence|PaletteWork)-/;
  await page.goto(real.path);
  const watched = page.waitForResponse(/\/assets\/watch-version-/);
  await expect(heading(page)).toBeVisible();
  await watched;
  await page.route(part, (route) => route.abort());
  for (const name of [/^Evidence$/, /^Commands/]) {
    await page.getByRole('button', { name }).click();
    const notice = page.getByRole('status', { name: 'Notices' });
    await expect(notice).toContainText('nothing was done');
    await expect(heading(page)).toBeVisible();
    await notice.getByRole('button', { name: 'Later' }).click();
    await expect(notice).not.toContainText('nothing was done');
  }
  await page.unroute(part);
  await page.getByRole('button', { name: /^Commands/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
