/** Settings of one run of Stryker; `scripts/mutate/mutate.ts` says what it changes and which tests it runs. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutate/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['progress-append-only'],
  // The report of a run is where the next one begins: only what may have changed is done again.
  incremental: true,
  incrementalFile: process.env.MUTATE_REPORT,
  // Stryker would rewrite paths in a tsconfig; there is nothing to rewrite.
  tsconfigFile: 'test-results/no-tsconfig.json',
  tempDirName: 'test-results/stryker',
  timeoutMS: 10_000,
  disableTypeChecks: false,
};
