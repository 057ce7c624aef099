import { expect, type Page } from '@playwright/test';

/**
 * Waits until the app has drawn the page and answers to what is done on it. A footer by itself says less: over a slow line
 * a picture of the page stands there first (`src/ui/still`), whose links are the browser's own and leave the page with all
 * that was made of it.
 */
export const untilAnswers = async (page: Page): Promise<void> => {
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await page.waitForFunction(() => performance.getEntriesByName('pith:answers').length > 0);
};
