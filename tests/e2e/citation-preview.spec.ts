import { readFileSync } from 'node:fs';
import { parseRecord } from '../../src/core/record/parse.ts';
import { toCitationGraph } from '../../src/graph/grow/to-citation-graph.ts';
import {
  citationsOf,
  colourAt,
  placeOf,
  viewportOf,
  waitForGraph,
  waitForRest,
} from '../support/citation-screen.ts';
import { HUB, HUB_ID, HUB_SUFFIX } from '../support/demo-hub.ts';
import { expect, test } from './fixtures.ts';

/** Longer than its label. */
const CITING = {
  id: '4610.08567',
  title: 'Umbrella Scheduling for Byzantine but Polite Tin-Can Telephones in the Postal Service',
};

const parsed = parseRecord(JSON.parse(readFileSync(`public/demo/pith/${HUB_SUFFIX}.json`, 'utf8')));
if (parsed.kind === 'error') throw new Error(JSON.stringify(parsed.error));
const model = toCitationGraph({
  ...parsed.value.view,
  matching: { title: null },
  bound: { title: null },
});

test.use({ viewport: { width: 1_440, height: 900 } });

test('a pointer on a paper brings its whole title and what is known of it, and lights up its neighbours', async ({
  page,
}) => {
  await page.goto(HUB);
  const { graph, panel } = citationsOf(page);
  await waitForGraph(page);
  await waitForRest(page);
  const card = page.locator('[data-card]');
  await expect(card).toHaveCount(0);
  const focus = await placeOf(graph, model, HUB_ID);
  const { zoom } = await viewportOf(graph);
  const onRing = { x: focus.x, y: focus.y - (13 * zoom + 2.75) };
  const ground = await colourAt(graph, onRing);

  const { x, y } = await placeOf(graph, model, CITING.id);
  await page.mouse.move(x, y);
  await expect(card).toBeVisible();
  await expect(card).toContainText(CITING.title);
  await expect(card).toContainText(/October 2046.*Probably has a record of its own/);
  await expect(card).toContainText('Cites this paper as [1]');
  await expect(card).toContainText('Cited by: not looked up. Cites 1 of those shown');
  await expect.poll(() => colourAt(graph, onRing)).not.toBe(ground);
  // Nothing is selected by it, and the details wait for a selection.
  await expect(page).toHaveURL(HUB);
  await expect(panel.getByText('Select two papers to see how they are linked')).toBeVisible();

  // The pointer may go onto the card; Esc ends it; so does leaving.
  const box = await card.boundingBox();
  if (box === null) throw new Error('The card has no place.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  await expect(card).toContainText(CITING.title);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect.poll(() => colourAt(graph, onRing)).toBe(ground);
  await page.mouse.move(x, y);
  await expect(card).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(card).toHaveCount(0);
});

test('keys bring the card of the paper that they come to; a press brings the details alone', async ({
  page,
}) => {
  await page.goto(HUB);
  const { graph, details, rows } = citationsOf(page);
  await waitForGraph(page);
  await waitForRest(page);
  const card = page.locator('[data-card]');
  await graph.focus();
  await page.keyboard.press('End');
  await expect(card).toContainText('On Solar-Powered Sleepy Replicas');
  await page.keyboard.press('Home');
  await expect(card).toContainText('The paper of this record');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);

  await rows.filter({ hasText: CITING.title }).click();
  await expect(details.getByRole('heading')).toHaveText(CITING.title);
  await expect(card).toHaveCount(0);
  await expect(details).toContainText('Select a second paper as well to see how the two are linked');
});

test('the words beside a mark are as good as the mark: pointed at, pressed, pressed twice', async ({
  page,
}) => {
  await page.goto(HUB);
  const { graph, details } = citationsOf(page);
  await waitForGraph(page);
  await waitForRest(page);
  const mark = await placeOf(graph, model, CITING.id);
  /** In the middle of the label, far from any mark. */
  const words = { x: mark.x + 90, y: mark.y };
  await page.mouse.move(words.x, words.y);
  await expect(page.locator('[data-card]')).toContainText(CITING.title);
  await page.mouse.click(words.x, words.y);
  await expect(details).toContainText(CITING.title);
  // What the details say needs no card, which would lie over the neighbours.
  await page.mouse.move(words.x + 2, words.y, { steps: 3 });
  await waitForRest(page);
  await expect(page.locator('[data-card]')).toHaveCount(0);

  // They are where they are seen, also once the picture has been moved and zoomed.
  await page.keyboard.press('Escape');
  await expect(details).not.toContainText(CITING.title);
  await page.keyboard.press('+');
  await waitForRest(page);
  const now = await placeOf(graph, model, CITING.id);
  await page.mouse.click(now.x + 90, now.y);
  await expect(details).toContainText(CITING.title);
  // Beyond the words is the ground.
  await page.mouse.click(now.x + 90, now.y + 30);
  await expect(details).not.toContainText(CITING.title);
  await page.mouse.dblclick(now.x + 90, now.y);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CITING.title);
});
