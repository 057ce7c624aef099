{
  "$schema": "./node_modules/@stryker-mutator/core/schema/stryker-schema.json",
  "testRunner": "vitest",
  "vitest": { "configFile": "scripts/mutate/vitest.config.ts", "related": false },
  "plugins": ["@stryker-mutator/vitest-runner"],
  "mutate": ["src/core/**/*.ts"],
  "coverageAnalysis": "perTest",
  "ignoreStatic": true,
  "concurrency": 2,
  "reporters": ["clear-text", "json"],
  "clearTextReporter": { "logTests": false, "reportTests": false, "allowColor": false },
  "jsonReporter": { "fileName": "test-results/mutation.json" },
  "tsconfigFile": "test-results/no-tsconfig.json",
  "tempDirName": "test-results/stryker",
  "thresholds": { "high": 95, "low": 90, "break": 90 },
  "timeoutMS": 20000,
  "disableTypeChecks": false
}
