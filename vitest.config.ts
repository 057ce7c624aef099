import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/unit/**/*.test.ts'],
    testTimeout: 60_000,
    // Times are read and shown in UTC: a machine that lives elsewhere would give away a local one.
    env: { TZ: 'America/St_Johns' },
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
