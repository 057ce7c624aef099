import { expect, type Locator, type Page } from '@playwright/test';
import type { CitationGraph } from '../../src/graph/citation-graph.ts';
import { type Layout, toTimeLayout } from '../../src/graph/layout/time-layout.ts';

/** The parts of the citations page, as a reader finds them. */
export const citationsOf = (page: Page) => {
  const panel = page.getByRole('region', { name: 'Citing papers' });
  return {
    panel,
    graph: panel.getByRole('tree', { name: 'Citation graph' }),
    /** The papers of the graph that exist for those who hear it, whichever is current. */
    items: panel.getByRole('treeitem'),
    details: panel.getByRole('complementary', { name: 'Selected paper' }),
    /** Body rows; the first of the table is its head. */
    rows: panel.getByRole('row').filter({ has: page.getByRole('gridcell') }),
    find: panel.getByRole('searchbox', { name: 'Find in title or id' }),
    /** What a screen reader is told of the selection. */
    spoken: panel.getByRole('status').last(),
  };
};

/**
 * The current paper as a screen reader says it: the item that the graph names, with its place, while the graph has the
 * focus; else what the live region says. Empty where neither says anything.
 */
export const heard = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const named = document.activeElement?.getAttribute('aria-activedescendant') ?? null;
    const item = named === null ? null : document.getElementById(named);
    if (document.activeElement?.getAttribute('role') === 'tree')
      return item === null
        ? ''
        : `${item.textContent}, ${item.getAttribute('aria-posinset')} of ${item.getAttribute('aria-setsize')}`;
    return [...document.querySelectorAll('section [role=status]')].at(-1)?.textContent ?? '';
  });

/** Waits until the graph stands on its canvas: only then do its buttons work. */
export const waitForGraph = async (page: Page): Promise<void> => {
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeEnabled();
};

/** Waits until the picture has been painted, and shown, at least so many times. */
export const waitForPicture = async (graph: Locator, times = 1): Promise<void> => {
  await expect
    .poll(async () => Number(await graph.getAttribute('data-painted')))
    .toBeGreaterThanOrEqual(times);
};

/** What is on the screen, as the graph's frame says: `screen = picture * zoom + pan`. */
export const viewportOf = async (
  graph: Locator,
): Promise<{ readonly zoom: number; readonly panX: number; readonly panY: number }> => {
  await waitForPicture(graph);
  const read = async (name: string): Promise<number> => Number(await graph.getAttribute(name));
  return { zoom: await read('data-zoom'), panX: await read('data-pan-x'), panY: await read('data-pan-y') };
};

/** Waits until neither the view nor its address change any more: the view is written into the address once it rests. */
export const waitForRest = async (page: Page): Promise<void> => {
  const { graph } = citationsOf(page);
  let [last, times] = ['', 0];
  const count = async (): Promise<number> => {
    const now = `${page.url()} ${JSON.stringify(await viewportOf(graph))} ${await graph.getAttribute('data-painted')}`;
    times = now === last ? times + 1 : 0;
    last = now;
    return times;
  };
  await expect.poll(count, { intervals: [100] }).toBeGreaterThanOrEqual(5);
};

/**
 * Where a paper stands on the screen, once the graph has been scrolled there and neither it nor the view in it moves any
 * more: what is above the graph may still grow when fonts and mathematics come.
 * @param layout the time layout, unless another is given
 */
export const placeOf = async (
  graph: Locator,
  model: CitationGraph,
  id: string,
  layout: Layout = toTimeLayout(model),
): Promise<{ readonly x: number; readonly y: number }> => {
  const at = layout.positions.get(id);
  if (at === undefined) throw new Error(`${id} is not in the picture.`);
  let [last, times] = [{ x: Number.NaN, y: Number.NaN }, 0];
  const look = async (): Promise<number> => {
    await graph.scrollIntoViewIfNeeded();
    const { zoom, panX, panY } = await viewportOf(graph);
    const box = await graph.boundingBox();
    if (box === null) return 0;
    const now = { x: box.x + at.x * zoom + panX, y: box.y + at.y * zoom + panY };
    times = now.x === last.x && now.y === last.y ? times + 1 : 0;
    last = now;
    return times;
  };
  await expect.poll(look, { intervals: [100] }).toBeGreaterThanOrEqual(3);
  return last;
};

/** The colour of the screen at a point, as a reader sees it: `r,g,b`. */
export const colourAt = async (
  graph: Locator,
  { x, y }: { readonly x: number; readonly y: number },
): Promise<string> => {
  const page = graph.page();
  const clip = { x: Math.round(x), y: Math.round(y), width: 1, height: 1 };
  const shot = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const context = document.createElement('canvas').getContext('2d');
    context?.drawImage(image, 0, 0);
    const [r, g, b] = context?.getImageData(0, 0, 1, 1).data ?? [];
    return `${r},${g},${b}`;
  }, shot);
};
