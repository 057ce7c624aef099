import { expect, type Page } from '@playwright/test';

/** Whether React has drawn this element: it notes what it drew on each one. */
const isDrawnByReact = (element: Element): boolean =>
  Object.keys(element).some((name) => name.startsWith('__reactFiber$'));

/**
 * Waits until the app has drawn the page and answers to what is done on it. A footer by itself says less: over a slow line
 * a picture of the page stands there first (`src/ui/still`), whose links are the browser's own and leave the page with all
 * that was made of it. (The mark of that moment, `pith:answers`, isn't there where a test has the clock in its hands.)
 */
export const untilAnswers = async (page: Page): Promise<void> => {
  const footer = page.getByRole('contentinfo');
  await expect(footer).toBeVisible();
  await expect(async () => expect(await footer.evaluate(isDrawnByReact)).toBe(true)).toPass();
};
