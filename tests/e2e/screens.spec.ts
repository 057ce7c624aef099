import { readFileSync } from 'node:fs';
import { findChromium, testArguments } from '../../scripts/browser/chromium.ts';
import { openShot } from '../../scripts/screens/open-shot.ts';
import { CHROMIUM_FILE, cutOf, SHOTS, TELLING, WINDOWS } from '../../scripts/screens/shots.ts';
import { expect, test } from './fixtures.ts';

/** The pictures are those of `docs/screens`, taken by `npm run screenshots`, which is also how new ones are made. */
const taken = readFileSync(CHROMIUM_FILE, 'utf8').trim();

// The browser that took them: the headless shell sets letters a little wider.
test.use({ launchOptions: { executablePath: findChromium(), args: testArguments() } });

for (const { name, width, theme } of TELLING)
  test(`it looks as in the picture: ${name}, ${width} px, ${theme}`, async ({ page, browser }) => {
    test.skip(
      browser.version() !== taken,
      `The pictures were taken in Chromium ${taken}; this is ${browser.version()}, which draws letters otherwise.`,
    );
    const shot = SHOTS.find((each) => each.name === name);
    if (shot === undefined) throw new Error(`There is no ${name}.`);
    await page.setViewportSize({ width, height: WINDOWS.get(width) ?? 900 });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await openShot(page, shot);
    // Tolerant of what a palette and another machine's letters for the rest of Unicode change, not of a moved line.
    await expect(page).toHaveScreenshot(`${name}-${width}-${theme}.png`, {
      ...(await cutOf(page, shot, width, theme)),
      animations: 'disabled',
      caret: 'hide',
      threshold: 0.3,
      maxDiffPixelRatio: 0.015,
    });
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
