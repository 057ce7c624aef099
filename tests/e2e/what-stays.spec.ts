import { readdirSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { remembered } from '../support/remembered.ts';
import { expect, test } from './fixtures.ts';

/** Papers of the fictional collection. */
const papers = readdirSync('public/demo/arxiv').map((name) => name.replace(/\.json$/, ''));

/** Looks papers up one after the other in the page's field, as a reader does. */
const goThrough = async (page: Page, ids: readonly string[]): Promise<void> => {
  for (const id of ids) {
    await page.getByRole('textbox', { name: 'arXiv id, pith number or address' }).first().fill(id);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (asked) => document.querySelector('[data-verdict]') !== null && document.title.includes(asked),
      id,
    );
  }
};

/** What the tab holds after everything was let go that can be. */
const held = async (session: CDPSession) => {
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  return session.send('Memory.getDOMCounters');
};

test('going from record to record leaves nothing behind that grows', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await page.goto('/?in=demo');
  await goThrough(page, papers.slice(0, 15));
  // What is kept of them is written beside the page.
  await expect.poll(() => remembered(page)).toBe(15);
  const before = await held(session);
  await goThrough(page, papers.slice(15, 45));
  await expect.poll(() => remembered(page)).toBe(45);
  const after = await held(session);
  // Pages differ in what they show; a listener for each record, or a part of a page that is gone, is what this finds.
  expect((after.jsEventListeners - before.jsEventListeners) / 30, 'listeners a record').toBeLessThan(5);
  expect((after.nodes - before.nodes) / 30, 'nodes a record').toBeLessThan(15);
  expect(after.documents).toBe(before.documents);
});
