import type { Browser, CDPSession, Page } from '@playwright/test';
import { collectGarbage, type HeapBytes, measureHeap } from './heap.ts';
import { measureTab } from './tab.ts';

export interface Held extends HeapBytes {
  readonly navigations: number;
  /** Bytes of the page's process (`measureTab`). */
  readonly tab: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What is held after garbage was collected, with the home page on the screen: pages of papers differ in size. */
export const measure = async (
  browser: Browser,
  page: Page,
  session: CDPSession,
  navigations: number,
): Promise<Held> => {
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await page.getByRole('heading', { level: 1, name: 'What stands behind' }).waitFor();
  await collectGarbage(session);
  const tab = await measureTab(browser);
  const heap = await measureHeap(session);
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { navigations, tab, ...heap, nodes, listeners: jsEventListeners };
};

/** Looks up one paper as a reader does; every fifth time looks at who cites it, every tenth goes back and forth. */
export const navigate = async (page: Page, arxivId: string, at: number): Promise<void> => {
  await page.getByRole('textbox', { name: 'arXiv id, pith number or address' }).first().fill(arxivId);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (id) => document.querySelector('[data-verdict]') !== null && document.title.includes(id),
    arxivId,
  );
  if (at % 5 === 0) {
    await page.getByRole('tab', { name: /^Cited by/ }).click();
    // Until it is drawn the panel before it stands there.
    await page
      .getByRole('tabpanel', { name: /^Cited by/ })
      .getByRole('heading', { level: 2 })
      .waitFor();
  }
  if (at % 10 === 0) {
    await page.goBack();
    await page.goForward();
  }
};
