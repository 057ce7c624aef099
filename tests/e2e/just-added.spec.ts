import { citationsOf, heard, waitForGraph } from '../support/citation-screen.ts';
import { HUB } from '../support/demo-hub.ts';
import { expect, test } from './fixtures.ts';

// What an expansion brings in is told from what was there, for the eye and the ear, until one is done with it.

const ADDED = /^\d+ just added$/;

test('what came in with an expansion is marked in list, legend and tree, counted, and said', async ({
  page,
}) => {
  await page.goto(HUB);
  const { graph, panel, rows } = citationsOf(page);
  await waitForGraph(page);
  const notes = rows.locator('[data-note]');
  await expect(notes).toHaveCount(0);
  await graph.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => heard(page)).toContain('A Listening Experiment');
  await page.keyboard.press('e');
  await expect(page.locator('[data-voice]')).toHaveText('Looked up. 27 papers shown, 3 of them just added.');
  await expect(notes).toHaveText(['just added', 'just added', 'just added']);
  await expect(panel.getByText(ADDED)).toHaveText('3 just added');
  await panel.getByRole('button', { name: /^Legend/ }).click();
  await expect(panel.getByRole('list', { name: 'Legend' })).toContainText('just added');

  await graph.focus();
  // The first of them in the order of time is from 2044.
  await expect(async () => {
    await page.keyboard.press('PageDown');
    expect(await heard(page)).toContain(', just added, ');
  }).toPass();
  await page.keyboard.press('t');
  await expect(rows.and(page.locator('[aria-selected=true]'))).toHaveAccessibleName(/, just added$/);

  await panel.getByRole('button', { name: 'Unmark what was just added' }).click();
  await expect(notes).toHaveCount(0);
  await expect(panel.getByText(ADDED)).toHaveCount(0);
  await expect(rows).toHaveCount(27);
});

test('what a link shows was not just added; taking an expansion back marks nothing', async ({ page }) => {
  await page.goto(`${HUB}&exp=4107.16913`);
  const { graph, panel, rows } = citationsOf(page);
  await waitForGraph(page);
  await expect(rows).toHaveCount(27);
  await expect(rows.locator('[data-note]')).toHaveCount(0);
  await expect(panel.getByText(ADDED)).toHaveCount(0);
  await panel.getByRole('button', { name: /^Expand all shown/ }).click();
  await expect(panel.getByText(ADDED)).toBeVisible();
  await graph.focus();
  await page.keyboard.press('z');
  await expect(rows).toHaveCount(27);
  await expect(rows.locator('[data-note]')).toHaveCount(0);
});
