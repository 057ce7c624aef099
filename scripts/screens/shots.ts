import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { drop, dropAll } from '../../tests/support/give-file.ts';
import { serveInstead, spoiled } from '../../tests/support/serve-record.ts';
import { showWholeRecord } from '../../tests/support/whole-record.ts';
import { checkBibliography } from './check-bibliography.ts';

/** One page in one state. */
export interface Shot {
  readonly name: string;
  readonly address: string;
  /** Makes the sources answer as this state needs it. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** What is done on the page once it has come, or in place of opening the address. */
  readonly act?: (page: Page) => Promise<unknown>;
}

/** How many colours the palette of a picture has: years are steps of one colour, which a few colours would make two of. */
export const toColours = ({ name }: Shot): number => (name.startsWith('cited-by') ? 64 : 16);

const suffix = '2W3F2J6XVHMDI3LFEUIZOILSTF';
const record = `/pith/${suffix}`;
const recordText = readFileSync(`tests/vectors/real/${suffix}.json`, 'utf8');
/** The paper of the demo that most others cite. */
const demo = '/pith/HVIWRYJI4AGY5URFEP64MJ6LDB?in=demo';

const answerOrigin = (status: number) => (page: Page) =>
  page.route('**/origin/**', (route) => route.fulfill({ status }));
const answerMirror = (body: string, contentType: string) => (page: Page) =>
  page.route(`**/mirror/pith/${suffix}.json`, (route) => route.fulfill({ body, contentType }));

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

export const SHOTS: readonly Shot[] = [
  { name: 'home', address: '/' },
  {
    name: 'home-again',
    address: record,
    act: async (page) => {
      await page.getByRole('link', { name: 'Pith Viewer' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
  {
    name: 'home-watched',
    address: record,
    act: async (page) => {
      await press('Watch')(page);
      await page.getByRole('button', { name: 'Watched', pressed: true }).waitFor();
      await page.getByRole('link', { name: 'Pith Viewer' }).click();
      await page.getByRole('region', { name: 'Watched', exact: true }).waitFor();
    },
  },
  { name: 'home-demo', address: '/?in=demo' },
  { name: 'about', address: '/about' },
  { name: 'bibliography', address: '/bibliography' },
  { name: 'bibliography-result', address: '/bibliography', act: checkBibliography },
  { name: 'record', address: record },
  { name: 'record-opened', address: record, act: showWholeRecord },
  {
    name: 'record-marked',
    address: record,
    act: async (page) => {
      await page.getByRole('button', { name: 'Mark', exact: true }).click();
      await page.getByRole('textbox', { name: 'Tag' }).waitFor();
    },
  },
  {
    name: 'palette',
    address: record,
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  },
  { name: 'record-dimmed', address: `${record}?signed=1` },
  { name: 'record-other-version', address: `${record}?v=2` },
  { name: 'record-demo', address: demo },
  { name: 'record-mismatch', address: record, prepare: (page) => serveInstead(page, spoiled.mismatch()) },
  { name: 'record-partial', address: record, prepare: (page) => serveInstead(page, spoiled.partial()) },
  { name: 'record-unreadable', address: record, prepare: (page) => serveInstead(page, spoiled.unreadable()) },
  {
    name: 'not-json',
    address: record,
    prepare: answerMirror('<!doctype html><title>Hello</title>', 'text/html'),
  },
  { name: 'cited-by', address: `${record}?tab=citations` },
  { name: 'cited-by-many', address: `${demo}&tab=citations` },
  { name: 'cited-by-grown', address: `${demo}&tab=citations`, act: press(/^Expand all/) },
  {
    name: 'cited-by-selected',
    address: `${demo}&tab=citations`,
    act: async (page) => {
      // Its middle is a link on a phone.
      await page.getByRole('row').nth(3).getByRole('gridcell').first().click();
    },
  },
  {
    name: 'cited-by-related',
    address: `${demo}&tab=citations&exp=all2&sel=4302.05347`,
    act: async (page) => {
      await page.getByRole('heading', { name: /^Cited together with/ }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'cited-by-keys',
    address: `${demo}&tab=citations`,
    act: async (page) => {
      // On a phone the graph is behind a tab.
      const graph = page.getByRole('tab', { name: 'Graph' });
      if (await graph.isVisible()) await graph.click();
      await press('Keys')(page);
    },
  },
  { name: 'cited-by-export', address: `${demo}&tab=citations`, act: press(/^Export/) },
  { name: 'cite', address: `${record}?tab=cite` },
  { name: 'check-it-yourself', address: `${record}?tab=yourself` },
  { name: 'my-copy', address: `${record}?tab=copy` },
  { name: 'other-sources', address: `${record}?tab=sources` },
  { name: 'compare', address: '/compare?a=2503.11367&b=kept' },
  { name: 'badge', address: '/badge?of=2503.11367' },
  { name: 'requests', address: '/requests' },
  { name: 'raw', address: `${record}?tab=raw` },
  {
    name: 'file',
    address: '/',
    act: (page) => drop(page, { file: recordText, name: 'record.json' }),
  },
  {
    name: 'many-records',
    address: '/',
    act: (page) =>
      dropAll(page, {
        files: [
          ['cornstarch.json', recordText],
          ['changed.json', spoiled.mismatch()],
          ['other-key.json', spoiled.partial()],
          ['short.json', spoiled.unreadable()],
          ['notes.txt', 'Nothing of a record is in here.'],
        ],
      }),
  },
  { name: 'remembered-nothing', address: '/remembered' },
  {
    name: 'remembered',
    address: record,
    act: async (page) => {
      await page.goto('/remembered');
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
  { name: 'no-record', address: '/abs/2401.00001', prepare: answerOrigin(404) },
  { name: 'unreachable', address: '/abs/2401.00001', prepare: answerOrigin(503) },
  { name: 'rate-limited', address: '/abs/2401.00001', prepare: answerOrigin(429) },
  { name: 'nothing-here', address: '/nothing/here' },
  { name: 'not-an-identifier', address: '/abs/2401.1' },
];

export type Theme = 'light' | 'dark';
export const THEMES: readonly Theme[] = ['light', 'dark'];

/** Height of the window by its width. */
export const WINDOWS: ReadonlyMap<number, number> = new Map([
  [1440, 900],
  [1024, 768],
  [390, 844],
]);

/** Two windows of a page say what it is like, and one says how it is in the dark. */
const heightOf = async (page: Page, width: number, theme: Theme): Promise<number> => {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  return Math.min(whole, (theme === 'dark' ? 1 : 2) * (WINDOWS.get(width) ?? 900));
};

/** What of a page is in its picture. The graph fills the window, and is painted anew when that becomes another. */
export const cutOf = async (page: Page, { name }: Shot, width: number, theme: Theme) =>
  name.startsWith('cited-by')
    ? {}
    : { fullPage: true, clip: { x: 0, y: 0, width, height: await heightOf(page, width, theme) } };

/** Which Chromium took the pictures. */
export const CHROMIUM_FILE = 'docs/screens/chromium.txt';

/** The ones that tell most: the browser tests hold them against the pictures in `docs/screens`. */
export const TELLING: readonly { readonly name: string; readonly width: number; readonly theme: Theme }[] = [
  { name: 'home', width: 1440, theme: 'light' },
  { name: 'home', width: 390, theme: 'dark' },
  { name: 'record', width: 1440, theme: 'light' },
  { name: 'record', width: 1024, theme: 'dark' },
  { name: 'record', width: 390, theme: 'light' },
  { name: 'record-mismatch', width: 1440, theme: 'light' },
  { name: 'record-partial', width: 390, theme: 'dark' },
  { name: 'cited-by-many', width: 1440, theme: 'light' },
  { name: 'bibliography-result', width: 1440, theme: 'light' },
  { name: 'many-records', width: 1024, theme: 'light' },
];
