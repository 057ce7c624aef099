import { defineConfig } from 'vitest/config';

/** The unit tests that `npm run mutate` runs against changed copies of `src/core`: those of the part at hand. */
export default defineConfig({
  test: {
    environment: 'node',
    include: (process.env.MUTATE_TESTS ?? '').split(',').map((name) => `tests/unit/${name}.test.ts`),
    // A run per change: the files of one run may share what they load, and each run loads anew.
    isolate: false,
    testTimeout: 60_000,
  },
});
