import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { untilAnswers } from '../support/answers.ts';
import { sendJson } from '../support/behaviours.ts';
import { other, otherRecord } from '../support/other-record.ts';
import { MIRRORED, serveInstead, spoiled } from '../support/serve-record.ts';
import { expect, real, test } from './fixtures.ts';

/** All scripts but the library that judges a signature that the browser refuses: the first module asks for that itself. */
const APP_SCRIPTS = /\/assets\/(?!noble-)[\w-]+\.js$/;

const [demoFile = ''] = readdirSync('public/demo/pith');
const demoPath = `/pith/${demoFile.replace('.json', '')}?in=demo`;

interface Look {
  readonly state: string;
  readonly path: string;
  /** What the mirror answers with, where it isn't the real record. */
  readonly served: (() => string) | null;
}

const looks: readonly Look[] = [
  { state: 'checked', path: real.path, served: null },
  { state: 'demo', path: demoPath, served: null },
  { state: 'partial', path: real.path, served: spoiled.partial },
  { state: 'mismatch', path: real.path, served: spoiled.mismatch },
  { state: 'unchecked', path: real.path, served: spoiled.unreadable },
];

const widths = [1280, 390] as const;

/** Lets nothing of the app's own script through until the function that comes back is called. */
const holdApp = async (page: Page): Promise<() => void> => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(APP_SCRIPTS, async (route) => {
    await released;
    await route.continue();
  });
  return release;
};

/** Everything that a reader sees of the banner, as markup, and the place where it stands. */
const lookOf = async (page: Page) => {
  const banner = page.locator('[data-verdict]');
  await expect(banner).toBeVisible();
  const title = page.locator('.paper-title');
  const hasTitle = (await title.count()) > 0;
  return {
    box: await banner.boundingBox(),
    isBrief: await banner.evaluate((element: HTMLElement) => element.dataset.brief),
    title: hasTitle ? await title.textContent() : null,
    titleBox: hasTitle ? await title.boundingBox() : null,
    ...(await banner.evaluate((element: HTMLElement) => ({
      state: element.dataset.state,
      name: element.getAttribute('aria-label'),
      parts: [
        ...element.querySelectorAll(
          '.banner-icon, .banner-label, .seal-brief, .banner-headline, .banner-line, .attempts, .source-line > :first-child',
        ),
      ].map((part) => part.outerHTML),
    }))),
  };
};

for (const { state, path, served } of looks)
  for (const width of widths)
    test(`the first look and the app draw the same banner in the same place: ${state}, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      if (served !== null) await serveInstead(page, served());
      const release = await holdApp(page);
      await page.goto(path, { waitUntil: 'commit' });
      const first = await lookOf(page);
      await expect(page.getByRole('contentinfo')).toHaveCount(0);
      expect(first.state).toBe(state);
      expect(first.parts.length).toBeGreaterThanOrEqual(5);

      release();
      await untilAnswers(page);
      expect(await lookOf(page)).toEqual(first);
    });

for (const width of widths)
  test(`so do they above another part of a record, where state and title are one line: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const release = await holdApp(page);
    await page.goto(`${real.path}?tab=cite`, { waitUntil: 'commit' });
    const first = await lookOf(page);
    await expect(page.getByRole('contentinfo')).toHaveCount(0);
    await expect(page.locator('.paper-line')).toHaveCount(1);
    release();
    await untilAnswers(page);
    // The app puts the square of the title before it, and buttons behind.
    const { titleBox, ...rest } = await lookOf(page);
    const { titleBox: firstBox, ...firstRest } = first;
    expect(rest).toEqual(firstRest);
    expect(titleBox?.y).toBe(firstBox?.y);
  });

for (const width of widths)
  test(`so do they where one source had no record and another has it, ${width} px`, async ({
    page,
    origin,
  }) => {
    origin.setHandler(other.file, sendJson(otherRecord()));
    await page.setViewportSize({ width, height: 800 });
    const release = await holdApp(page);
    await page.goto(other.path, { waitUntil: 'commit' });
    const first = await lookOf(page);
    expect(first.parts.join('')).toContain('no record (404)');
    expect(first.parts.join('')).toContain('From pith.science.');
    release();
    await untilAnswers(page);
    expect(await lookOf(page)).toEqual(first);
  });

test.describe('where the app’s script never arrives', () => {
  test.use({ expectedErrors: /^console: Failed to load resource: net::ERR_FAILED/ });
  test('the state is shown all the same', async ({ page }) => {
    await page.route(APP_SCRIPTS, (route) => route.abort());
    for (const { state, path, served } of looks) {
      await page.unroute(MIRRORED);
      if (served !== null) await serveInstead(page, served());
      await page.goto(path);
      await expect(page.locator('[data-verdict]')).toHaveAttribute('data-state', state);
      await expect(page.getByRole('contentinfo')).toHaveCount(0);
    }
  });
});

test('configuration and record are asked for once, the record without waiting for the configuration', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.json')) asked.push(pathname);
  });
  let isConfigHeld = true;
  await page.route('**/config.json', async (route) => {
    await expect.poll(() => asked).toContain(`/mirror/pith/${real.suffix}.json`);
    isConfigHeld = false;
    await route.continue();
  });
  await page.goto(real.path);
  await untilAnswers(page);
  await expect(page.getByText('What this mirror reports')).toBeVisible();
  expect(isConfigHeld).toBe(false);
  expect(asked.toSorted()).toEqual(['/config.json', `/mirror/pith/${real.suffix}.json`]);
});

test('a record that comes after the app is drawn by the app alone', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(MIRRORED, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(real.path, { waitUntil: 'commit' });
  await untilAnswers(page);
  await expect(page.getByRole('heading', { name: /^Looking up/ })).toBeVisible();
  release();
  await expect(page.locator('h1')).toHaveText('Efficient Distributed MLLM Training with Cornstarch');
  await expect(page.locator('[data-verdict]')).toHaveCount(1);
  await expect(page.locator('.banner')).toHaveCount(1);
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What stands behind a paper’s record?');
  await expect(page.locator('.banner')).toHaveCount(0);
});
