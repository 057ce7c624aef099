import type { Page } from '@playwright/test';
import { untilAnswers } from '../support/answers.ts';
import { axeViolations } from '../support/axe.ts';
import { sendStatus } from '../support/behaviours.ts';
import type { OriginDouble } from '../support/origin-double.ts';
import { contrastOf, expectNoSidewaysScroll, smallTargets } from '../support/reach.ts';
import { realRecordText } from '../support/real-record.ts';
import { serveInstead, spoiled } from '../support/serve-record.ts';
import { replaceSettings } from '../support/site-settings.ts';
import { showWholeRecord } from '../support/whole-record.ts';
import { expect, real, test, themes } from './fixtures.ts';

interface Place {
  readonly name: string;
  readonly path: string;
  /** Makes the sources answer as this state needs it. */
  readonly prepare?: (page: Page, origin: OriginDouble) => unknown;
  /** What one does on the page to get there. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** Words of the page that say that it is there. */
  readonly shows: string | RegExp;
  /** Where it is another page on other screens. */
  readonly widths?: readonly number[];
}

const HUB = '/abs/4104.11333?in=demo';
const UNKNOWN = '/abs/2401.00001';

const openFile = (page: Page, text: string) =>
  page
    .getByLabel('Open a record or a bibliography from a file')
    .setInputFiles({ name: 'two.json', mimeType: 'application/json', buffer: Buffer.from(text) });

const places: readonly Place[] = [
  { name: 'home', path: '/', shows: 'Examples that need no network' },
  {
    name: 'home with papers seen before',
    path: real.path,
    act: (page) => page.getByRole('link', { name: 'Pith Viewer' }).click(),
    shows: 'Forget all',
  },
  { name: 'home of the demo', path: '/?in=demo', shows: 'A Field Guide to Papers That Do Not Exist' },
  {
    name: 'home with a near miss',
    path: '/',
    act: (page) => page.getByRole('textbox').fill('2503.1136'),
    shows: /2503\.1136/,
  },
  { name: 'record', path: `${real.path}?v=2`, act: showWholeRecord, shows: 'You asked for v2' },
  {
    name: 'record with all open',
    path: real.path,
    act: async (page) => {
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
    shows: 'What the verdict rests on',
  },
  {
    name: 'record dimmed',
    path: `${real.path}?signed=1`,
    act: showWholeRecord,
    shows: 'What the verdict rests on',
  },
  { name: 'citations', path: `${real.path}?tab=citations`, shows: '1 of 1 citing paper' },
  {
    name: 'citations, one selected',
    path: `${HUB}&tab=citations&sel=4309.02524`,
    shows: /of \d+ citing papers/,
  },
  {
    name: 'citations as a graph on a phone',
    path: `${HUB}&tab=citations`,
    widths: [390, 320],
    act: (page) => page.getByRole('tab', { name: 'Graph' }).click(),
    shows: /of \d+ citing papers/,
  },
  { name: 'raw', path: `${real.path}?tab=raw`, shows: '"pith_number_record"' },
  { name: 'demo record', path: HUB, act: showWholeRecord, shows: 'Fiction: all checks pass with a demo key' },
  {
    name: 'mismatch',
    path: real.path,
    prepare: (page) => serveInstead(page, spoiled.mismatch()),
    shows: 'The record is not what its number and hash say',
  },
  {
    name: 'key not available',
    path: real.path,
    prepare: (page) => serveInstead(page, spoiled.partial()),
    act: showWholeRecord,
    shows: 'Key not available',
  },
  {
    name: 'unreadable',
    path: real.path,
    prepare: (page) => serveInstead(page, spoiled.unreadable()),
    shows: 'This is not a pith record',
  },
  { name: 'no record', path: UNKNOWN, shows: 'No pith record for arXiv 2401.00001' },
  {
    name: 'could not reach',
    path: UNKNOWN,
    prepare: (page) => page.route('/origin/**', (route) => route.abort()),
    shows: 'Could not reach pith.science',
  },
  {
    name: 'asked to wait',
    path: UNKNOWN,
    prepare: (_, origin) => origin.setHandler('*', sendStatus(429, { 'retry-after': '600' })),
    shows: 'pith.science asks to wait',
  },
  {
    name: 'on its way',
    path: UNKNOWN,
    prepare: (page) => page.route('/origin/**', () => undefined),
    shows: '2 s so far',
  },
  {
    name: 'several',
    path: '/paper/2W3F2J6X',
    prepare: (page) =>
      page.route('**/mirror/short/2W3F2J6X.json', (route) =>
        route.fulfill({
          json: { pith_numbers: [`pith:2025:${real.suffix}`, `pith:2025:2W3F2J6X${'A'.repeat(18)}`] },
        }),
      ),
    shows: '2 records fit',
  },
  { name: 'nothing here', path: '/nothing/here', shows: 'There is no page at this address' },
  {
    name: 'a list in a file',
    path: '/',
    act: (page) => openFile(page, `[${realRecordText()},${spoiled.mismatch()},7]`),
    shows: '2 records and 1 other in this file',
  },
  { name: 'no file', path: '/file?d=0123456789abcdef', shows: 'This tab doesn’t have that file' },
  {
    name: 'a bad configuration',
    path: '/',
    prepare: (page) => replaceSettings(page, { keys: 'none' }),
    shows: 'This site’s configuration can’t be used',
  },
];

const arrive = async (page: Page, origin: OriginDouble, { path, prepare, act, shows, widths }: Place) => {
  if (widths?.[0] !== undefined) await page.setViewportSize({ width: widths[0], height: 900 });
  await prepare?.(page, origin);
  await page.goto(path);
  await untilAnswers(page);
  await act?.(page);
  await expect(page.locator('body')).toContainText(shows);
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
  // Parts that come later bring the page's heading in some states.
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveCount(0);
};

test.describe('with problems that states bring', () => {
  // A page that doesn't exist has status 404, which the browser reports as an error.
  test.use({ expectedErrors: /^console: Failed to load resource: .* 404/ });
  for (const place of places)
    test(`within everybody’s reach: ${place.name}`, async ({ page, origin }) => {
      await arrive(page, origin, place);
      const widths = place.widths ?? [1280, 390, 320];
      for (const width of widths.slice(0, -1))
        for (const colorScheme of themes) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          const violations = await axeViolations(page, { onlyColours: colorScheme === 'dark' });
          expect(violations, `${width} px, ${colorScheme}`).toEqual([]);
        }
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScroll(page);
        expect(await smallTargets(page), `${width} px`).toEqual([]);
      }
    });
});

const states: readonly Pick<Place, 'name' | 'path' | 'prepare'>[] = [
  { name: 'Checked', path: real.path },
  { name: 'Demo record', path: HUB },
  ...places.filter(({ name }) => name === 'mismatch').map((place) => ({ ...place, name: 'Doesn’t match' })),
  ...places
    .filter(({ name }) => name === 'key not available')
    .map((place) => ({ ...place, name: 'Key not' })),
  { name: 'No record', path: UNKNOWN },
];

for (const { name, path, prepare } of states)
  test(`with the system’s own colours the state keeps icon and words: ${name}`, async ({ page, origin }) => {
    await prepare?.(page, origin);
    await page.goto(path);
    await untilAnswers(page);
    for (const colorScheme of themes) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      const banner = page.locator('.banner');
      await expect(banner.locator('.banner-label')).toContainText(name);
      await expect(banner.locator('.banner-icon')).toBeVisible();
      expect(await contrastOf(banner.locator('.banner-icon'), 'stroke'), colorScheme).toBeGreaterThan(3);
      // In the reader's own colours, not in those of the theme.
      const [stroke, ink] = await banner.evaluate((element) =>
        ['.banner-icon', '.banner-headline'].map((part) => {
          const style = getComputedStyle(element.querySelector(part) ?? element);
          return part === '.banner-icon' ? style.stroke : style.color;
        }),
      );
      expect(stroke).toBe(ink);
      for (const words of ['.banner-label', '.banner-headline', '.banner-line'])
        expect(await contrastOf(banner.locator(words).first(), 'color'), words).toBeGreaterThan(4.5);
      for (const row of await page.locator('[data-check]').all()) {
        expect(await contrastOf(row.locator('svg').first(), 'color'), colorScheme).toBeGreaterThan(3);
        await expect(row.locator('summary')).toContainText(/matches|doesn’t match|not checked/);
      }
    }
  });
