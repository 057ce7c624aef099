import { CHECKED, expectScreen } from '../support/screen.ts';
import { expect, real, test } from './fixtures.ts';

const PART = '**/assets/follow-pointer-*.js';
const ADDRESSES = [`/abs/${real.arxivId}`, `/paper/${real.suffix.slice(0, 8)}`];

test.beforeEach(({ page }) => page.route('/origin/**', (route) => route.abort('internetdisconnected')));

for (const address of ADDRESSES)
  test(`what reads where a record is comes beside the answer that says it, in one file: ${address}`, async ({
    page,
  }) => {
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(/\/mirror\/(?:arxiv|short)\//, async (route) => {
      await held;
      await route.continue();
    });
    const isHere = page.waitForResponse(PART);
    await page.goto(address, { waitUntil: 'commit' });
    const part = await (await isHere).text();
    expect(part).not.toMatch(/\bfrom\s*["'`]|\bimport\s*["'`(]/);
    answer();
    await expectScreen(page, CHECKED);
    await expect(page).toHaveURL(real.path);
  });

test('the address of a record needs none of it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(real.path);
  await expectScreen(page, CHECKED);
  await expect(page.getByRole('contentinfo')).toBeVisible();
  expect(asked.filter((url) => url.includes('/assets/follow-pointer-'))).toEqual([]);
});

test.describe('where it doesn’t come', () => {
  test.use({ expectedErrors: /ERR_FAILED|Failed to fetch dynamically imported module/ });

  test('that is said, nothing is claimed of the record, and a later try finds it', async ({ page }) => {
    await page.route(PART, (route) => route.abort());
    await page.goto(`/abs/${real.arxivId}`);
    const banner = page.locator('.banner');
    await expect(banner).toHaveAttribute('data-state', 'unchecked');
    await expect(banner).toContainText('could not be loaded');
    await page.unroute(PART);
    await page.reload();
    await expectScreen(page, CHECKED);
  });
});
