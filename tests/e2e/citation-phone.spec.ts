import type { CDPSession, Locator } from '@playwright/test';
import { citationsOf, viewportOf, waitForGraph } from '../support/citation-screen.ts';
import { HUB } from '../support/demo-hub.ts';
import { expect, test } from './fixtures.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers go from one place to another in some steps, as a browser reports them. */
const moveFingers = async (
  session: CDPSession,
  from: readonly Point[],
  to: readonly Point[],
): Promise<void> => {
  const steps = 8;
  const at = (share: number): Point[] =>
    from.map(({ x, y }, finger) => ({
      x: x + ((to[finger]?.x ?? x) - x) * share,
      y: y + ((to[finger]?.y ?? y) - y) * share,
    }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= steps; step += 1)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / steps) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
};

const middleOf = async (graph: Locator): Promise<Point> => {
  await graph.scrollIntoViewIfNeeded();
  const box = await graph.boundingBox();
  if (box === null) throw new Error('The graph has no place.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

test('two fingers zoom and move the graph; one finger is left to the page', async ({ page }) => {
  await page.goto(HUB);
  const { panel, graph } = citationsOf(page);
  await panel.getByRole('tab', { name: 'Graph' }).click();
  await waitForGraph(page);
  const { x, y } = await middleOf(graph);
  const session = await page.context().newCDPSession(page);
  const before = await viewportOf(graph);

  await moveFingers(
    session,
    [
      { x: x - 30, y },
      { x: x + 30, y },
    ],
    [
      { x: x - 90, y },
      { x: x + 90, y },
    ],
  );
  await expect.poll(async () => (await viewportOf(graph)).zoom / before.zoom).toBeGreaterThan(2);
  const zoomed = await viewportOf(graph);

  await moveFingers(
    session,
    [
      { x: x - 30, y },
      { x: x + 30, y },
    ],
    [
      { x: x - 90, y: y + 40 },
      { x: x - 30, y: y + 40 },
    ],
  );
  await expect.poll(async () => zoomed.panX - (await viewportOf(graph)).panX).toBeGreaterThan(40);
  const moved = await viewportOf(graph);
  expect(moved.zoom / zoomed.zoom).toBeCloseTo(1, 1);
  expect(moved.panY - zoomed.panY).toBeGreaterThan(25);

  await moveFingers(session, [{ x, y }], [{ x, y: y - 100 }]);
  expect(await viewportOf(graph)).toEqual(moved);
});

test('the details come up from below over the list, leave with × and with Esc, and leave the row in view', async ({
  page,
}) => {
  await page.goto(HUB);
  const { rows, details } = citationsOf(page);
  await expect(rows).toHaveCount(24);
  await rows
    .nth(3)
    .getByRole('button', { name: /^Select/ })
    .click();
  await expect(details.getByRole('heading').first()).toBeVisible();
  const [sheet, row] = [await details.boundingBox(), await rows.nth(3).boundingBox()];
  if (sheet === null || row === null) throw new Error('Sheet or row has no place.');
  expect(Math.round(sheet.y + sheet.height)).toBe(844);
  expect(sheet.height).toBeLessThan(844 / 2);
  expect(row.y + row.height).toBeLessThanOrEqual(sheet.y + 1);
  await details.getByRole('button', { name: 'Select nothing' }).click();
  await expect(details.getByRole('heading')).toHaveCount(0);
  await rows
    .nth(2)
    .getByRole('button', { name: /^Select/ })
    .click();
  await expect(details.getByRole('heading').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(details.getByRole('heading')).toHaveCount(0);
});

test('an order by what nobody has looked up says so, and what looks it up', async ({ page }) => {
  await page.goto(HUB);
  const { panel, rows } = citationsOf(page);
  await expect(rows.first()).toBeVisible();
  const hint = panel.getByRole('paragraph').filter({ hasText: '“Expand all shown” looks them up' });
  const order = panel.getByRole('combobox', { name: 'Order' });
  await expect(hint).toHaveCount(0);
  await order.selectOption('Most cited first, by their records’ counts');
  await expect(hint).toBeVisible();
  await panel.getByRole('button', { name: /^Expand all shown/ }).tap();
  await expect(rows.first()).toContainText('Long-Exposure Guesswork');
  await expect(hint).toHaveCount(0);
});
