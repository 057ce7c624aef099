import { expect, type Page } from '@playwright/test';

/** Moves a hand over a record page, which brings what stands below the fold, and waits until it is there. */
export const bringWholeRecord = async (page: Page): Promise<void> => {
  await expect(
    page.getByRole('heading', { name: /^What (?:the registry|this mirror|this file) reports$/ }),
  ).toBeVisible();
  await page.mouse.move(2, 2);
  await page.mouse.move(3, 3);
  await expect(page.getByText('Loading the rest of the record')).toHaveCount(0);
};

/** The same, and opens every line of what is reported: all at once, for one press after another takes seconds. */
export const showWholeRecord = async (page: Page): Promise<void> => {
  await bringWholeRecord(page);
  await page.locator('[data-fold]:not([open])').evaluateAll((folds) => {
    for (const fold of folds) fold.querySelector('summary')?.click();
  });
  await expect(page.locator('[data-fold]:not([open])')).toHaveCount(0);
};
