import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { startPreviewServer } from '../tests/support/preview-server.ts';
import { chromiumArguments, findChromium } from './browser/chromium.ts';
import { checkBibliography } from './screenshot-bibliography.ts';

/**
 * `npm run screenshots`: the pictures of the README, of the build in `dist/`.
 * `npm run screenshots -- --all DIR`: every page and state at three widths in both themes, to be looked at by eye.
 */
interface Shot {
  readonly name: string;
  readonly address: string;
  /** Makes the sources answer as this state needs it. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** What is done on the page in place of opening the address alone. */
  readonly act?: (page: Page) => Promise<void>;
}

const bibliography: Shot = { name: 'bibliography', address: '/bibliography', act: checkBibliography };

const suffix = '2W3F2J6XVHMDI3LFEUIZOILSTF';
const record = `/pith/${suffix}`;
const recordText = await readFile(`tests/vectors/real/${suffix}.json`, 'utf8');
const themes = ['light', 'dark'] as const;
const widths = [360, 768, 1440] as const;

const answerMirror = (body: string, contentType: string) => (page: Page) =>
  page.route(`**/mirror/pith/${suffix}.json`, (route) => route.fulfill({ body, contentType }));
const answerOrigin = (status: number) => (page: Page) =>
  page.route('**/origin/**', (route) => route.fulfill({ status }));

const demoSuffix = async (): Promise<string> => {
  const [file = ''] = await readdir('public/demo/pith');
  return file.replace('.json', '');
};

const everyShot = async (): Promise<readonly Shot[]> => [
  { name: 'home', address: '/' },
  bibliography,
  { name: 'record', address: record },
  { name: 'record-dimmed', address: `${record}?signed=1` },
  { name: 'record-other-version', address: `${record}?v=2` },
  { name: 'citations', address: `${record}?tab=citations` },
  { name: 'raw', address: `${record}?tab=raw` },
  { name: 'demo-home', address: '/?in=demo' },
  { name: 'demo-record', address: `/pith/${await demoSuffix()}?in=demo` },
  { name: 'demo-citations', address: `/pith/${await demoSuffix()}?in=demo&tab=citations` },
  { name: 'no-record', address: '/abs/2401.00001', prepare: answerOrigin(404) },
  { name: 'unreachable', address: '/abs/2401.00001' },
  { name: 'rate-limited', address: '/abs/2401.00001', prepare: answerOrigin(429) },
  {
    name: 'mismatch',
    address: record,
    prepare: answerMirror(recordText.replaceAll('cs.DC', 'cs.LG'), 'application/json'),
  },
  {
    name: 'no-key',
    address: record,
    prepare: answerMirror(recordText.replaceAll('pith-v1-2026-05', 'pith-v9-2031-01'), 'application/json'),
  },
  { name: 'unreadable', address: record, prepare: answerMirror('{"pith_number": 7}', 'application/json') },
  {
    name: 'not-json',
    address: record,
    prepare: answerMirror('<!doctype html><title>Hello</title>', 'text/html'),
  },
  { name: 'nothing-here', address: '/nothing/here' },
  { name: 'not-an-identifier', address: '/abs/2401.1' },
];

const shoot = async (
  browser: Browser,
  site: string,
  shot: Shot,
  options: {
    readonly theme: (typeof themes)[number];
    readonly width: number;
    readonly path: string;
    readonly fullPage: boolean;
  },
): Promise<void> => {
  const page = await browser.newPage({
    baseURL: site,
    colorScheme: options.theme,
    reducedMotion: 'reduce',
    viewport: { width: options.width, height: 900 },
  });
  try {
    await shot.prepare?.(page);
    if (shot.act === undefined) await page.goto(site + shot.address, { waitUntil: 'networkidle' });
    else await shot.act(page);
    // A hand on the page brings what stands below the fold.
    await page.mouse.move(2, 2);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: options.path, fullPage: options.fullPage });
  } finally {
    await page.close();
  }
};

const { values } = parseArgs({ options: { all: { type: 'string' } } });
// Nobody listens there: what isn't in the site's own mirrors can't be reached.
const server = await startPreviewServer({ origin: 'http://127.0.0.1:9' });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
try {
  await mkdir(values.all ?? 'docs', { recursive: true });
  for (const theme of themes) {
    if (values.all === undefined) {
      for (const shot of [{ name: 'record', address: record }, bibliography]) {
        const path = `docs/${shot.name}-${theme}.png`;
        await shoot(browser, server.url, shot, { theme, width: 1440, path, fullPage: false });
        console.log(path);
      }
      continue;
    }
    for (const shot of await everyShot()) {
      for (const width of widths) {
        const path = join(values.all, `${shot.name}-${width}-${theme}.png`);
        await shoot(browser, server.url, shot, { theme, width, path, fullPage: true });
        console.log(path);
      }
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
