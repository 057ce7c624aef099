import type { Browser, BrowserContext, Page } from '@playwright/test';

const timeLimit = 600_000;

/** A page of its own in a new and empty profile. */
export const inNewPage = async <T>(
  browser: Browser,
  address: string,
  act: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> => {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1_440, height: 900 },
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(timeLimit);
    await page.goto(address);
    return await act(page, context);
  } finally {
    await context.close();
  }
};
