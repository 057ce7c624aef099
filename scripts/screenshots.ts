import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { startPreviewServer } from '../tests/support/preview-server.ts';
import { chromiumArguments, findChromium } from './browser/chromium.ts';
import { openShot } from './screens/open-shot.ts';
import { toPalettePng } from './screens/palette-png.ts';
import { SHOTS, type Shot, THEMES, type Theme, WINDOWS } from './screens/shots.ts';

/**
 * `npm run screenshots`: every page and state of the build in `dist/`, at three widths and in both themes, into
 * `docs/screens`, as PNG with a palette. `-- --only record,home --widths 1440 --themes light --to DIR` takes fewer,
 * elsewhere.
 */
const shoot = async (
  browser: Browser,
  site: string,
  shot: Shot,
  options: { readonly theme: Theme; readonly width: number },
): Promise<Buffer> => {
  const page = await browser.newPage({
    baseURL: site,
    colorScheme: options.theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
    serviceWorkers: 'block',
    viewport: { width: options.width, height: WINDOWS.get(options.width) ?? 900 },
  });
  try {
    await openShot(page, shot);
    return toPalettePng(await takeStill(page));
  } finally {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.close();
  }
};

/** The whole page, once it looks the same twice: what is painted beside the page comes a moment later. */
const takeStill = async (page: Page): Promise<Buffer> => {
  const take = () => page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
  let before = await take();
  for (let tries = 0; tries < 8; tries += 1) {
    const now = await take();
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error('The page never looked the same twice.');
};

const { values } = parseArgs({
  options: {
    to: { type: 'string', default: 'docs/screens' },
    only: { type: 'string' },
    widths: { type: 'string' },
    themes: { type: 'string' },
  },
});
const chosen = (list: string | undefined) => (name: string) => list?.split(',').includes(name) ?? true;

// Nobody listens there: what isn't in the site's own mirrors can't be reached.
const server = await startPreviewServer({ origin: 'http://127.0.0.1:9' });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
try {
  await mkdir(values.to, { recursive: true });
  for (const shot of SHOTS.filter(({ name }) => chosen(values.only)(name)))
    for (const width of WINDOWS.keys())
      for (const theme of THEMES) {
        if (!chosen(values.widths)(String(width)) || !chosen(values.themes)(theme)) continue;
        const path = join(values.to, `${shot.name}-${width}-${theme}.png`);
        try {
          await writeFile(path, await shoot(browser, server.url, shot, { theme, width }));
          console.log(path);
        } catch (fault) {
          console.error(`${path}: ${String(fault)}`);
          process.exitCode = 1;
        }
      }
} finally {
  await browser.close();
  await server.stop();
}
