import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { citationsOf } from '../support/citation-screen.ts';
import { keptTexts, type OwnSite, startOwnSite, untilKept } from '../support/own-site.ts';
import { bannerOf, CHECKED, expectScreen } from '../support/screen.ts';
import { expect, real, test } from './fixtures.ts';

// The one place where service workers live: everywhere else they would answer before a test could.
test.use({
  serviceWorkers: 'allow',
  expectedErrors:
    /^console: Failed to load resource: net::ERR_(?:CONNECTION_REFUSED|FAILED|INTERNET_DISCONNECTED)/,
});

let own: OwnSite;
test.beforeEach(async () => {
  own = await startOwnSite();
});
test.afterEach(() => own.close());

/** Only a browser that knows of no network is told when it is back. */
const toKept = async (page: Page): Promise<RegExp> => {
  const isOnline = await page.evaluate(() => navigator.onLine);
  const next = isOnline ? 'no source gave it now' : 'asked again when you are online';
  return new RegExp(
    `^From the mirror on this site, as this browser kept it: seen (?:less than a minute|\\d minutes?) ago, on \\d+ \\w+ \\d{4}; ${next}\\.$`,
  );
};

test('after one visit the record is there without its server, with its age, and is asked for again', async ({
  page,
}) => {
  await page.goto(own.url + real.path);
  await expectScreen(page, CHECKED);
  await untilKept(page);
  await expect.poll(() => keptTexts(page)).toBe(1);
  await own.takeDown();
  for (const path of [real.path, `/abs/${real.arxivId}`, '/paper/2W3F2J6X']) {
    await page.goto(own.url + path);
    await expectScreen(page, CHECKED);
    await expect(page.locator('.source-line > span').first()).toHaveText(await toKept(page));
    await expect(page.locator('.attempts > div')).toHaveText([
      'the mirror on this sitecould not be reached',
      'pith.sciencecould not be reached',
    ]);
  }
  await expect(page.locator('[data-memory]')).toHaveCount(0);
  await own.bringBack();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line > span').first()).toHaveText('From the mirror on this site.');
});

test('pages that were never open are there without a server, and a record that was never seen is not', async ({
  page,
}) => {
  await page.goto(own.url + real.path);
  await untilKept(page);
  await own.takeDown();
  for (const [path, title] of [
    ['/', 'Pith Viewer'],
    ['/about', 'About · Pith Viewer'],
    ['/bibliography', /bibliography/],
    ['/remembered', /remembers/],
  ] as const) {
    await page.goto(own.url + path);
    await expect(page).toHaveTitle(title);
  }
  // With what the view of a page has in its address, too.
  for (const [path, title] of [
    ['/?in=demo', 'Pith Viewer'],
    [`/badge?of=${real.suffix}`, /^Badge: /],
    [`/compare?a=${real.arxivId}&b=kept`, /ompar/],
    [`/bibliography?ids=${real.arxivId}`, /bibliography/],
    ['/about?in=demo&t=a.json', 'About · Pith Viewer'],
  ] as const) {
    await page.goto(own.url + path);
    await expect(page).toHaveTitle(title);
  }
  await page.goto(`${own.url}/abs/2606.01234`);
  await expect(page.locator('.banner-headline')).toHaveText('Could not reach the mirror on this site');
  // What is a file is asked for, whatever stands behind its name.
  await expect(page.goto(`${own.url}/pith/${real.suffix}.json?t=1`)).rejects.toThrow(
    'ERR_CONNECTION_REFUSED',
  );
});

test('the graph of a collection is drawn from what was looked up', async ({ page }) => {
  await page.goto(`${own.url}/abs/4104.11333?in=demo&tab=citations`);
  const { panel, rows } = citationsOf(page);
  await panel.getByRole('button', { name: /^Expand all shown/ }).click();
  const sentence = panel.getByRole('heading', { level: 2 });
  await expect(sentence).toContainText(/24 papers expanded: \d+ records add/);
  await expect(panel.getByRole('progressbar')).toHaveCount(0);
  const said = await sentence.textContent();
  await untilKept(page);
  await own.takeDown();
  await page.reload();
  await expect(sentence).toHaveText(said ?? '');
  await expect(rows.first()).toBeVisible();
});

test('when the network is back, what was kept is asked for again without a press', async ({
  page,
  context,
}) => {
  await page.goto(own.url + real.path);
  await expectScreen(page, CHECKED);
  await untilKept(page);
  await expect.poll(() => keptTexts(page)).toBe(1);
  await context.setOffline(true);
  await page.reload();
  await expectScreen(page, CHECKED);
  const source = page.locator('.source-line > span').first();
  await expect(source).toHaveText(await toKept(page));
  await context.setOffline(false);
  await expect(source).toHaveText('From the mirror on this site.');
  await expectScreen(page, CHECKED);
});

test('what was opened without a network is asked for once each when it is back, however often it was opened', async ({
  page,
  context,
}) => {
  const papers = ['4104.11333', '4005.15597', '4002.11189'];
  await page.goto(`${own.url}/?in=demo`);
  await untilKept(page);
  const open = async (id: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'arXiv id, pith number or address' }).first().fill(id);
    await page.keyboard.press('Enter');
    await expect(page).toHaveTitle(new RegExp(id));
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'demo');
  };
  for (const id of papers) await open(id);
  await expect.poll(() => keptTexts(page)).toBe(3);
  await context.setOffline(true);
  await page.reload();
  const source = page.locator('.source-line > span').first();
  for (const id of [...papers, ...papers]) {
    await open(id);
    await expect(source).toContainText('as this browser kept it');
  }
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await context.setOffline(false);
  await expect(source).not.toContainText('as this browser kept it');
  for (const id of papers) {
    await open(id);
    await expect(source).not.toContainText('as this browser kept it');
  }
  expect(asked.filter((path) => path.startsWith('/demo/arxiv/')).sort()).toEqual(
    papers.map((id) => `/demo/arxiv/${id}.json`).sort(),
  );
});

test('a source that is still down when the network is back is asked again the next time', async ({
  page,
  context,
}) => {
  await page.goto(own.url + real.path);
  await untilKept(page);
  await expect.poll(() => keptTexts(page)).toBe(1);
  await context.setOffline(true);
  await page.reload();
  const source = page.locator('.source-line > span').first();
  await expect(source).toHaveText(await toKept(page));
  await own.takeDown();
  const failed = page.waitForEvent('requestfailed');
  await context.setOffline(false);
  await failed;
  await expect(source).toHaveText(await toKept(page));
  await context.setOffline(true);
  await own.bringBack();
  await context.setOffline(false);
  await expect(source).toHaveText('From the mirror on this site.');
});

test('the app can be installed, by the browser’s own judgement', async ({ playwright, launchOptions }) => {
  // A context of a test is like a private window, in which nothing is ever installed.
  const folder = mkdtempSync(join(tmpdir(), 'pith-profile-'));
  const context = await playwright.chromium.launchPersistentContext(folder, launchOptions);
  const [page = await context.newPage()] = context.pages();
  await page.goto(own.url);
  await untilKept(page);
  const session = await page.context().newCDPSession(page);
  const { errors, data, manifest } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '{}')).toMatchObject({
    name: 'Pith Viewer',
    display: 'standalone',
    start_url: '/',
  });
  expect(manifest.icons?.length).toBe(4);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  // Each icon is there, and as large as the manifest says.
  const shown = await page.evaluate(async () => {
    const { icons } = (await (await fetch('/manifest.webmanifest')).json()) as {
      icons: { src: string; sizes: string }[];
    };
    return Promise.all(
      icons.map(async ({ src, sizes }) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return { sizes, is: `${image.naturalWidth}x${image.naturalHeight}` };
      }),
    );
  });
  for (const { sizes, is } of shown) if (sizes !== 'any') expect(is).toBe(sizes);
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});
