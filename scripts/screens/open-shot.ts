import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Shot } from './shots.ts';

/**
 * The page's own faces, whenever they come: a picture must not depend on how fast a machine is. The page asks for them only
 * where its style came at once, so how long a style took stays hidden from it.
 */
const waitForFaces = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const read = performance.getEntriesByName.bind(performance);
    performance.getEntriesByName = (name, type) => (name.endsWith('.css') ? [] : read(name, type));
  });
  await page.route('**/assets/*.css', async (route) => {
    const response = await route.fetch();
    const style = await response.text();
    await route.fulfill({ response, body: style.replaceAll('font-display:optional', 'font-display:block') });
  });
};

const WAITING = /Looking up|Loading|Asking /;

/** Waits until the page, looked at four times a second, stays the same, has its faces, and waits for nothing itself. */
export const settle = async (page: Page): Promise<void> => {
  let before = '';
  let alike = 0;
  for (let looks = 0; looks < 120; looks += 1) {
    const now = await page.evaluate(
      () =>
        `${document.fonts.status} ${document.querySelector<HTMLElement>('[data-painted]')?.dataset.painted} ${document.querySelectorAll('*').length} ${document.querySelector('#main')?.textContent}`,
    );
    alike = now === before ? alike + 1 : 0;
    before = now;
    const patience = !now.startsWith('loaded') || WAITING.test(now) ? 12 : 3;
    if (alike >= patience) return;
    await pause(250);
  }
  throw new Error('The page never came to rest.');
};

/** Brings the page into the state of a shot, and waits until it has come to rest. */
export const openShot = async (page: Page, { address, prepare, act }: Shot): Promise<void> => {
  await waitForFaces(page);
  await prepare?.(page);
  await page.goto(address);
  await page.getByRole('contentinfo').waitFor();
  // A hand on the page brings what stands below the fold.
  await page.mouse.move(2, 2);
  await page.keyboard.press('Shift');
  await settle(page);
  if (act === undefined) return;
  await act(page);
  await settle(page);
};
