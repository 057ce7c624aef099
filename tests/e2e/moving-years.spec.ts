import type { Locator } from '@playwright/test';
import { citationsOf, waitForGraph, waitForRest } from '../support/citation-screen.ts';
import { HUB, HUB_SUFFIX } from '../support/demo-hub.ts';
import { expect, test } from './fixtures.ts';

/**
 * While the picture is dragged, or zoomed by the wheel, the years are looked at in each frame, after all else of it has run.
 * @returns how far the one that was furthest off was from where it belongs; how many frames there were; and how often an
 * element was drawn with its place, rather than moved
 */
const watchYears = (graph: Locator, kind: 'drag' | 'wheel') =>
  graph.evaluate(async (frame, kind) => {
    const left = frame.getBoundingClientRect().left;
    const read = () => {
      const { zoom, panX } = (frame as HTMLElement).dataset;
      return [...frame.querySelectorAll<HTMLElement>('[data-year]')].map((year) => {
        const x = year.getBoundingClientRect().left + 0.5 - left;
        return {
          year: year.dataset.year ?? '',
          x,
          at: (x - Number(panX)) / Number(zoom),
          zoom: Number(zoom),
          panX: Number(panX),
        };
      });
    };
    const places = new Map(read().map(({ year, at }) => [year, at]));
    const target = frame.querySelector('canvas + div canvas') ?? frame;
    const { x, y, width, height } = frame.getBoundingClientRect();
    const at = (step: number) => ({
      clientX: x + width / 2 + 60 * Math.sin(step / 5),
      clientY: y + height / 2,
      bubbles: true,
      cancelable: true,
      view: window,
    });
    if (kind === 'drag') target.dispatchEvent(new MouseEvent('mousedown', { ...at(0), buttons: 1 }));
    let [worst, moves, last] = [0, 0, ''];
    for (let step = 1; step <= 30; step += 1) {
      if (kind === 'drag') target.dispatchEvent(new MouseEvent('mousemove', { ...at(step), buttons: 1 }));
      else target.dispatchEvent(new WheelEvent('wheel', { ...at(0), deltaY: step <= 15 ? -3 : 3 }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      // What this frame still does before it is on the screen.
      await new Promise<void>((resolve) => queueMicrotask(() => resolve()));
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
      const now = read();
      for (const { year, x, zoom, panX } of now) {
        const place = places.get(year);
        if (place !== undefined) worst = Math.max(worst, Math.abs(place * zoom + panX - x));
      }
      const key = `${now[0]?.panX} ${now[0]?.zoom}`;
      if (key !== last) moves += 1;
      last = key;
    }
    if (kind === 'drag') target.dispatchEvent(new MouseEvent('mouseup', at(30)));
    return { worst, moves };
  }, kind);

test('in each frame of a movement the years stand where the papers do', async ({ page }) => {
  await page.goto(HUB);
  const { graph } = citationsOf(page);
  await waitForGraph(page);
  await waitForRest(page);
  for (const kind of ['drag', 'wheel'] as const) {
    // The wheel is the graph's while it has the focus.
    await graph.focus();
    const { worst, moves } = await watchYears(graph, kind);
    expect(moves, kind).toBeGreaterThan(10);
    // On whole pixels, here and where the place was read.
    expect(worst, kind).toBeLessThanOrEqual(1.6);
    await waitForRest(page);
  }
});

test('each year under the picture stands at the line of its year', async ({ page }) => {
  await page.goto(HUB);
  const { graph, panel } = citationsOf(page);
  await waitForGraph(page);
  await waitForRest(page);
  const lines = await graph
    .locator('[data-year]')
    .evaluateAll((found) =>
      found.map((line) => [line.getAttribute('data-year'), line.getBoundingClientRect().left]),
    );
  const labels = await panel
    .locator('[data-mark]')
    .evaluateAll((found) =>
      found.map((mark) => [mark.getAttribute('data-mark'), mark.getBoundingClientRect().left]),
    );
  expect(lines.length).toBeGreaterThan(5);
  expect(labels).toEqual(lines);
});

test('the line over papers without a date goes with them', async ({ page }) => {
  await page.route(`**/demo/pith/${HUB_SUFFIX}.json`, async (route) => {
    const record = await (await route.fetch()).json();
    record.inbound_citations.sample.push({ citing_arxiv_id: null, citing_title: 'Undated', ref_index: 1 });
    await route.fulfill({ json: record });
  });
  await page.goto(HUB);
  const { graph } = citationsOf(page);
  await waitForGraph(page);
  await waitForRest(page);
  /** Where the line is, and where the picture is, in CSS pixels. */
  const read = () =>
    graph.evaluate((frame) => {
      const lane = [...frame.querySelectorAll('svg')].find(
        ({ textContent }) => textContent === 'No date in the id',
      );
      const top = lane?.getBoundingClientRect().top ?? Number.NaN;
      return { line: top, picture: Number((frame as HTMLElement).dataset.panY) };
    });
  const before = await read();
  const { x, y } = (await graph.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 120, y + 80);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await read()).picture - before.picture).toBeCloseTo(-60, 3);
  expect((await read()).line - before.line).toBeCloseTo(-60, 0);
});
