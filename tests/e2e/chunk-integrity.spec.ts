import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { UNHELD } from '../../src/parts/map-address.ts';
import { expect, real, test } from './fixtures.ts';

/** What a record page loads untouched, as it stands in an address. */
const BEFORE = new RegExp(UNHELD.source.replace('^', '^\\/'));

const readBuilt = (route: Route): string =>
  readFileSync(`dist${new URL(route.request().url()).pathname}`, 'utf8');

/** Answers with the file and one line more, which does nothing but mark a file that ran. */
const change = (route: Route): Promise<void> =>
  route.fulfill({
    contentType: 'text/javascript',
    body: `${readBuilt(route)}\n;globalThis.changedFileRan = true;`,
  });

/** Waits until Chromium says in the console that a file isn't the one that the import map names. */
const whenRefused = (page: Page, file: RegExp): Promise<unknown> =>
  page.waitForEvent('console', (message) =>
    [/Failed to find a valid digest in the 'integrity' attribute|SRI's integrity checks failed/, file].every(
      (part) => part.test(message.text()),
    ),
  );

const didChangedFileRun = (page: Page): Promise<boolean> =>
  page.evaluate(() => 'changedFileRan' in globalThis);

test('every script that comes after a touch stands in the import map with its hash', async ({ page }) => {
  const seen = new Set<string>();
  for (const [path, heading] of [
    ['/', 'What stands behind'],
    [`${real.path}?tab=citations`, /\S/],
    ['/bibliography', 'Check a bibliography'],
    ['/about', /\S/],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await page.getByRole('button', { name: 'Commands' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    const [text, loaded] = await page.evaluate(() => [
      document.querySelector('script[type=importmap]')?.textContent ?? '{"integrity":{}}',
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((name) => /^\/assets\/(?!map-)(?!.*-worker-).*\.js$/.test(name)),
    ]);
    const { integrity } = JSON.parse(text) as { readonly integrity: Readonly<Record<string, string>> };
    for (const name of loaded) {
      if (integrity[name] === undefined) expect(name).toMatch(BEFORE);
      else {
        seen.add(name);
        const hash = createHash('sha256')
          .update(readFileSync(`dist${name}`))
          .digest('base64');
        expect(integrity[name]).toBe(`sha256-${hash}`);
      }
    }
  }
  // Of each of the four pages its own part, the graph and the list of commands at least.
  expect(seen.size).toBeGreaterThan(20);
});

test.describe('where a file isn’t the one of the build', () => {
  test.use({
    expectedErrors:
      /valid digest|Failed to fetch dynamically imported module|SRI's integrity checks failed|hashes could not be loaded/,
  });

  test('a part of the app isn’t run, and the page says that it failed', async ({ page }) => {
    await page.route('**/assets/BibliographyPage-*.js', change);
    const refused = whenRefused(page, /BibliographyPage-/);
    await page.goto('/bibliography');
    await refused;
    await expect(page.getByRole('heading', { name: 'This page has a fault' })).toBeVisible();
    expect(await didChangedFileRun(page)).toBe(false);
  });

  test('an import map that was changed counts for nothing, and no part is run without it', async ({
    page,
  }) => {
    await page.route('**/assets/map-*.js', (route) => route.fulfill({ body: '{"integrity":{}}' }));
    const refused = whenRefused(page, /map-[\w-]+\.js/);
    await page.goto('/bibliography');
    await refused;
    const sentence = 'The list of the parts of this page and their hashes could not be loaded.';
    await expect(page.getByText(sentence)).toBeVisible();
  });
});
