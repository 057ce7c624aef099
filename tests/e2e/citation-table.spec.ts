import type { Page } from '@playwright/test';
import { citationsOf, waitForGraph } from '../support/citation-screen.ts';
import { HUB } from '../support/demo-hub.ts';
import { expect, test } from './fixtures.ts';

test.describe('at 1440 × 900', () => {
  test.use({ viewport: { width: 1_440, height: 900 } });

  test('a row is one line of 32 px; 24 rows are in sight below the head, which stays', async ({ page }) => {
    await page.goto(HUB);
    const { panel, rows } = citationsOf(page);
    await waitForGraph(page);
    await expect(rows).toHaveCount(24);
    const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    expect(new Set(heights.map(Math.round))).toEqual(new Set([32]));
    const head = panel.getByRole('columnheader').nth(1);
    await rows.first().evaluate((row) => row.closest('table')?.scrollIntoView({ block: 'start' }));
    const bottom = (await head.boundingBox().then((box) => box && box.y + box.height)) ?? Number.NaN;
    const inSight = await rows.evaluateAll(
      (all, from) =>
        all.filter((row) => {
          const box = row.getBoundingClientRect();
          return box.top >= from - 1 && box.bottom <= window.innerHeight;
        }).length,
      bottom,
    );
    expect(inSight).toBeGreaterThanOrEqual(24);
    await page.mouse.wheel(0, 200);
    await expect.poll(async () => Math.round((await head.boundingBox())?.y ?? -1)).toBe(0);
  });

  test('a row stays one line of 32 px once all are looked up', async ({ page }) => {
    await page.goto(`${HUB}&exp=all2`);
    const { rows } = citationsOf(page);
    await expect(rows.filter({ hasText: 'Demo record' }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Collapse all 24' })).toBeVisible();
    const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    expect(new Set(heights.map(Math.round))).toEqual(new Set([32]));
  });

  test('figures end at one line, months are 2047-11, a head keeps to its column', async ({ page }) => {
    await page.goto(HUB);
    const { rows, panel } = citationsOf(page);
    await expect(rows).toHaveCount(24);
    await expect(rows.filter({ hasText: '4711.03266' }).getByRole('gridcell').nth(3)).toHaveText('2047-11');
    const cites = rows.getByRole('gridcell').filter({ hasText: /^\[\d+\]$/ });
    await expect(cites).toHaveCount(24);
    const ends = await cites.evaluateAll((cells) =>
      cells.map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return Math.round(range.getBoundingClientRect().right);
      }),
    );
    expect(new Set(ends).size).toBe(1);
    expect(await cites.first().evaluate((cell) => getComputedStyle(cell).fontVariantNumeric)).toContain(
      'tabular-nums',
    );
    const name = panel.getByRole('columnheader', { name: 'Cites as' }).getByRole('button');
    const box = await name.boundingBox();
    expect(Math.round((box?.x ?? 0) + (box?.width ?? 0))).toBe(ends[0]);
  });

  test('a title that is cut is whole under the pointer and under the keys: no row moves for it, none is covered', async ({
    page,
  }) => {
    // More columns than this leave titles little room.
    await page.goto(`${HUB}&exp=4302.05347`);
    const { rows, panel } = citationsOf(page);
    await expect(rows.filter({ hasText: 'Demo record' })).toHaveCount(1);
    const row = rows.filter({ hasText: 'Umbrella Scheduling for Byzantine' });
    const title = row.locator('.row-title');
    const isCut = () => title.evaluate((box) => box.scrollWidth > box.clientWidth);
    await expect.poll(isCut).toBe(true);
    const tops = () => rows.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    await row.scrollIntoViewIfNeeded();
    const before = await tops();
    const place = await row.boundingBox();
    if (place === null) throw new Error('The row has no place.');
    const isWithinItsRow = () =>
      title.evaluate((box) => {
        const [own, around] = [box, box.closest('tr') ?? box].map((one) => one.getBoundingClientRect());
        return (
          own !== undefined && around !== undefined && own.top >= around.top && own.bottom <= around.bottom
        );
      });
    await title.hover();
    await expect.poll(isCut).toBe(false);
    expect(await isWithinItsRow()).toBe(true);
    expect(await tops()).toEqual(before);
    // On the way down every row has its turn, whatever the one above it shows.
    const next = rows.nth(Number(await row.getAttribute('data-index')) + 1);
    await page.mouse.move(place.x + 120, place.y + place.height + 8, { steps: 4 });
    await expect.poll(() => next.evaluate((one) => one.matches(':hover'))).toBe(true);
    await expect.poll(isCut).toBe(true);
    // Pointed at elsewhere, a row shows all that its columns have.
    await row.getByRole('gridcell').nth(3).hover();
    expect(await isCut()).toBe(true);
    await page.mouse.move(5, 5);

    await panel.getByRole('grid').focus();
    await page.keyboard.press('Home');
    const at = Number(await row.getAttribute('aria-rowindex'));
    for (let index = 2; index < at; index += 1) await page.keyboard.press('Control+ArrowDown');
    await expect(row).toHaveAttribute('data-active', 'true');
    await expect.poll(isCut).toBe(false);
    expect(await isWithinItsRow()).toBe(true);
  });
});

test('mathematics is cut between words, and nothing of it is left behind the dots', async ({ page }) => {
  await page.setViewportSize({ width: 1_440, height: 900 });
  await page.goto(`${HUB}&exp=all2`);
  const { rows } = citationsOf(page);
  const row = rows.filter({ hasText: 'Teaspoon Matroids of Order' });
  await expect(row.locator('.katex')).toHaveCount(1);
  const title = row.locator('.set-tex');
  // In ever less room, so that the cut comes everywhere in it.
  for (const width of [300, 240, 215, 200, 185]) {
    await title.evaluate((box, room) => {
      box.style.maxWidth = `${room}px`;
    }, width);
    const halves = await title.evaluate((box) => {
      const { bottom } = box.getBoundingClientRect();
      const isIn = (part: Element) => part.getBoundingClientRect().top < bottom - 4;
      return [...box.querySelectorAll('.base')].filter((base) =>
        [...base.querySelectorAll('.msupsub .mord')].some((raised) => isIn(raised) !== isIn(base)),
      ).length;
    });
    const isCutThrough = await title.evaluate((box) =>
      [...box.querySelectorAll('.base')].some((base) => {
        const [of, at] = [box.getBoundingClientRect(), base.getBoundingClientRect()];
        return at.top < of.bottom - 4 && at.right > of.right + 1;
      }),
    );
    expect(isCutThrough, `${width} px`).toBe(false);
    expect(halves, `${width} px`).toBe(0);
  }
});

/** Rows, and what is in them, as the browser hands them to screen readers. */
const readRows = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const below = (id: string): typeof nodes =>
      (byId.get(id)?.childIds ?? []).flatMap((child) => {
        const node = byId.get(child);
        return node === undefined ? [] : [node, ...below(child)];
      });
    return nodes
      .filter(({ role }) => role?.value === 'row')
      .map((row) => ({
        name: String(row.name?.value ?? ''),
        cells: below(row.nodeId)
          .filter(({ role }) => role?.value === 'gridcell')
          .map(({ name }) => String(name?.value ?? '')),
        buttons: below(row.nodeId)
          .filter(({ role }) => role?.value === 'button')
          .map(({ name, description }) => `${name?.value}: ${description?.value}`),
      }));
  } finally {
    await session.detach();
  }
};

test('for those who hear it a row says its title once, mathematics and all, and nothing says it again', async ({
  page,
}) => {
  await page.goto(HUB);
  const { rows, panel, spoken } = citationsOf(page);
  await expect(rows).toHaveCount(24);
  await expect(panel.locator('.katex').first()).toBeVisible();
  const title = 'Reference Lists of Order log₂ N in the Long Tail';
  const found = (await readRows(page)).find(({ name }) => name.includes('Reference Lists of Order'));
  expect(found?.name.split('Reference Lists of Order')).toHaveLength(2);
  expect(found?.name).toContain(title);
  // As the graph says it, and not the buttons in it.
  expect(found?.name).toMatch(/, Cites this paper as \[\d+\], \w+ \d{4}, Probably has a record of its own$/);
  expect(found?.cells[1]).toBe(title);
  expect(found?.cells[0]).toBe('Select');
  expect(found?.buttons).toEqual([`Select: ${title}`, `Expand: ${title}`]);

  await panel.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  const words = await spoken.textContent();
  expect(words).not.toContain((await rows.nth(1).getByRole('link').textContent()) ?? 'no title');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(spoken).toHaveText('2 selected');
  // Orca in Firefox goes to whatever a tree says is selected: while the keys are here it says nothing of that.
  const items = page.locator('[role="treeitem"]');
  await expect(items.and(page.locator('[aria-selected]'))).toHaveCount(0);
  await page.keyboard.press('t');
  await expect(items.and(page.locator('[aria-selected="true"]'))).toHaveCount(2);
});
