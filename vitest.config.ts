import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const APART = [
  'tests/unit/{look-up,sources,routes,ui}/**/*.test.ts',
  'tests/unit/core/examine-many-*.test.ts',
];

export default defineConfig({
  test: {
    environment: 'node',
    // By itself Vitest leaves a processor free, which of two is half of the machine.
    maxWorkers: availableParallelism(),
    // Most of the time of a whole run is the loading of modules for each file anew. Files whose modules hold state of
    // their own (a cache, turns, what is kept), or are replaced (`vi.mock` does nothing to a module that another file has
    // loaded before), stay apart; all others share what is loaded.
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
