import { citationsOf, heard, waitForGraph } from '../support/citation-screen.ts';
import { readTree } from '../support/read-tree.ts';
import { makeCorpus, type ServedCorpus } from '../support/serve-corpus.ts';
import { expect, test } from './fixtures.ts';

// What the browser hands to screen readers, read from its own accessibility tree.

const HUB = '/abs/4104.11333?in=demo&tab=citations';
const CITING = { id: '4302.05347', title: 'Do Marginal Notes Dream? Evidence from Reading Rooms' };

test('the graph is a tree whose current item has a name, a place, a level and its states', async ({
  page,
}) => {
  await page.goto(HUB);
  const { graph, panel } = citationsOf(page);
  await waitForGraph(page);
  await graph.focus();
  expect(await readTree(page)).toMatchObject({
    multiselectable: true,
    current: { level: 1, place: '1 of 1', selected: false, expanded: true },
  });
  await page.keyboard.press('Home');
  await expect
    .poll(() => readTree(page))
    .toMatchObject({
      current: { name: expect.stringContaining('The paper of this record, '), level: 1, selected: true },
    });
  await page.keyboard.press('End');
  await page.keyboard.press('PageUp');
  await expect.poll(() => readTree(page)).toMatchObject({ current: { level: 2, place: '23 of 24' } });
  while (!(await heard(page)).startsWith(CITING.title)) {
    const before = await heard(page);
    await page.keyboard.press('PageUp');
    await expect.poll(() => heard(page)).not.toBe(before);
  }
  const name = `${CITING.title}, Cites this paper as [4], February 2043, Probably has a record of its own`;
  expect(await readTree(page)).toMatchObject({
    current: { name, level: 2, place: '7 of 24', selected: true, expanded: false },
  });
  await page.keyboard.press('e');
  await expect
    .poll(() => readTree(page))
    .toMatchObject({ current: { name: expect.stringContaining('Demo record'), level: 2, expanded: true } });
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => readTree(page)).toMatchObject({ current: { level: 3 } });

  // Several are selected, and all of them say so; how many they are the live region says.
  await page.keyboard.press('Shift+ArrowLeft');
  await expect
    .poll(() => readTree(page))
    .toMatchObject({ current: { name: expect.stringContaining(CITING.title) } });
  await expect.poll(async () => (await readTree(page)).selected).toBe(2);
  await expect(panel.getByRole('status').last()).toHaveText('2 selected');
});

test.describe('a large neighbourhood', () => {
  let corpus: ServedCorpus;
  test.beforeAll(() => {
    corpus = makeCorpus(3_000, 2_200);
  });
  test.afterAll(() => corpus.remove());

  test('thousands of papers have a handful of elements, and every one is reached', async ({ page }) => {
    test.slow();
    await corpus.serve(page);
    await page.goto(`/abs/${corpus.hubArxivId}?in=${corpus.name}&tab=citations`);
    const { graph, items } = citationsOf(page);
    await waitForGraph(page);
    await graph.focus();
    await page.keyboard.press('End');
    await expect.poll(() => heard(page)).toMatch(/, 2200 of 2200$/);
    await page.keyboard.press('PageUp');
    await expect.poll(() => heard(page)).toMatch(/, 2199 of 2200$/);
    expect(await items.count()).toBeLessThan(15);
  });
});

test('on a low window the list of keys begins with its head', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 400 });
  await page.goto('/abs/4104.11333?in=demo&tab=citations');
  await page.getByRole('tree').focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys of the graph' });
  await expect(keys.getByRole('group', { name: 'Keys of the graph' })).toBeFocused();
  await expect(keys.getByRole('heading', { name: 'Keys of the graph' })).toBeInViewport();
});
