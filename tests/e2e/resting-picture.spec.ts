import type { Page } from '@playwright/test';
import { citationsOf, viewportOf, waitForGraph, waitForRest } from '../support/citation-screen.ts';
import { HUB } from '../support/demo-hub.ts';
import { expect, test } from './fixtures.ts';

/** Counts how many frames scripts of the page ask for. @returns how many it were in the half second that follows a call */
const countFrames = async (page: Page): Promise<() => Promise<number>> => {
  await page.addInitScript(() => {
    const ask = globalThis.requestAnimationFrame.bind(globalThis);
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset.asked = '0';
    });
    globalThis.requestAnimationFrame = (call) => {
      const { dataset } = document.documentElement;
      dataset.asked = `${Number(dataset.asked ?? 0) + 1}`;
      return ask(call);
    };
  });
  const read = () => page.evaluate(() => Number(document.documentElement.dataset.asked));
  return async () => {
    const before = await read();
    await page.waitForTimeout(500);
    return (await read()) - before;
  };
};

test('a picture that stands still asks for no frames; keys and a hand still move it', async ({ page }) => {
  const frames = await countFrames(page);
  await page.goto(HUB);
  const { graph } = citationsOf(page);
  await waitForGraph(page);
  await waitForRest(page);
  await expect.poll(frames).toBe(0);

  const first = await viewportOf(graph);
  await graph.focus();
  await page.keyboard.press('+');
  await expect.poll(async () => (await viewportOf(graph)).zoom).toBeGreaterThan(first.zoom);
  await expect.poll(frames).toBe(0);

  const box = await graph.boundingBox();
  if (box === null) throw new Error('The graph is not on the screen.');
  const zoomed = await viewportOf(graph);
  await page.mouse.move(box.x + 30, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 130, box.y + 70, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await viewportOf(graph)).panX).toBeGreaterThan(zoomed.panX + 50);
  await expect.poll(frames).toBe(0);

  // A short way there, which takes frames of its own.
  const dragged = await viewportOf(graph);
  await graph.focus();
  await page.keyboard.press('End');
  await expect.poll(async () => (await viewportOf(graph)).panX).not.toBe(dragged.panX);
  await expect.poll(frames).toBe(0);
});
