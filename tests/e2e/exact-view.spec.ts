import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import {
  citationsOf,
  viewportOf,
  waitForGraph,
  waitForPicture,
  waitForRest,
} from '../support/citation-screen.ts';
import { HUB, HUB_SUFFIX } from '../support/demo-hub.ts';
import { choose } from '../support/give-file.ts';
import { expect, test } from './fixtures.ts';

/** What makes the picture: where it is looked at, what is selected, dimmed and open, in which order and colours. */
const pictureOf = async (page: Page) => {
  const { graph, rows, find, panel, details } = citationsOf(page);
  await waitForPicture(graph);
  // Mathematics stands as it was written until its library is there.
  await expect(rows.filter({ hasText: /\$[^$]+\$/ })).toHaveCount(0);
  const chosen = panel.getByRole('radio', { checked: true });
  return {
    viewport: await viewportOf(graph),
    rows: await rows.evaluateAll((all) =>
      all.map((row) => `${row.hasAttribute('data-selected')} ${row.textContent}`),
    ),
    find: await find.inputValue(),
    years: await panel
      .getByRole('slider')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    chosen: await chosen.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    details: await details.textContent(),
    head: await panel.getByRole('heading', { level: 2 }).textContent(),
  };
};

/** Another machine: nothing kept, nothing remembered, the same size of window. */
const elsewhere = async (browser: Browser, page: Page): Promise<Page> => {
  const context = await browser.newContext({ viewport: page.viewportSize() });
  return context.newPage();
};

const expectSamePlace = (
  one: { readonly zoom: number; readonly panX: number; readonly panY: number },
  other: typeof one,
): void => {
  // Papers a thousand units of the drawing away from its origin move less than a pixel.
  expect(Math.abs(one.zoom - other.zoom) * 1000).toBeLessThan(1);
  expect(Math.abs(one.panX - other.panX)).toBeLessThan(1);
  expect(Math.abs(one.panY - other.panY)).toBeLessThan(1);
};

test('a link opens the same picture on another machine, to the pixel', async ({ page, browser, site }) => {
  await page.goto(HUB);
  const { graph, rows, find, panel } = citationsOf(page);
  await waitForGraph(page);
  await rows.nth(3).click();
  await rows.nth(6).click({ modifiers: ['ControlOrMeta'] });
  await rows
    .last()
    .getByRole('button', { name: /^Expand/ })
    .click();
  await expect(rows).not.toHaveCount(24);
  await panel.getByText('State', { exact: true }).first().click();
  await panel.getByRole('columnheader', { name: 'Title' }).getByRole('button').click();
  await find.fill('of');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const box = await graph.boundingBox();
  if (box === null) throw new Error('The graph has no place.');
  await page.mouse.move(box.x + 300, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 160, { steps: 5 });
  await page.mouse.up();
  // What came in during this visit is marked in this visit alone.
  await panel.getByRole('button', { name: 'Unmark what was just added' }).click();
  await expect(page).toHaveURL(/[?&]z=/);
  await expect(page).toHaveURL(/[?&]q=of/);
  await waitForRest(page);
  const before = await pictureOf(page);
  expect(before.find).toBe('of');

  const other = await elsewhere(browser, page);
  await other.goto(page.url());
  await waitForGraph(other);
  await expect(citationsOf(other).rows).toHaveCount(await rows.count());
  await waitForRest(other);
  const after = await pictureOf(other);
  expectSamePlace(after.viewport, before.viewport);
  expect({ ...after, viewport: null }).toEqual({ ...before, viewport: null });
  expect(page.url().startsWith(site.url)).toBe(true);
  await other.context().close();
});

test('a link that names nothing but a paper shows it where it was, however one came to it', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(HUB);
  const { rows, graph } = citationsOf(page);
  await waitForGraph(page);
  // From the right end of the picture to its left end, and to one between.
  for (const at of [0, 23, 5]) {
    await rows.nth(at).click();
    await waitForRest(page);
  }
  expect(new URL(page.url()).searchParams.get('z')).toBeNull();
  const before = await viewportOf(graph);
  const other = await elsewhere(browser, page);
  await other.goto(page.url());
  await waitForGraph(other);
  await waitForRest(other);
  expectSamePlace(await viewportOf(citationsOf(other).graph), before);
  await other.context().close();

  // Without the paper the picture is where one begins.
  await page.goto(HUB);
  await waitForGraph(page);
  const start = await viewportOf(graph);
  await rows.nth(0).click();
  await expect.poll(() => viewportOf(graph)).not.toEqual(start);
  await waitForRest(page);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(HUB);
  await expect.poll(() => viewportOf(graph)).toEqual(start);
});

test('a link to a part of the layout by forces opens that part elsewhere', async ({ page, browser }) => {
  await page.goto(HUB);
  const { panel, graph } = citationsOf(page);
  await waitForGraph(page);
  await panel.getByText('Force', { exact: true }).click();
  await expect(graph.locator('xpath=following-sibling::svg')).toHaveCount(0);
  await waitForRest(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/lay=force&z=|z=.*lay=force/);
  await waitForRest(page);
  const before = await viewportOf(graph);

  const other = await elsewhere(browser, page);
  await other.goto(page.url());
  await waitForGraph(other);
  await expect(citationsOf(other).panel.getByRole('progressbar')).toHaveCount(0);
  await waitForRest(other);
  expectSamePlace(await viewportOf(citationsOf(other).graph), before);
  await other.context().close();
});

test('back and forward go through the steps, and reload stays', async ({ page }) => {
  await page.goto(HUB);
  const { rows } = citationsOf(page);
  await waitForGraph(page);
  await rows
    .last()
    .getByRole('button', { name: /^Expand/ })
    .click();
  await expect(page).toHaveURL(/exp=/);
  await expect(rows).not.toHaveCount(24);
  const count = await rows.count();
  await page.goBack();
  await expect(page).toHaveURL(HUB);
  await expect(rows).toHaveCount(24);
  await page.goForward();
  await expect(page).toHaveURL(/exp=/);
  await expect(rows).toHaveCount(count);
  await page.reload();
  await expect(rows).toHaveCount(count);
});

test('a view that is too long for a link is a file, and the file opens it elsewhere', async ({
  page,
  browser,
}) => {
  const many = Array.from({ length: 400 }, (_, index) => `4101.${10000 + index}`);
  await page.goto(HUB);
  const { rows, panel, find } = citationsOf(page);
  await waitForGraph(page);
  // Texts may be long too, and need no thousand presses.
  await find.fill(many.join(' '));
  await expect(panel.getByText('Too much for a link of 2,000 characters')).toBeVisible();
  await rows.nth(2).click();
  await expect(page).toHaveURL(/[?&]x=[0-9a-f]{16}/);
  await waitForRest(page);
  const before = await pictureOf(page);
  await page.reload();
  await waitForGraph(page);
  expect({ ...(await pictureOf(page)), viewport: null }).toEqual({ ...before, viewport: null });

  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save the view as a file' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe(`pith-${HUB_SUFFIX.slice(0, 8)}-view.json`);
  const text = readFileSync(await saved.path(), 'utf8');

  const other = await elsewhere(browser, page);
  await other.goto(page.url());
  await expect(other.getByText('This address names a view that is kept')).toBeVisible();
  await choose(other, text, 'view.json');
  await waitForGraph(other);
  await expect(citationsOf(other).find).not.toHaveValue('');
  expect({ ...(await pictureOf(other)), viewport: null }).toEqual({ ...before, viewport: null });
  await other.context().close();
});

for (const hostile of [
  'sel=__proto__&exp=constructor&q=%3Cimg%20src%3Dx%3E',
  `exp=${'a,'.repeat(1500)}`,
  'y=9999-0000&dist=-1,1e9&sort=--&lay=spiral&col=%00&z=NaN,Infinity,0&max=1e9',
  'z=1e300,1e300,1e-300&max=1&x=../../..',
])
  test(`an address that nobody would write is a view all the same: ${hostile.slice(0, 40)}`, async ({
    page,
  }) => {
    await page.goto(`${HUB}&${hostile}`);
    const { panel, graph } = citationsOf(page);
    await expect(panel.getByRole('heading', { level: 2 })).toContainText('of 24 citing papers shown');
    await waitForPicture(graph);
  });
