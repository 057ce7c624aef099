import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findHeadless, testArguments } from './scripts/browser/chromium.ts';

/**
 * The browser tests. `npm run e2e` finds a headless Chromium for them and hands it in as PITH_HEADLESS, and for those that
 * compare pictures one that has windows, as CHROMIUM_PATH; the servers belong to `tests/e2e/fixtures.ts`, one for each worker.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  // Half as many again as processors: a test often waits for the next look at a page, and another one works meanwhile.
  workers: Math.min(12, Math.ceil(availableParallelism() * 1.5)),
  // Once more in a fresh browser, for a machine that does other things too. `npm test` names what needed it.
  retries: 1,
  // Generous, because a machine may be busy; nothing is judged by its time.
  timeout: 90_000,
  expect: {
    timeout: 20_000,
    // `npm run screenshots` takes them.
    toHaveScreenshot: { pathTemplate: 'docs/screens/{arg}{ext}' },
  },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    locale: 'en-GB',
    // Times are shown in UTC: a machine that lives elsewhere would give away a local one.
    timezoneId: 'America/St_Johns',
    contextOptions: { reducedMotion: 'reduce' },
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.PITH_HEADLESS ?? findHeadless(),
      args: testArguments(),
    },
  },
});
