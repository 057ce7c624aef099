import { expect, type Page } from '@playwright/test';
import { CHECKED, expectScreen } from './screen.ts';

const TITLE = 'Efficient Distributed MLLM Training with Cornstarch';

/** The page shows the real record, checked, as it came from a file of this name. */
export const expectRealFile = async (page: Page, from: string) => {
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line')).toContainText(`From ${from}.`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page).toHaveURL(/\/file\?d=[0-9a-f]{16}$/);
  await expect(page).toHaveTitle(`2503.11367 ${TITLE} · Pith Viewer`);
};
