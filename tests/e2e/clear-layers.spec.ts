import type { Locator } from '@playwright/test';
import { citationsOf, viewportOf, waitForGraph, waitForRest } from '../support/citation-screen.ts';
import { HUB } from '../support/demo-hub.ts';
import { expect, test } from './fixtures.ts';

/** How many pixels of a canvas have a colour. */
const countPainted = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) throw new Error('This is no canvas.');
    const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? {};
    return data?.filter((value, at) => at % 4 === 3 && value > 0).length ?? 0;
  });

test('of the canvases over the picture those are there that have something on them', async ({ page }) => {
  await page.goto(HUB);
  const { graph } = citationsOf(page);
  await waitForGraph(page);
  await waitForRest(page);
  const layers = graph.locator('div > canvas');
  const papers = graph.locator('canvas[data-id$="-node"]');
  const box = graph.locator('canvas[data-id$="-selectbox"]');
  await expect(layers).toHaveCount(3);
  for (const layer of await layers.all()) await expect(layer).toBeHidden();

  // The ring of what is selected.
  await graph.focus();
  await page.keyboard.press('PageUp');
  await expect(papers).toBeVisible();
  await expect.poll(() => countPainted(papers)).toBeGreaterThan(20);
  await expect(box).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(papers).toBeHidden();

  const frame = await graph.boundingBox();
  if (frame === null) throw new Error('The graph is not on the screen.');
  await page.mouse.move(frame.x + 20, frame.y + 20);
  await page.keyboard.down('Shift');
  await page.mouse.down();
  await page.mouse.move(frame.x + 60, frame.y + 60, { steps: 5 });
  await expect(box).toBeVisible();
  await expect.poll(() => countPainted(box)).toBeGreaterThan(800);
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(box).toBeHidden();
});

test('a canvas that nobody sees is not wiped while the picture moves', async ({ page }) => {
  await page.goto(HUB);
  const { graph } = citationsOf(page);
  await waitForGraph(page);
  await waitForRest(page);
  await graph.focus();
  const frame = await graph.boundingBox();
  if (frame === null) throw new Error('The graph is not on the screen.');
  /** How often a canvas of Cytoscape was wiped while the picture was dragged. */
  const drag = async (): Promise<number> => {
    await page.evaluate(() => {
      const { prototype } = CanvasRenderingContext2D;
      const { clearRect } = prototype;
      document.documentElement.dataset.wiped = '0';
      prototype.clearRect = function (...box): void {
        const { dataset } = document.documentElement;
        if (this.canvas.dataset.id !== undefined) dataset.wiped = `${Number(dataset.wiped) + 1}`;
        clearRect.apply(this, box);
      };
    });
    const before = await viewportOf(graph);
    await page.mouse.move(frame.x + 30, frame.y + 30);
    await page.mouse.down();
    await page.mouse.move(frame.x + 130, frame.y + 60, { steps: 10 });
    await page.mouse.up();
    await waitForRest(page);
    expect((await viewportOf(graph)).panX).toBeGreaterThan(before.panX + 50);
    return page.evaluate(() => Number(document.documentElement.dataset.wiped));
  };
  expect(await drag()).toBe(0);

  // What is selected has its ring there, which moves.
  await page.keyboard.press('PageUp');
  await waitForRest(page);
  expect(await drag()).toBeGreaterThan(0);
});
