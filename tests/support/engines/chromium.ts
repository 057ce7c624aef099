import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../../scripts/browser/chromium.ts';
import { type Engine, SIZE } from './engine.ts';
import { readProblems, watchPage } from './watch.ts';

export const startChromium = async (): Promise<Engine> => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? findChromium(),
    args: [...chromiumArguments(), '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  return {
    name: `Chromium ${browser.version()}`,
    open: async ({ dark = false, width = SIZE.width } = {}) => {
      const context = await browser.newContext({
        viewport: { ...SIZE, width },
        colorScheme: dark ? 'dark' : 'light',
      });
      await context.addInitScript(watchPage);
      const page = await context.newPage();
      return {
        goto: async (url) => void (await page.goto(url)),
        run: (inPage, ...given) => page.evaluate(`(${inPage})(...${JSON.stringify(given)})`),
        click: async ({ x, y }, { times = 1, pause = 0 } = {}) => {
          await page.mouse.move(x, y);
          for (let count = 1; count <= times; count += 1) {
            if (count > 1) await new Promise((resolve) => setTimeout(resolve, pause));
            await page.mouse.down({ clickCount: count });
            await page.mouse.up({ clickCount: count });
          }
        },
        press: async (...keys) => {
          for (const key of keys) await page.keyboard.press(key);
        },
        shot: async () => (await page.screenshot()).toString('base64'),
        problems: () => page.evaluate(readProblems),
      };
    },
    clear: async () => void (await Promise.all(browser.contexts().map((context) => context.close()))),
    close: () => browser.close(),
  };
};
