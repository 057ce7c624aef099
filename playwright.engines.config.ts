import { defineConfig } from '@playwright/test';
import { type EngineChoice, findEngines } from './scripts/browser/engines.ts';
import type { EngineOptions } from './tests/engines/fixtures.ts';

/** The jobs of `tests/engines`, once in each browser. `npm run engines` finds the browsers and hands them in. */
const found: readonly EngineChoice[] =
  process.env.PITH_FOUND_ENGINES === undefined
    ? findEngines().found
    : (JSON.parse(process.env.PITH_FOUND_ENGINES) as readonly EngineChoice[]);

export default defineConfig<object, EngineOptions>({
  testDir: 'tests/engines',
  outputDir: 'test-results/engines',
  forbidOnly: true,
  // All browsers beside each other, and no job of one beside a job of the same one.
  fullyParallel: false,
  workers: 3,
  // Once more in a fresh browser, for a machine that does other things too. `npm test` names what needed it.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/engines.json' }]],
  projects: found.map((choice) => ({ name: choice.kind, use: { choice } })),
});
