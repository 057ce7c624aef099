import { CITING, FOCUS, HUB } from '../support/citation-hub.ts';
import { citationsOf, heard, viewportOf, waitForGraph } from '../support/citation-screen.ts';
import { expect, test } from './fixtures.ts';

test('the keyboard alone in the graph: along citations, through time, the list of keys, open, and back', async ({
  page,
}) => {
  await page.goto(HUB);
  const { graph } = citationsOf(page);
  await waitForGraph(page);
  await page.getByRole('button', { name: 'Keys' }).focus();
  // The words under the picture come before it for those who hear the page.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'As a list' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(graph).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => heard(page)).toContain(FOCUS);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => heard(page)).toMatch(/, \d+ of 24$/);
  const first = await heard(page);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => heard(page)).not.toBe(first);
  await expect.poll(() => heard(page)).toMatch(/Cites this paper as/);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => heard(page)).toContain(FOCUS);

  await page.keyboard.press('End');
  await expect.poll(() => heard(page)).toMatch(/, 24 of 24$/);
  for (let place = 23; place > 0; place -= 1) {
    await page.keyboard.press('PageUp');
    await expect.poll(() => heard(page)).toMatch(new RegExp(`, ${place} of 24$`));
  }
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys of the graph' });
  await expect(keys).toBeVisible();
  // The list itself, not a heading or the button: it is said by its name then, and read on into.
  await expect(keys.getByRole('group', { name: 'Keys of the graph' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect(graph).toBeFocused();

  const [title = ''] = (await heard(page)).split(', Cites');
  await expect(page).toHaveURL(/sel=/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.goBack();
  await expect.poll(() => heard(page)).toMatch(/, 1 of 24$/);
});

test('Shift and Enter open a paper at who cites it, from graph and list, and the graph is a few keys away', async ({
  page,
}) => {
  for (const place of ['graph', 'grid'] as const) {
    await page.goto(`${HUB}&sel=${CITING.id}`);
    const { panel, graph } = citationsOf(page);
    await waitForGraph(page);
    await (place === 'graph' ? graph : panel.getByRole('grid')).focus();
    await page.keyboard.press('Shift+Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(CITING.title);
    await expect(page.getByRole('tab', { name: /^Cited by/ })).toHaveAttribute('aria-selected', 'true');
    await expect(page).not.toHaveURL(/sel=/);
    await waitForGraph(page);
    const skip = page.getByRole('button', { name: 'Skip to the graph' });
    let tabs = 0;
    while (!(await skip.evaluate((button) => button === document.activeElement)) && tabs < 40) {
      await page.keyboard.press('Tab');
      tabs += 1;
    }
    expect(tabs).toBeLessThan(6);
    await page.keyboard.press('Enter');
    await expect(graph).toBeFocused();
    await page.goBack();
    await expect(page).toHaveURL(/sel=/);
  }
});

test('the keyboard alone in the graph: expand, zoom, show everything; the focus stays through it all', async ({
  page,
}) => {
  await page.goto(HUB);
  const { graph, rows, spoken } = citationsOf(page);
  await waitForGraph(page);
  const start = await viewportOf(graph);
  await graph.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  for (let presses = 0; presses < 30 && !(await heard(page)).startsWith(CITING.title); presses += 1)
    await page.keyboard.press('PageDown');
  await expect.poll(() => heard(page)).toContain(CITING.title);
  await page.keyboard.press('e');
  await expect(rows).not.toHaveCount(24);
  await expect.poll(() => heard(page)).toContain(CITING.title);
  await expect(graph).toBeFocused();
  // Who cites it lies against the arrow, and the way back along it.
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => heard(page)).not.toContain(CITING.title);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => heard(page)).toContain(CITING.title);
  await page.keyboard.press('e');
  await expect(rows).toHaveCount(24);
  await expect(graph).toBeFocused();

  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(async () => (await viewportOf(graph)).zoom).toBeGreaterThan(start.zoom);
  await page.keyboard.press('0');
  await expect.poll(async () => (await viewportOf(graph)).zoom).toBeLessThanOrEqual(start.zoom);
  await page.keyboard.press('Escape');
  await expect(spoken).toHaveText('Nothing selected');
  await expect(graph).toBeFocused();
});

test('the keyboard alone in the table: walk, select several, expand, to the graph and back', async ({
  page,
}) => {
  await page.goto(HUB);
  const { graph, rows, panel, details, spoken } = citationsOf(page);
  await waitForGraph(page);
  const table = panel.getByRole('grid', { name: 'Citing papers' });
  const active = () =>
    table.evaluate((grid) =>
      document
        .getElementById(grid.getAttribute('aria-activedescendant') ?? '')
        ?.getAttribute('aria-rowindex'),
    );
  await graph.focus();
  await page.keyboard.press('t');
  await expect(table).toBeFocused();
  await page.keyboard.press('Home');
  await expect.poll(active).toBe('2');
  await page.keyboard.press('ArrowDown');
  await expect.poll(active).toBe('3');
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.locator('tr[aria-selected=true]')).toHaveCount(2);
  await expect(details.getByRole('heading').first()).toHaveText('2 papers selected');
  await page.keyboard.press('End');
  await expect(page.locator('tr[aria-selected=true]')).toHaveCount(1);
  await page.keyboard.press('e');
  await expect(page).toHaveURL(/exp=4107\.16913/);
  await expect(table).toBeFocused();
  await expect(rows.filter({ hasText: 'Demo record' })).toHaveCount(1);
  await expect(table).toBeFocused();
  // The row says it, and the live region doesn't say it again.
  await expect(rows.filter({ hasText: 'A Listening Experiment' })).toHaveAttribute('data-active', 'true');
  expect(await heard(page)).not.toContain('A Listening Experiment');
  await page.keyboard.press('t');
  await expect(graph).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(spoken).toHaveText('Nothing selected');
  await expect(page.locator('tr[aria-selected=true]')).toHaveCount(0);
});
