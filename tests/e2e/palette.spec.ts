import type { Page } from '@playwright/test';
import { untilAnswers } from '../support/answers.ts';
import { expectNoAxeViolationsInBothThemes } from '../support/axe.ts';
import { expect, real, test } from './fixtures.ts';

const open = async (page: Page) => {
  await untilAnswers(page);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Pages, papers and commands' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  return palette;
};

test('Ctrl and K opens one list of papers, pages, commands and settings, for the keyboard alone', async ({
  page,
}) => {
  await page.goto(real.path);
  await expect(page.getByRole('tab', { name: 'Record' })).toBeVisible();
  const palette = await open(page);
  await expect(palette.getByRole('option', { name: /Cornstarch/ })).toBeVisible();
  await page.keyboard.type('show raw');
  await expect(palette.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Raw JSON' })).toHaveAttribute('aria-selected', 'true');

  await open(page);
  await page.keyboard.type('check a bib');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/bibliography$/);
  await expect(page.getByRole('textbox', { name: /Or paste/ })).toBeVisible();

  await open(page);
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
});

test('what is typed before it has come stands in it', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    if (/palette/i.test(route.request().url())) await released;
    await route.continue();
  });
  await page.goto('/');
  await untilAnswers(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('check a');
  release();
  const field = page.getByRole('dialog').getByRole('combobox');
  await expect(field).toHaveValue('check a');
  await page.keyboard.type(' bib');
  await expect(field).toHaveValue('check a bib');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox')).toHaveValue('');
  await expect(page.getByRole('textbox')).toBeFocused();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a paper seen before stands there as one reads its title, and is found by its letters', async ({
  page,
}) => {
  await page.goto('/abs/4203.13768?in=demo');
  await untilAnswers(page);
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  const palette = await open(page);
  const paper = palette.getByRole('option', { name: 'A Grümpel–Snorká Theorem for Handwritten' });
  await expect(paper).toBeVisible();
  for (const text of ['grumpel-snorka', 'Grümpel–Snorká', 'GRÜMPEL--SNORK', '4203.13768']) {
    await palette.getByRole('combobox').fill(text);
    await expect(paper, text).toBeVisible();
  }
  await palette.getByRole('combobox').fill('grumpel trumpet');
  await expect(paper).toHaveCount(0);
});

test('an id typed into it is looked up as in the field', async ({ page }) => {
  await page.goto('/');
  const palette = await open(page);
  await page.keyboard.type('arXiv:2503.11367v4');
  await expect(palette.getByRole('option', { name: /2503\.11367/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${real.path}\\?v=4$`));
  await expect(page.getByText('Signed record, checked in your browser', { exact: true })).toBeVisible();
});

test('a link of this site put into it opens the view that it names, and a question opens nothing', async ({
  page,
  site,
}) => {
  await page.goto('/');
  const palette = await open(page);
  const view = palette.getByRole('option', { name: 'The view that this link of this site names' });
  await palette.getByRole('combobox').fill(`${site.url}${real.path}?tab=citations&sel=2605.18750`);
  await expect(view).toBeVisible();
  await expect(palette.getByRole('option', { name: /^pith number/ })).toHaveCount(0);
  await palette.getByRole('combobox').fill('?tab=citations');
  await expect(view).toHaveCount(0);
  await palette.getByRole('combobox').fill(`${site.url}${real.path}?tab=citations&sel=2605.18750`);
  await expect(view).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${real.path}?tab=citations&sel=2605.18750`);
});

test('a theme that is chosen counts at once, in other tabs, and before the next page is drawn', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const ground = (of: Page) => of.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground(page);
  const other = await context.newPage();
  await other.goto('/about');
  const palette = await open(page);
  await page.keyboard.type('theme dark');
  await page.keyboard.press('Enter');
  await expect(palette.getByRole('option', { name: /Theme: dark, chosen|Theme: dark chosen/ })).toBeVisible();
  expect(await ground(page)).not.toBe(light);
  await expect.poll(() => ground(other)).toBe(await ground(page));
  await page.keyboard.press('Escape');
  await page.goto(real.path, { waitUntil: 'commit' });
  await expect(page.locator('.banner')).toBeVisible();
  expect(await ground(page)).not.toBe(light);
});

test('times in the zone of this computer name the zone', async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.url, timezoneId: 'Asia/Kolkata' });
  const page = await context.newPage();
  await page.goto(real.path);
  await expect(page.getByText('14 Mar 2025, 13:07:45 UTC').first()).toBeVisible();
  await open(page);
  await page.keyboard.type('times time zone');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByText('14 Mar 2025, 18:37:45 GMT+5:30').first()).toBeVisible();
  await context.close();
});

test('citations open by force where that is set, and the address says so', async ({ page }) => {
  await page.goto(real.path);
  await open(page);
  await page.keyboard.type('open by force');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: /Cited by/ }).click();
  await expect(page).toHaveURL(/lay=force/);
  // A link that names no layout is one by time, whoever opens it.
  await page.goto(`${real.path}?tab=citations`);
  await expect(page.getByRole('tab', { name: /Cited by/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page).not.toHaveURL(/lay=/);
});

for (const width of [1440, 390])
  test(`the palette passes axe at ${width} px, in both themes`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(real.path);
    await expect(page.getByRole('tab', { name: 'Record' })).toBeVisible();
    await open(page);
    await expectNoAxeViolationsInBothThemes(page);
  });

test('the foot has a button for it', async ({ page }) => {
  await page.goto('/about');
  await page.getByRole('button', { name: 'pages and settings' }).click();
  await expect(page.getByRole('dialog', { name: 'Pages, papers and commands' })).toBeVisible();
});
