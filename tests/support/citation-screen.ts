import { expect, type Locator, type Page } from '@playwright/test';
import { toStart } from '../../src/features/citations/picture/viewport.ts';
import type { CitationGraph } from '../../src/graph/citation-graph.ts';
import { toTimeLayout } from '../../src/graph/time-layout.ts';

/** The parts of the citations page, as a reader finds them. */
export const citationsOf = (page: Page) => {
  const panel = page.getByRole('region', { name: 'Citing papers' });
  return {
    panel,
    graph: panel.getByRole('application', { name: 'Citation graph' }),
    details: panel.getByRole('complementary', { name: 'Selected paper' }),
    /** Body rows; the first of the table is its head. */
    rows: panel.getByRole('row').filter({ has: page.getByRole('cell') }),
    find: panel.getByRole('searchbox', { name: 'Find in title or id' }),
    /** What a screen reader is told of the selection. */
    spoken: panel.getByRole('status').last(),
  };
};

/** Waits until the graph stands on its canvas: only then do its buttons work. */
export const waitForGraph = async (page: Page): Promise<void> => {
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeEnabled();
};

/** Where a paper stands on the screen at the start, before anybody has moved the picture. */
export const placeOf = async (
  graph: Locator,
  model: CitationGraph,
  id: string,
): Promise<{ readonly x: number; readonly y: number }> => {
  const box = await graph.boundingBox();
  const layout = toTimeLayout(model);
  const at = layout.positions.get(id);
  if (box === null || at === undefined) throw new Error(`${id} is not in the picture.`);
  const { zoom, panX, panY } = toStart(layout, model.focus, box);
  return { x: box.x + at.x * zoom + panX, y: box.y + at.y * zoom + panY };
};

/** The colour at a point once something is drawn there: the first picture comes a frame after its buttons. */
export const drawnColourAt = async (
  graph: Locator,
  point: { readonly x: number; readonly y: number },
): Promise<string> => {
  await expect.poll(() => colourAt(graph, point)).not.toBe('nothing');
  return colourAt(graph, point);
};

/** The colour of the picture at a point of the screen, as the canvases hold it: `r,g,b`. */
export const colourAt = (
  graph: Locator,
  point: { readonly x: number; readonly y: number },
): Promise<string> =>
  graph.evaluate((frame, { x, y }) => {
    for (const canvas of frame.querySelectorAll('canvas')) {
      const box = canvas.getBoundingClientRect();
      const [r = 0, g = 0, b = 0, a = 0] =
        canvas
          .getContext('2d')
          ?.getImageData(
            ((x - box.left) * canvas.width) / box.width,
            ((y - box.top) * canvas.height) / box.height,
            1,
            1,
          ).data ?? [];
      if (a > 0) return `${r},${g},${b}`;
    }
    return 'nothing';
  }, point);
