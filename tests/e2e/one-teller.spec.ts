import { citationsOf, heard, waitForGraph } from '../support/citation-screen.ts';
import { HUB } from '../support/demo-hub.ts';
import { expect, test } from './fixtures.ts';

// What takes a screen reader away from where the keys are (heard with Orca, `npm run voice`).

test('graph and list don’t both say what is selected: only the one that has the keys', async ({ page }) => {
  await page.goto(HUB);
  const { graph, items, rows, find } = citationsOf(page);
  await waitForGraph(page);
  const telling = page.locator('[aria-selected]');
  await graph.focus();
  await page.keyboard.press('End');
  await expect(rows.and(page.locator('[data-selected]'))).toHaveCount(1);
  await expect(rows.and(telling)).toHaveCount(0);
  await expect(items.and(page.locator('[aria-selected=true]'))).toHaveCount(1);
  // Gone on to something else the list says nothing of a sudden.
  await find.focus();
  await expect(rows.and(telling)).toHaveCount(0);
  await graph.focus();
  await page.keyboard.press('t');
  await expect(rows.and(page.locator('[aria-selected=true]'))).toHaveCount(1);
  await expect(items.and(telling)).toHaveCount(0);
  // A pointer has no place to be taken away from.
  await rows.nth(2).click();
  await expect(rows.and(page.locator('[aria-selected=true]'))).toHaveCount(1);
  await expect(items.and(page.locator('[aria-selected=true]'))).toHaveCount(1);
});

test('the item that one leaves is there until the next one is left', async ({ page }) => {
  await page.goto(HUB);
  const { graph, items } = citationsOf(page);
  await waitForGraph(page);
  await graph.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await expect.poll(() => heard(page)).toContain('On Solar-Powered Sleepy Replicas');
  await page.keyboard.press('Home');
  await expect.poll(() => heard(page)).toContain('The paper of this record');
  await expect(items.filter({ hasText: 'On Solar-Powered Sleepy Replicas' })).toHaveCount(1);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(items.filter({ hasText: 'On Solar-Powered Sleepy Replicas' })).toHaveCount(0);
});

test('an expansion that makes the list narrow brings no select to the page; its menu orders', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1_100, height: 900 });
  await page.goto(HUB);
  const { panel, rows } = citationsOf(page);
  await expect(rows).toHaveCount(24);
  const order = panel.getByRole('button', { name: /^Order:/ });
  await expect(order).toHaveCount(0);
  await rows
    .nth(0)
    .getByRole('button', { name: /^Expand/ })
    .click();
  await expect(order).toHaveAccessibleName('Order: Newest first');
  await expect(panel.locator('select')).toHaveCount(0);
  await order.click();
  const menu = page.getByRole('menu', { name: 'Order' });
  await expect(menu.getByRole('menuitemradio', { checked: true })).toHaveText('Newest first');
  await menu.getByRole('menuitemradio', { name: 'Oldest first' }).click();
  await expect(rows.first()).toContainText('July 2041');
  await expect(order).toHaveAccessibleName('Order: Oldest first');
});

test('the list of keys gives the focus back before it goes, and comes back at once', async ({ page }) => {
  await page.goto(HUB);
  const { graph } = citationsOf(page);
  await waitForGraph(page);
  await graph.focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys of the graph' });
  await expect(dialog).toBeVisible();
  await graph.evaluate((tree) =>
    tree.addEventListener('focus', () =>
      setTimeout(() => {
        tree.dataset.besideKeys = `${document.querySelector('dialog:popover-open') !== null}`;
      }, 100),
    ),
  );
  await page.keyboard.press('Escape');
  await expect(graph).toBeFocused();
  await expect(graph).toHaveAttribute('data-beside-keys', 'true');
  await expect(dialog).toBeHidden();
  for (const key of ['?', 'Escape', '?']) await page.keyboard.press(key);
  await expect(dialog).toHaveCSS('opacity', '1');
  await expect(dialog.getByRole('group')).toBeFocused();
  await page.waitForTimeout(600);
  await expect(dialog).toBeVisible();
});
