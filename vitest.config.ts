import { defineConfig } from 'vitest/config';

const APART = ['tests/unit/{look-up,sources,routes,ui}/**/*.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    // Most of the time of a whole run is the loading of modules for each file anew. Files whose modules hold state of
    // their own (a cache, turns, what is kept) stay apart; all others share what is loaded.
    projects: [
      { extends: true, test: { name: 'apart', include: APART } },
      {
        extends: true,
        test: { name: 'together', include: ['tests/unit/**/*.test.ts'], exclude: APART, isolate: false },
      },
    ],
    testTimeout: 60_000,
    // Times are read and shown in UTC: a machine that lives elsewhere would give away a local one.
    env: { TZ: 'America/St_Johns' },
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
