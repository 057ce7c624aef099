import type { Page } from '@playwright/test';
import { untilAnswers } from '../support/answers.ts';
import { waitForGraph } from '../support/citation-screen.ts';
import { focused, walkWithTab } from '../support/focus.ts';
import { expect, real, test } from './fixtures.ts';

const TITLE = 'Efficient Distributed MLLM Training with Cornstarch';
const HUB = '/abs/4104.11333?in=demo';

const field = (page: Page) => page.getByRole('textbox', { name: 'arXiv id, pith number or address' });
/** What a screen reader is told when a page turns. */
const spoken = (page: Page) => page.locator('[data-page-turn]');
const arrive = async (page: Page, path: string) => {
  await page.goto(path);
  await untilAnswers(page);
};

/** Goes on with Tab until the focus is there; fails where it never comes. */
const tabTo = async (page: Page, name: string | RegExp, { most = 80 } = {}) => {
  for (let steps = 0; steps < most; steps += 1) {
    const at = await focused(page);
    if (typeof name === 'string' ? at === name : name.test(at)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(
    `${name} was not reached with ${most} presses of Tab; the focus is on ${await focused(page)}.`,
  );
};

test.describe('the slash', () => {
  test.use({ expectedErrors: /^console: Failed to load resource: .* 404/ });
  for (const path of [
    '/',
    '/?in=demo',
    real.path,
    `${real.path}?tab=raw`,
    `${real.path}?tab=citations`,
    '/abs/2401.00001',
    '/file?d=0123456789abcdef',
    '/nothing/here',
  ])
    test(`leads to the field from ${path}`, async ({ page }) => {
      await arrive(page, path);
      // A page that has nothing to show has put the focus there by itself, and what was asked for with it.
      const held = path === '/abs/2401.00001' ? '2401.00001' : '';
      if (held !== '' || path === '/nothing/here') await expect(field(page)).toBeFocused();
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press('/');
      await expect(field(page)).toBeFocused();
      await expect(field(page)).toHaveValue(held);
      // Inside the field it is a character like any other.
      await page.keyboard.type('hep-th/9901001');
      await expect(field(page)).toHaveValue(`${held}hep-th/9901001`);
    });

  test('is no part of an id that is typed behind it, where the field has the focus from the start', async ({
    page,
  }) => {
    await arrive(page, '/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(`/${real.arxivId}`);
    await expect(field(page)).toHaveValue(real.arxivId);
    await field(page).fill('');
    await page.keyboard.type(`/abs/${real.arxivId}`);
    await expect(field(page)).toHaveValue(`/abs/${real.arxivId}`);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(real.path);
  });
});

test('type, read what is recognised, press Enter: the record, and the focus is not lost', async ({
  page,
}) => {
  await arrive(page, '/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('2503.11367v4');
  await expect(page.locator('.search-said')).toHaveText('arXiv 2503.11367, version 4');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${real.path}?v=4`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(spoken(page)).toHaveText(`Checked: 2503.11367 ${TITLE}`);
  await expect.poll(() => focused(page)).toMatch(/^(?:p|h1) /);
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toMatch(/^a arXiv:2503\.11367v4/);

  // The field at the top stays, so the focus stays in it.
  await page.keyboard.press('/');
  await page.keyboard.type('2401.00001');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No pith record for arXiv 2401.00001');
  await expect(spoken(page)).toHaveText('No record: 2401.00001');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('2401.00001');
});

test('a near miss is named, and what was typed stays', async ({ page }) => {
  await arrive(page, '/');
  await page.keyboard.type('2503.1136');
  const said = page.locator('.search-said');
  await expect(said).toContainText('has five digits; this has 4.');
  await expect(field(page)).toHaveAccessibleDescription(/this has 4\./);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('2503.1136');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');

  // One more character, and it is right.
  await page.keyboard.type('7');
  await expect(said).toHaveText('arXiv 2503.11367');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'false');

  // What is offered instead is two presses away, and the focus is back in the field.
  await page.keyboard.type(' v4');
  await expect(said).toContainText('The version follows the id as v and a number');
  await tabTo(page, 'button Use 2503.11367v4', { most: 5 });
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('2503.11367v4');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${real.path}?v=4`);
});

test('Tab goes through a record page in the order in which it reads, and every stop is seen', async ({
  page,
}) => {
  await arrive(page, real.path);
  // What comes with the first touch is there before the walk.
  await page.keyboard.press('Shift');
  await expect(page.getByRole('button', { name: 'Watch', exact: true })).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Mark', exact: true })).toBeVisible();
  const stops = await walkWithTab(page);
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  const names = stops.map(({ name }) => name);
  expect(names.slice(0, 19)).toEqual([
    'a Skip to the page',
    'a Pith Viewer',
    'input arXiv id, pith number or address of a paper',
    'button Look up',
    'a Bibliography',
    'button Open file',
    expect.stringMatching(/^button Commands ?Ctrl K/),
    expect.stringMatching(/^a arXiv:2503\.11367v4/),
    expect.stringMatching(/^a PDF/),
    'button Copy the pith number',
    'a Cite',
    'button Copy link to this view',
    'button Print report',
    'button Evidence',
    'a Is this my copy?',
    'button Watch',
    'button Mark',
    'tab Record',
    expect.stringMatching(/^tabpanel /),
  ]);
  // Nothing that can be pressed is left out, and only one tab is a stop.
  const pressable = await page
    .locator('a[href], button, summary, input:not([type=file])')
    .evaluateAll(
      (all) => all.filter((each) => each.checkVisibility() && each.getAttribute('role') !== 'tab').length,
    );
  expect(names.filter((name) => !name.startsWith('tab')).length).toBe(pressable);
  // As it reads: the values come before the checks of them, and what the registry reports comes last.
  const landmarks = [
    'switch Dim what is not signed',
    'button Copy the title digest',
    'summary Hash of the signed part',
    'summary Aliases',
    'summary Integrity',
  ];
  const places = landmarks.map((start) => names.findIndex((name) => name.startsWith(start)));
  expect(Math.min(...places)).toBeGreaterThan(0);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('the skip link leads past the masthead, and leaves the address alone', async ({ page }) => {
  await arrive(page, real.path);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the page' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^main/);
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toMatch(/^a arXiv:2503\.11367v4/);
  await expect(page).toHaveURL(real.path);
});

test('arrows go through the tabs, and the focus stays on them', async ({ page }) => {
  await arrive(page, real.path);
  await tabTo(page, 'tab Record');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${real.path}?tab=citations`);
  await expect(page.getByRole('grid', { name: 'Citing papers' })).toBeVisible();
  await expect.poll(() => focused(page)).toBe('tab Cited by 1 as of 26 May 2026');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${real.path}?tab=yourself`);
  await expect.poll(() => focused(page)).toBe('tab Check it yourself');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${real.path}?tab=copy`);
  await expect.poll(() => focused(page)).toBe('tab My copy');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${real.path}?tab=sources`);
  await expect.poll(() => focused(page)).toBe('tab Other sources');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${real.path}?tab=cite`);
  await expect.poll(() => focused(page)).toBe('tab Cite');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${real.path}?tab=raw`);
  await expect(page.locator('pre')).toContainText('pith_number_record');
  await expect.poll(() => focused(page)).toBe('tab Raw JSON');
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(real.path);
  await expect.poll(() => focused(page)).toBe('tab Record');
});

test('the ring of the focus is for keys: a press of the mouse on a tab, the graph or a row draws none', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1_440, height: 900 });
  await arrive(page, HUB);
  const isRinged = () => page.evaluate(() => document.activeElement?.matches(':focus-visible'));
  const role = () => page.evaluate(() => document.activeElement?.getAttribute('role'));
  await page.getByRole('tab', { name: /^Cited by/ }).click();
  await expect.poll(role).toBe('tab');
  expect(await isRinged()).toBe(false);
  await waitForGraph(page);
  await page.getByRole('tree', { name: 'Citation graph' }).click({ position: { x: 10, y: 10 } });
  await expect.poll(role).toBe('tree');
  expect(await isRinged()).toBe(false);
  await page.getByRole('row').nth(2).getByRole('gridcell').nth(3).click();
  await expect.poll(role).toBe('grid');
  expect(await isRinged()).toBe(false);
  // The keys bring it back.
  await page.keyboard.press('ArrowDown');
  await expect.poll(isRinged).toBe(true);
});

test('the ledger opens, a hash shows itself whole and is copied, the switch dims', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
  await arrive(page, real.path);
  await tabTo(page, 'switch Dim what is not signed');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(`${real.path}?signed=1`);
  await expect(page.locator('[data-dim]')).toHaveCount(2);
  await expect.poll(() => focused(page)).toBe('switch Dim what is not signed');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(real.path);

  await tabTo(page, /^button Copy the title digest/);
  const digest = '64e099845bc70419a74ce43ec581b28bf8fe068838399064767f2e97317a44f8';
  const hash = page.locator(':focus');
  await expect(hash.getByText(digest, { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('copied', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(digest);

  const row = page.locator('[data-check="signature"]');
  await row.locator('summary').focus();
  await expect(row.locator('dl')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(row.locator('dl')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toMatch(/^button Copy Signature|^button Copy the signature/);
});

test('a citing paper opens from the list, and back leads to the list again', async ({ page }) => {
  await arrive(page, `${HUB}&tab=citations`);
  const link = page.getByRole('grid', { name: 'Citing papers' }).getByRole('link').first();
  await expect(link).toBeVisible();
  const title = (await link.textContent()) ?? '';
  const from = page.url();
  await tabTo(page, /^grid/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/pith\/[A-Z2-7]{26}\?in=demo$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-state', 'demo');
  await expect.poll(() => focused(page)).toMatch(/^(?:p|h1) /);
  await expect(spoken(page)).toHaveText(/^Demo record: /);
  await expect(spoken(page)).toContainText(title);

  await page.goBack();
  await expect(page).toHaveURL(from);
  await expect(page.getByRole('grid', { name: 'Citing papers' })).toBeVisible();
  await expect.poll(() => focused(page)).toMatch(/^(?:p|h1) /);
});

test('another try, asked for with the keyboard, keeps the focus on the page', async ({ page }) => {
  await page.route('/origin/**', (route) => route.abort());
  await arrive(page, '/abs/2401.00001');
  await tabTo(page, 'button Try again');
  await page.unroute('/origin/**');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No pith record for arXiv 2401.00001');
  await expect(spoken(page)).toHaveText('No record: 2401.00001');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('2401.00001');
});

test('forgetting what was seen leaves the focus where the list was', async ({ page }) => {
  await arrive(page, real.path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  // A page that is left in the moment in which it writes isn't remembered; a step within it waits for nothing.
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await expect(page.getByRole('button', { name: 'Forget all' })).toBeVisible();
  await tabTo(page, 'button Forget all');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await expect.poll(() => focused(page)).toBe('h2 Seen before on this machine');
});
