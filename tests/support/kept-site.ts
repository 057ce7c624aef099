import type { Page } from '@playwright/test';
import { startOwnSite, untilKept } from './own-site.ts';
import { CHECKED, expectScreen } from './screen.ts';
import { type SettingsSite, startSettingsSite } from './settings-site.ts';

/**
 * A site whose settings a test replaces or withholds, after a first visit: the browser has kept them.
 * @param path of a record that is checked.
 */
export const openKeptSite = async (page: Page, path: string): Promise<SettingsSite> => {
  const own = await startOwnSite();
  const site = await startSettingsSite(own.url);
  await page.goto(site.url + path);
  await expectScreen(page, CHECKED);
  await untilKept(page);
  return {
    ...site,
    close: async () => {
      await site.close();
      await own.close();
    },
  };
};
