import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

interface SiteSettings {
  readonly sources: readonly Readonly<Record<string, unknown>>[];
  readonly keys: readonly Readonly<Record<string, unknown>>[];
  readonly [name: string]: unknown;
}

/** The configuration that the site ships with. */
export const shippedSettings = (): SiteSettings =>
  JSON.parse(readFileSync(new URL('../../public/config.json', import.meta.url), 'utf8')) as SiteSettings;

/** The operator has put something else into config.json: members in place of the shipped ones. */
export const replaceSettings = async (
  page: Page,
  change: Readonly<Record<string, unknown>>,
): Promise<void> => {
  await page.route('/config.json', (route) => route.fulfill({ json: { ...shippedSettings(), ...change } }));
};
