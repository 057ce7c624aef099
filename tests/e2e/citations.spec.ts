import { YEAR_RAMPS } from '../../src/graph/scene/graph-theme.ts';
import { expectNoAxeViolationsInBothThemes } from '../support/axe.ts';
import { sendJson } from '../support/behaviours.ts';
import { CITING, HUB, HUB_ID, hubGraph } from '../support/citation-hub.ts';
import { citationsOf, colourAt, heard, placeOf, waitForGraph } from '../support/citation-screen.ts';
import { choose } from '../support/give-file.ts';
import { other, otherRecord } from '../support/other-record.ts';
import { expect, real, test } from './fixtures.ts';

test('the real record: one citing paper in graph and list, and a press opens it', async ({ page }) => {
  await page.goto(`${real.path}?tab=citations`);
  const { panel, rows, graph } = citationsOf(page);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('1 of 1 citing paper shown');
  await expect(panel).toContainText('As this mirror has it, not signed.');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(['2605.18750', '2026-05', '[21]', '–not looked up', 'probably'].join(''));
  await waitForGraph(page);
  await expect(graph.locator('canvas').first()).toBeVisible();
  await rows.getByRole('link').click();
  await expect(page).toHaveURL('/abs/2605.18750');
  await expect(page.locator('.banner')).toContainText('No pith record for arXiv 2605.18750');
});

test('citations of a file are called the file’s, those of the registry its own', async ({ page, origin }) => {
  const counted = {
    ...otherRecord(),
    inbound_citations: { count: 999, internal_anchor_count: 0, sample: [] },
  };
  origin.setHandler(other.file, sendJson(counted));
  await page.goto(`${other.path}?tab=citations`);
  const { panel } = citationsOf(page);
  await expect(panel).toContainText(
    'The registry counts 999 citing papers but its record lists none of them.',
  );
  await expect(panel).toContainText('Reported by the registry, not signed.');
  await choose(page, JSON.stringify(counted));
  // Until the file is there the tabs are those of the record before.
  await expect(page).toHaveURL(/\/file\?d=/);
  await expect(page.locator('.source-line')).toContainText('From the file');
  await page.getByRole('tab', { name: /^Cited by/ }).click();
  await expect(panel).toContainText('This file counts 999 citing papers but its record lists none of them.');
  await expect(panel).toContainText('As this file has it, not signed.');
});

test('one selection: list, graph, details, address and voice agree, also after a reload', async ({
  page,
}) => {
  await page.goto(HUB);
  const { graph, details, rows, spoken } = citationsOf(page);
  await waitForGraph(page);
  await rows.filter({ hasText: CITING.title }).getByRole('button', { name: 'Select' }).click();
  const expectSelected = async (): Promise<void> => {
    await expect(details.getByRole('heading')).toHaveText(CITING.title);
    await expect(details).toContainText('Cites this paper as [4]');
    await expect(details).toContainText('February 2043');
    await expect(details).toContainText('Probably has a record of its own');
    await expect(rows.and(page.locator('[aria-current]'))).toContainText(CITING.title);
    await expect(page).toHaveURL(`${HUB}&sel=${CITING.id}`);
    await expect
      .poll(() => heard(page))
      .toBe(
        `${CITING.title}, Cites this paper as [4], February 2043, Probably has a record of its own, 7 of 24`,
      );
  };
  await expectSelected();
  await page.reload();
  await waitForGraph(page);
  await expectSelected();

  await details.getByRole('button', { name: 'Select nothing' }).click();
  await expect(page).toHaveURL(HUB);
  const { x, y } = await placeOf(graph, hubGraph, CITING.id);
  await page.mouse.click(x, y);
  await expectSelected();
  await page.mouse.click(x, y + 40);
  await page.keyboard.press('Escape');
  await expect(spoken).toHaveText('Nothing selected');
});

test('for screen readers a paper has an item over its mark, which takes no press', async ({ page }) => {
  await page.goto(`${HUB}&sel=${CITING.id}`);
  const { graph, items } = citationsOf(page);
  await waitForGraph(page);
  const { x, y } = await placeOf(graph, hubGraph, CITING.id);
  const box = await items.filter({ hasText: CITING.title }).boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(x, 0);
  expect((box?.y ?? 0) + (box?.height ?? 0) / 2).toBeCloseTo(y, 0);
  const pressed = await page.evaluate(
    ([left, top]) => document.elementFromPoint(left, top)?.closest('[role=treeitem]') ?? null,
    [x, y] as const,
  );
  expect(pressed).toBeNull();
});

test('a double press on a paper opens its record within the same mirror', async ({ page }) => {
  await page.goto(HUB);
  const { graph } = citationsOf(page);
  await waitForGraph(page);
  const { x, y } = await placeOf(graph, hubGraph, CITING.id);
  await page.mouse.dblclick(x, y);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CITING.title);
  await expect(page).toHaveURL(/\/pith\/[A-Z2-7]{26}\?in=demo$/);
});

test('a filter dims and counts, and removes nothing', async ({ page }) => {
  await page.goto(HUB);
  const { graph, rows, find, panel } = citationsOf(page);
  await waitForGraph(page);
  const at = await placeOf(graph, hubGraph, CITING.id);
  const before = await colourAt(graph, at);
  await find.fill('teapots');
  await expect(panel.getByText('0 of 24 match')).toBeVisible();
  await expect(rows).toHaveCount(24);
  await expect(panel.getByText('doesn’t match the filter')).toHaveCount(24);
  await find.fill('DREAM reading');
  await expect(panel.getByText('1 of 24 matches')).toBeVisible();
  await expect(rows).toHaveCount(24);
  await expect(rows.first()).toContainText(CITING.title);
  await expect(panel.getByText('doesn’t match the filter')).toHaveCount(23);
  await expect.poll(() => colourAt(graph, at)).toBe(before);
});

test('the head of a column sorts, and says so', async ({ page }) => {
  await page.goto(HUB);
  const { rows, panel } = citationsOf(page);
  const head = (name: string) => panel.getByRole('columnheader', { name });
  await expect(head('Month')).toHaveAttribute('aria-sort', 'descending');
  await expect(rows.first()).toContainText('2049-10');
  await head('Month').getByRole('button').click();
  await expect(head('Month')).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows.first()).toContainText('2041-07');
  await head('Cites as').getByRole('button').click();
  await expect(head('Month')).not.toHaveAttribute('aria-sort');
  await expect(rows.first()).toContainText('[1]');
  await expect(rows.last()).toContainText('[12]');
});

test('the wheel scrolls the page until the graph is meant', async ({ page }) => {
  await page.setViewportSize({ width: 1_280, height: 500 });
  await page.goto(HUB);
  const { graph } = citationsOf(page);
  await waitForGraph(page);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await graph.evaluate((frame) => window.scrollBy(0, frame.getBoundingClientRect().top - 150));
  const years = graph.locator('[data-year]');
  const firstYear = async (): Promise<number> => (await years.nth(1).boundingBox())?.x ?? Number.NaN;
  const scrolled = (): Promise<number> => page.evaluate(() => window.scrollY);
  await graph.hover({ position: { x: 100, y: 100 } });

  const [x, y] = [await firstYear(), await scrolled()];
  await page.mouse.wheel(0, 60);
  await expect.poll(scrolled).toBeGreaterThan(y);
  expect(await firstYear()).toBe(x);

  const y2 = await scrolled();
  await page.keyboard.down('Control');
  // Cytoscape takes no wheel for a moment after the page has scrolled.
  await expect(async () => {
    await page.mouse.wheel(0, -100);
    expect(await firstYear()).not.toBe(x);
  }).toPass();
  await page.keyboard.up('Control');
  expect(await scrolled()).toBe(y2);

  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect.poll(firstYear).toBeCloseTo(x, 0);
});

test('the picture takes the colours of the theme, also when it changes', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(HUB);
  const { graph } = citationsOf(page);
  await waitForGraph(page);
  const focus = await placeOf(graph, hubGraph, HUB_ID);
  await expect.poll(() => colourAt(graph, focus)).toBe('22,24,28');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => colourAt(graph, focus)).toBe('233,234,236');
});

test('the years over the picture have its colours: one hue, the newest strongest, in both themes', async ({
  page,
}) => {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(HUB);
    const bars = citationsOf(page).panel.getByRole('group', { name: 'Years' }).locator('rect[data-matching]');
    await expect(bars.first()).toBeAttached();
    const fills = await bars.evaluateAll((all) => all.map((bar) => getComputedStyle(bar).fill));
    expect(fills.length).toBeGreaterThan(1);
    const ramp = YEAR_RAMPS[theme];
    const steps = fills.map((fill) => ramp.indexOf(fill));
    expect(steps.every((step) => step >= 0)).toBe(true);
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBe(ramp.length - 1);
  }
});

test('no axe violations with a selection, light and dark', async ({ page }) => {
  await page.goto(`${HUB}&sel=${CITING.id}`);
  await waitForGraph(page);
  await citationsOf(page).find.fill('reading');
  await expectNoAxeViolationsInBothThemes(page);
  await page.getByRole('button', { name: 'Keys' }).click();
  await expectNoAxeViolationsInBothThemes(page);
});

test('a phone: the list first, the graph behind its tab, light and dark', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(HUB);
  const { rows, panel, graph } = citationsOf(page);
  await expect(rows).toHaveCount(24);
  await expect(graph).toHaveCount(0);
  await panel.getByRole('combobox', { name: 'Order' }).selectOption('Oldest first');
  await expect(rows.first()).toContainText('July 2041');
  await expectNoAxeViolationsInBothThemes(page);
  await panel.getByRole('tab', { name: 'Graph' }).click();
  await waitForGraph(page);
  await expect(rows).toHaveCount(0);
  await expectNoAxeViolationsInBothThemes(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
