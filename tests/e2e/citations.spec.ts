import { readFileSync } from 'node:fs';
import { parseRecord } from '../../src/core/record/parse.ts';
import type { CitationGraph } from '../../src/graph/citation-graph.ts';
import { toCitationGraph } from '../../src/graph/grow/to-citation-graph.ts';
import { YEAR_RAMPS } from '../../src/graph/scene/graph-theme.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { sendJson } from '../support/behaviours.ts';
import {
  citationsOf,
  colourAt,
  heard,
  placeOf,
  viewportOf,
  waitForGraph,
  waitForPicture,
  waitForRest,
} from '../support/citation-screen.ts';
import { choose } from '../support/give-file.ts';
import { other, otherRecord } from '../support/other-record.ts';
import { realRecordText } from '../support/real-record.ts';
import { serveInstead } from '../support/serve-record.ts';
import { expect, real, test, themes } from './fixtures.ts';

/** The hub of the demo mirror, cited by 24, and one of them. */
const HUB_ID = '4104.11333';
const CITING = { id: '4302.05347', title: 'Do Marginal Notes Dream? Evidence from Reading Rooms' };
const pointer = JSON.parse(readFileSync(`public/demo/arxiv/${HUB_ID}.json`, 'utf8'));
const hubSuffix: string = pointer.pith_number.slice(-26);
const HUB = `/pith/${hubSuffix}?in=demo&tab=citations`;

const graphOf = (text: string): CitationGraph => {
  const parsed = parseRecord(JSON.parse(text));
  if (parsed.kind === 'error') throw new Error(JSON.stringify(parsed.error));
  return toCitationGraph({ ...parsed.value.view, matching: { title: null }, bound: { title: null } });
};
/** The record's own paper, the first item and the only one of its level. */
const FOCUS = 'The paper of this record, ';
const hubGraph = graphOf(readFileSync(`public/demo/pith/${hubSuffix}.json`, 'utf8'));

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

test('what the registry lists badly is shown for what it is, or said', async ({ page }) => {
  const record = JSON.parse(realRecordText());
  const sample = [
    { citing_arxiv_id: '2605.18750', citing_title: '$\\eta^\\prime$ and \\v{S}', ref_index: 21 },
    { citing_arxiv_id: '2605.18750v2', citing_title: 'again', ref_index: 4 },
    { citing_arxiv_id: real.arxivId, citing_title: 'itself', ref_index: 1 },
    { citing_arxiv_id: '2513.00001', citing_title: '<img src=x onerror=alert(1)>', ref_index: null },
    { citing_arxiv_id: '2506.00011', citing_title: 'x'.repeat(10_000), ref_index: 2 },
    { citing_arxiv_id: '2507.00012', citing_title: 'שלום', ref_index: 3, is_internal_anchor: false },
    { citing_title: 7 },
    'text',
  ];
  const text = JSON.stringify({ ...record, inbound_citations: { count: 40, sample } });
  await serveInstead(page, text);
  await page.goto(`${real.path}?tab=citations`);
  const { panel, rows, graph, details } = citationsOf(page);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
    '4 of 40 citing papers shown; 32 not in this mirror’s sample; 1 listed again; ' +
      '1 left out because it is this paper itself; 2 left out because the entry can’t be read; ' +
      '1 without a date in its id',
  );
  await waitForGraph(page);
  await expect(rows).toHaveCount(4);
  await expect(rows.filter({ hasText: '(10000 characters)' })).toHaveCount(1);
  await expect(rows.filter({ hasText: '$' })).toHaveCount(0);
  await expect(rows.filter({ hasText: '[4], [21]' })).toHaveCount(1);
  const malformed = rows.filter({ hasText: '<img src=x onerror=alert(1)>' });
  await expect(malformed).toContainText('no date');
  await expect(malformed.getByRole('link')).toHaveCount(0);

  const { x, y } = await placeOf(graph, graphOf(text), 'raw:2513.00001');
  await page.mouse.click(x, y);
  await expect(details).toContainText('The id carries no date');
  await expect.poll(() => heard(page)).toContain('no date');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(real.path));
});

for (const [name, inbound, sentence] of [
  ['an empty list', { count: 0, sample: [] }, 'This mirror’s record lists no citing paper.'],
  [
    'a count without a list',
    { count: 7 },
    'This mirror counts 7 citing papers but its record lists none of them.',
  ],
  ['nothing', undefined, 'The record doesn’t say which papers cite this one.'],
] as const) {
  test(`no citing papers: ${name}`, async ({ page }) => {
    const record = JSON.parse(realRecordText());
    await serveInstead(page, JSON.stringify({ ...record, inbound_citations: inbound }));
    await page.goto(`${real.path}?tab=citations`);
    await expect(citationsOf(page).panel.getByRole('heading')).toHaveText(sentence);
    await expectNoAxeViolations(page);
  });
}

test.describe(() => {
  test.use({ expectedErrors: /ERR_FAILED/ });
  test('a graph that can’t be moved is said; picture and list are there, and another try brings it', async ({
    page,
  }) => {
    await page.route('**/assets/cytoscape*', (route) => route.abort());
    await page.goto(HUB);
    const { panel, rows, graph } = citationsOf(page);
    await waitForPicture(graph);
    await graph.hover();
    await expect(panel.getByText('a part of the graph could not be loaded')).toBeVisible();
    await expect(rows).toHaveCount(24);
    await page.unroute('**/assets/cytoscape*');
    await panel.getByRole('button', { name: 'Try again' }).click();
    await waitForGraph(page);
  });
});

for (const theme of themes) {
  test(`no axe violations with a selection, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`${HUB}&sel=${CITING.id}`);
    await waitForGraph(page);
    await citationsOf(page).find.fill('reading');
    await expectNoAxeViolations(page, { onlyColours: theme === 'dark' });
    await page.getByRole('button', { name: 'Keys' }).click();
    await expectNoAxeViolations(page, { onlyColours: theme === 'dark' });
  });

  test(`a phone: the list first, the graph behind its tab, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(HUB);
    const { rows, panel, graph } = citationsOf(page);
    await expect(rows).toHaveCount(24);
    await expect(graph).toHaveCount(0);
    await panel.getByRole('combobox', { name: 'Order' }).selectOption('Oldest first');
    await expect(rows.first()).toContainText('July 2041');
    await expectNoAxeViolations(page, { onlyColours: theme === 'dark' });
    await panel.getByRole('tab', { name: 'Graph' }).click();
    await waitForGraph(page);
    await expect(rows).toHaveCount(0);
    await expectNoAxeViolations(page, { onlyColours: theme === 'dark' });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test.describe('trouble with painting', () => {
  test.use({ expectedErrors: /No room for a picture|ERR_FAILED/ });

  test('one painting that fails is not the last', async ({ page }) => {
    // Without a canvas for workers the page paints, and finds no room for a picture while it is told so.
    await page.addInitScript(() => {
      const toBitmap = window.createImageBitmap;
      Reflect.deleteProperty(window, 'OffscreenCanvas');
      window.createImageBitmap = (...args: unknown[]) => {
        const { dataset } = document.documentElement;
        if (dataset.room !== 'none') return Reflect.apply(toBitmap, window, args);
        dataset.failed = 'yes';
        return Promise.reject(new Error('No room for a picture'));
      };
    });
    await page.goto(HUB);
    const { graph, find } = citationsOf(page);
    await waitForPicture(graph);
    await waitForRest(page);
    const root = page.locator('html');
    await root.evaluate((html) => html.setAttribute('data-room', 'none'));
    await find.fill('dream');
    await expect(root).toHaveAttribute('data-failed', 'yes');
    const painted = Number(await graph.getAttribute('data-painted'));
    await root.evaluate((html) => html.setAttribute('data-room', 'enough'));
    await find.fill('');
    await waitForPicture(graph, painted + 1);
  });

  test('a painter that was started ahead of time and never came is not waited for', async ({ page }) => {
    await page.route('**/assets/paint-worker*', (route) => route.abort());
    await page.goto(HUB.replace('&tab=citations', ''));
    // Before the app is there nobody hears a pointer that comes over the tab.
    await expect(page.getByRole('contentinfo')).toBeVisible();
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('paint-worker'));
    await page.getByRole('tab', { name: /^Cited by/ }).hover();
    await failed;
    // The page has heard of it by now, as it hears of one that fails later.
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          new Worker('/assets/paint-worker-gone.js').addEventListener('error', resolve);
        }),
    );
    await page.getByRole('tab', { name: /^Cited by/ }).click();
    await waitForPicture(citationsOf(page).graph);
  });
});
