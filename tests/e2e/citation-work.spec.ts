import { expectNoAxeViolationsInBothThemes } from '../support/axe.ts';
import { citationsOf, waitForGraph } from '../support/citation-screen.ts';
import { HUB } from '../support/demo-hub.ts';
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto(HUB);
  await waitForGraph(page);
});

test('years are chosen by dragging over the bars and by keys, in graph and table at once', async ({
  page,
}) => {
  const { panel, rows } = citationsOf(page);
  const years = panel.getByRole('group', { name: 'Years' });
  const bars = years.locator('svg').first();
  const box = await bars.boundingBox();
  if (box === null) throw new Error('The bars have no place.');
  const middleOf = (year: number): number => box.x + ((year - 2041 + 0.5) / 9) * box.width;
  await page.mouse.move(middleOf(2043), box.y + 20);
  await page.mouse.down();
  await page.mouse.move(middleOf(2045), box.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/[?&]y=2043-2045/);
  const inRange = await rows.filter({ hasText: /204[345]/ }).count();
  await expect(panel.getByText(`${inRange} of 24 match`)).toBeVisible();
  await expect(panel.getByText('doesn’t match the filter')).toHaveCount(24 - inRange);
  await expect(rows).toHaveCount(24);

  const last = years.getByRole('slider', { name: 'Last year' });
  await last.focus();
  await page.keyboard.press('ArrowRight');
  await expect(last).toHaveValue('2046');
  await expect(page).toHaveURL(/[?&]y=2043-2046/);
  await panel.getByRole('button', { name: 'Clear filter' }).click();
  await expect(page).toHaveURL(HUB);
  await expect(panel.getByText('doesn’t match the filter')).toHaveCount(0);
});

test('a menu filters by a property; all that match are selected at once', async ({ page }) => {
  const { panel, rows, details, find } = citationsOf(page);
  await panel.getByRole('button', { name: 'Record', exact: true }).click();
  const menu = page.getByRole('menu', { name: 'Record' });
  const without = menu.getByRole('menuitemcheckbox', { name: /No record known/ });
  const count = Number(/\d+/.exec((await without.textContent()) ?? '')?.[0]);
  await without.click();
  await page.keyboard.press('Escape');
  await expect(panel.getByText(`${count} of 24 match`)).toBeVisible();
  await expect(page).toHaveURL(/rec=no-record/);
  await panel.getByRole('button', { name: 'Select all that match' }).click();
  await expect(page.locator('tr[aria-selected=true]')).toHaveCount(count);
  await expect(details.getByRole('heading', { level: 3 })).toHaveText(`${count} papers selected`);
  await panel.getByRole('button', { name: 'Clear filter' }).click();
  await expect(page.locator('tr[aria-selected=true]')).toHaveCount(count);
  await find.fill('cranes');
  await expect(rows.first()).toContainText('Cranes');
});

test('shift and ctrl select several; of two the path between them is shown', async ({ page }) => {
  const { rows, details, panel } = citationsOf(page);
  await rows.nth(2).click();
  await rows.nth(5).click({ modifiers: ['Shift'] });
  await expect(page.locator('tr[aria-selected=true]')).toHaveCount(4);
  await rows.nth(8).click({ modifiers: ['ControlOrMeta'] });
  await expect(page.locator('tr[aria-selected=true]')).toHaveCount(5);
  await rows.nth(1).click();
  await expect(page.locator('tr[aria-selected=true]')).toHaveCount(1);
  await rows.nth(4).click({ modifiers: ['ControlOrMeta'] });
  await expect(details).toContainText('Path between the two');
  // Both cite the paper of this record, and nothing else is known yet.
  await expect(details.getByRole('listitem')).not.toHaveCount(0);
  await expect(panel.getByRole('status').last()).toContainText('2 selected');
});

test('a drag with Shift selects what lies in the box', async ({ page }) => {
  const { graph } = citationsOf(page);
  await graph.scrollIntoViewIfNeeded();
  await graph.hover();
  await waitForGraph(page);
  const box = await graph.boundingBox();
  if (box === null) throw new Error('The graph has no place.');
  await page.keyboard.down('Shift');
  await page.mouse.move(box.x + box.width * 0.45, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.98, box.y + box.height * 0.5, { steps: 8 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect.poll(() => page.locator('tr[aria-selected=true]').count()).toBeGreaterThan(2);
});

test('the layout by forces comes, can be seen to run, and is in the address', async ({ page }) => {
  const { panel, graph } = citationsOf(page);
  await panel.getByText('Force', { exact: true }).click();
  await expect(page).toHaveURL(/lay=force/);
  const painted = Number(await graph.getAttribute('data-painted'));
  await expect.poll(async () => Number(await graph.getAttribute('data-painted'))).toBeGreaterThan(painted);
  await expect(panel.getByRole('progressbar', { name: 'Force layout' })).toHaveCount(0);
  await panel.getByText('Time', { exact: true }).click();
  await expect(page).toHaveURL(HUB);
});

test('the voice says what a reader sees; the tree holds names for everything', async ({ page }) => {
  const { panel, rows, spoken } = citationsOf(page);
  await rows.nth(3).click();
  await expect(spoken).toHaveText(/^.+, Cites this paper as \[\d+\], \w+ 20\d\d, .+, \d+ of 24$/);
  const tree = await panel.ariaSnapshot();
  for (const name of ['tree "Citation graph"', 'grid "Citing papers"', 'complementary "Selected paper"'])
    expect(tree).toContain(name);
  expect(tree).not.toMatch(/^\s*- (?:button|link|slider|searchbox|progressbar)(?:\s*$|:\s*$)/m);
  expect(tree).toContain('[selected]');
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`no axe violations at ${width} with menus open and papers selected, light and dark`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${HUB}&exp=4302.05347,4910.03395&sel=4302.05347,4910.03395&y=2042-2047&col=state`);
    const { panel, rows } = citationsOf(page);
    await expect(rows.filter({ hasText: 'Demo record' })).toHaveCount(2);
    await expectNoAxeViolationsInBothThemes(page);
    await panel.getByRole('button', { name: 'Export' }).click();
    await expectNoAxeViolationsInBothThemes(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
