import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { startPreviewServer } from '../tests/support/preview-server.ts';
import { chromiumArguments, findChromium } from './browser/chromium.ts';
import { openShot } from './screens/open-shot.ts';
import { toPalettePng } from './screens/palette-png.ts';
import {
  CHROMIUM_FILE,
  cutOf,
  SHOTS,
  type Shot,
  TELLING,
  THEMES,
  type Theme,
  toColours,
  WINDOWS,
} from './screens/shots.ts';

/**
 * `npm run screenshots`: every page and state of the build in `dist/`, at three widths and in both themes, into
 * `docs/screens`, as PNG with a palette. `-- --only record,home --widths 1440 --themes light --to DIR` takes fewer,
 * elsewhere; `-- --telling` only those that the browser tests compare with.
 */
const { values } = parseArgs({
  options: {
    to: { type: 'string', default: 'docs/screens' },
    only: { type: 'string' },
    widths: { type: 'string' },
    themes: { type: 'string' },
    telling: { type: 'boolean', default: false },
  },
});
const chosen = (list: string | undefined) => (name: string) => list?.split(',').includes(name) ?? true;

/** Once it looks the same twice: what is painted beside the page comes a moment later. */
const takeStill = async (page: Page, shot: Shot, width: number, theme: Theme): Promise<Buffer> => {
  const cut = await cutOf(page, shot, width, theme);
  const take = () => page.screenshot({ ...cut, animations: 'disabled', caret: 'hide' });
  let before = await take();
  for (let tries = 0; tries < 8; tries += 1) {
    const now = await take();
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error('The page never looked the same twice.');
};

/** One page in one window, in one theme after the other. */
const shoot = async (
  browser: Browser,
  site: string,
  { shot, width, themes }: { readonly shot: Shot; readonly width: number; readonly themes: readonly Theme[] },
): Promise<void> => {
  const page = await browser.newPage({
    baseURL: site,
    colorScheme: themes[0] ?? 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
    serviceWorkers: 'block',
    viewport: { width, height: WINDOWS.get(width) ?? 900 },
  });
  try {
    await openShot(page, shot);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      const path = join(values.to, `${shot.name}-${width}-${theme}.png`);
      await writeFile(path, toPalettePng(await takeStill(page, shot, width, theme), toColours(shot)));
      console.log(path);
    }
  } finally {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.close();
  }
};

// Nobody listens there: what isn't in the site's own mirrors can't be reached.
const server = await startPreviewServer({ origin: 'http://127.0.0.1:9' });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
try {
  await mkdir(values.to, { recursive: true });
  if (values.to === 'docs/screens') await writeFile(CHROMIUM_FILE, `${browser.version()}\n`);
  const themes = THEMES.filter(chosen(values.themes));
  for (const shot of SHOTS.filter(({ name }) => chosen(values.only)(name)))
    for (const width of [...WINDOWS.keys()].filter((each) => chosen(values.widths)(String(each))))
      try {
        const wanted = values.telling
          ? themes.filter((theme) =>
              TELLING.some((each) => each.name === shot.name && each.width === width && each.theme === theme),
            )
          : themes;
        if (wanted.length > 0) await shoot(browser, server.url, { shot, width, themes: wanted });
      } catch (fault) {
        console.error(`${shot.name}, ${width} px: ${String(fault)}`);
        process.exitCode = 1;
      }
} finally {
  await browser.close();
  await server.stop();
}
