import type { BrowserContext, TestInfo } from '@playwright/test';

/**
 * Keeps what the pages of a test that failed show, those of its other contexts among them, as `failed-1.png` and so on
 * beside its report. Playwright's own `only-on-failure` takes a picture at the end of every test, before it knows.
 */
export const pictureFailure = async (context: BrowserContext, testInfo: TestInfo): Promise<void> => {
  const contexts = context.browser()?.contexts() ?? [context];
  const pages = contexts.flatMap((each) => each.pages()).filter((page) => !page.isClosed());
  for (const [index, page] of pages.entries()) {
    const name = `failed-${index + 1}.png`;
    const path = testInfo.outputPath(name);
    // A page that can't be pictured must not hide why the test failed.
    const picture = await page.screenshot({ path, timeout: 10_000 }).catch(() => null);
    if (picture !== null) await testInfo.attach(name, { path, contentType: 'image/png' });
  }
};
