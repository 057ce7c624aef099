import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { watchForVerdict } from '../../scripts/bench/verdict-time.ts';
import { budgets } from '../../scripts/measure/page-weight.ts';
import { filesOf, filesOfRecordPage, type Manifest } from '../../scripts/vite/built-files.ts';
import { type LoadedFile, recordLoad } from '../support/network-load.ts';
import { remembered } from '../support/remembered.ts';
import { expect, real, test } from './fixtures.ts';

const manifest: Manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const scriptAndStyle = (files: readonly LoadedFile[]): readonly LoadedFile[] =>
  files.filter(({ type }) => ['document', 'script', 'stylesheet'].includes(type));
const gzipSum = (files: readonly LoadedFile[]): number => files.reduce((sum, { gzip }) => sum + gzip, 0);

/** What watches for newer versions and keys, with its notices. */
const WATCHING = 'src/routes/offline/watch-version.ts';

/** Opens a record and waits until all is there that comes without a press. */
const openWhole = async (page: Page): Promise<void> => {
  await page.goto(real.path);
  await expect(page.getByText('What this mirror reports')).toBeVisible();
  await expect.poll(() => remembered(page)).toBe(1);
};

/** Whether the style of a page came at once, by the page's own measure: else it leaves its faces for the next visit. */
const cameAtOnce = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const style = document.querySelector<HTMLMetaElement>('meta[name="app-style"]')?.content ?? '';
    const { href } = new URL(style, location.href);
    const [way] = performance.getEntriesByName(href) as PerformanceResourceTiming[];
    if (way === undefined) throw new Error('The page has no style.');
    return way.duration <= 150;
  });

/** A first visit over a fast line, as a processor with other work may be none: then it is done once more from the start. */
const firstVisit = async (context: BrowserContext, site: string, timesLeft = 8) => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.send('Storage.clearDataForOrigin', { origin: site, storageTypes: 'all' });
  const load = recordLoad(page);
  const verdictShown = await watchForVerdict(page);
  await openWhole(page);
  if (timesLeft > 0 && !(await cameAtOnce(page))) {
    await page.close();
    return firstVisit(context, site, timesLeft - 1);
  }
  return { page, load, verdictShown };
};

test('a record page keeps its budgets of script and style, and loads its faces after the verdict', async ({
  context,
  site,
}) => {
  const { page, load, verdictShown } = await firstVisit(context, site.url);
  const { asked } = await verdictShown();
  await expect(page.locator('[data-verdict]')).toBeVisible();
  // `npm run size` weighs the same files.
  const weighed = [...filesOfRecordPage(manifest)].map((file) => `/${file}`);
  // They come two seconds later; on a busy machine a face may take as long.
  const watching = new Set([...filesOf(manifest, WATCHING)].map((file) => `/${file}`));
  const toWeighable = (files: readonly LoadedFile[]): readonly LoadedFile[] =>
    scriptAndStyle(files).filter(({ name }) => weighed.includes(name) || !watching.has(name));
  const namesOf = async (): Promise<readonly string[]> =>
    toWeighable(await load())
      .map(({ name }) => name)
      .sort();
  await expect.poll(namesOf).toEqual([...weighed, real.path].sort());
  // A face comes when something is drawn in it.
  await expect.poll(async () => (await load()).filter(({ type }) => type === 'font').length).toBe(3);
  const files = await load();
  const weighable = toWeighable(files);

  // The page, its style and the app at least: a budget of nothing would always be kept.
  expect(files.map(({ type }) => type)).toEqual(expect.arrayContaining(['document', 'script', 'stylesheet']));
  expect(weighable.every(({ raw }) => raw > 0)).toBe(true);

  const paths = new Set(asked.map((address) => new URL(address).pathname));
  const faces = files.filter(({ type }) => type === 'font');
  expect(faces.map(({ name }) => name.replace(/-[\w-]{8}\.woff2$/, '')).sort()).toEqual([
    '/assets/mono',
    '/assets/sans',
    '/assets/serif',
  ]);
  expect(faces.filter(({ name }) => paths.has(name))).toEqual([]);
  const beforeVerdict = weighable.filter(({ name }) => paths.has(name));
  expect(beforeVerdict.map(({ type }) => type)).toContain('document');
  expect.soft(gzipSum(beforeVerdict), 'to the verdict').toBeLessThanOrEqual(budgets.verdict);
  expect.soft(gzipSum(weighable), 'in all').toBeLessThanOrEqual(budgets.recordPage);
});

test.describe('when the script of the app never arrives', () => {
  test.use({ expectedErrors: /^console: Failed to load resource: net::ERR_FAILED/ });
  test('the page and the record are enough for the verdict', async ({ page }) => {
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto(real.path);
    await expect(page.locator('[data-verdict]')).toContainText('Signed record, checked in your browser');
  });
});

test('the citations come only when they are opened', async ({ page }) => {
  const load = recordLoad(page);
  await openWhole(page);
  const before = new Set((await load()).map(({ name }) => name));
  const addedScript = async (): Promise<number> =>
    gzipSum((await load()).filter(({ name, type }) => type === 'script' && !before.has(name)));
  await page.goto(`${real.path}?tab=citations`);
  // The library that draws the graph is heavier than this by itself.
  await expect.poll(addedScript).toBeGreaterThan(100_000);
});

test('what the registry reports comes when somebody comes near it, and moves nothing', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openWhole(page);
  const heading = page.getByRole('heading', {
    name: /^What (?:the registry|this mirror|this file) reports$/,
  });
  const topOf = (): Promise<number> =>
    heading.evaluate((element) => element.getBoundingClientRect().top + window.scrollY);
  const waiting = page.getByText('Loading the rest of the record');
  await expect(waiting).toBeAttached();
  const before = await topOf();
  await heading.evaluate((element) => element.scrollIntoView());
  await expect(page.getByRole('heading', { name: /^Integrity/ })).toBeVisible();
  await expect(waiting).toHaveCount(0);
  expect(await topOf()).toBe(before);
});

test('… or does anything at all, such as looking for a word', async ({ page }) => {
  await openWhole(page);
  await page.keyboard.press('Control');
  await expect(page.getByRole('heading', { name: /^Integrity/ })).toBeAttached();
});
