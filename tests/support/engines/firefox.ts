import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type KeyInput } from 'puppeteer-core';
import { type Engine, SIZE } from './engine.ts';
import { readProblems, watchPage } from './watch.ts';

/** Over WebDriver BiDi. Its protocol has no media features here: dark is a browser that was started so. */
export const startFirefox = async (executablePath: string): Promise<Engine> => {
  const downloads = mkdtempSync(join(tmpdir(), 'firefox-downloads-'));
  const start = (dark: boolean): Promise<Browser> =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox: {
        'ui.systemUsesDarkTheme': dark ? 1 : 0,
        'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.always_ask_before_handling_new_types': false,
        // Nothing but this machine is reached.
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': 9,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': 9,
        'network.proxy.allow_hijacking_localhost': false,
      },
    });
  const light = await start(false);
  const others: Browser[] = [];
  return {
    name: await light.version(),
    open: async ({ dark = false, width = SIZE.width } = {}) => {
      const browser = dark ? await start(true) : light;
      if (dark) others.push(browser);
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ ...SIZE, width });
      await page.evaluateOnNewDocument(watchPage);
      return {
        goto: async (url) => void (await page.goto(url)),
        run: <Value>(inPage: unknown, ...given: readonly unknown[]) =>
          page.evaluate(`(${inPage})(...${JSON.stringify(given)})`) as Promise<Value>,
        // One chain of actions: what comes a while later by another command may be too late for the browser.
        click: async ({ x, y }, { times = 1, pause = 0 } = {}) =>
          page.mouse.click(x, y, { count: times, delay: times === 1 ? 0 : pause }),
        press: async (...keys) => {
          for (const key of keys) await page.keyboard.press(key as KeyInput);
        },
        shot: () => page.screenshot({ encoding: 'base64' }),
        problems: () => page.evaluate(readProblems),
      };
    },
    clear: async () => {
      await Promise.all(others.splice(0).map((browser) => browser.close()));
      for (const context of light.browserContexts())
        if (context !== light.defaultBrowserContext()) await context.close();
    },
    close: async () => {
      await light.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
};
