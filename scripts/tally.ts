/** How many tests a runner ran, by how they ended. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const numberAt = (report: unknown, ...path: readonly string[]): number => {
  let value = report;
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  if (typeof value === 'number') return value;
  throw new Error(`The report of the tests has no number at ${path.join('.')}.`);
};

/**
 * Reads the JSON report of Vitest or of Playwright.
 * A test that passed only at a second attempt counts as passed (`namesOfSecondAttempts` tells which these are); a
 * report without any test is one failure.
 * @throws Error on anything else.
 */
export const readTally = (report: unknown): Tally => {
  const isPlaywright = typeof report === 'object' && report !== null && 'stats' in report;
  const { passed, failed } = isPlaywright
    ? {
        passed: numberAt(report, 'stats', 'expected') + numberAt(report, 'stats', 'flaky'),
        failed: numberAt(report, 'stats', 'unexpected'),
      }
    : { passed: numberAt(report, 'numPassedTests'), failed: numberAt(report, 'numFailedTests') };
  return { passed, failed: passed + failed === 0 ? 1 : failed };
};

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

/**
 * The browser tests of a Playwright report that failed once and passed in a fresh browser: `file › title`. On a
 * machine that does other things too that happens; each is a defect all the same, of the test or of the page, and
 * `npm test` ends with their names. Of any other report: none.
 */
export const namesOfSecondAttempts = (report: unknown): readonly string[] => {
  const namesIn = ({ suites = [], specs = [] }: PlaywrightSuite): readonly string[] => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, title }) => `${file} › ${title}`),
    ...suites.flatMap(namesIn),
  ];
  return typeof report === 'object' && report !== null ? namesIn(report) : [];
};

/** How one step of `npm test` ended. `report` is what its runner wrote, where it has one. */
export type StepResult =
  | { readonly kind: 'ran'; readonly succeeded: boolean; readonly report: unknown }
  | { readonly kind: 'left-out' };

/**
 * What a step adds to the sum. A step that failed without a failing test (lint, a build, a file that doesn't load)
 * is one failure; so is one that could not run because another failed.
 */
export const tallyStep = (result: StepResult): Tally => {
  if (result.kind === 'left-out') return { passed: 0, failed: 1 };
  const { passed, failed } =
    result.report === undefined ? { passed: 0, failed: 0 } : readTally(result.report);
  return { passed, failed: result.succeeded ? failed : Math.max(failed, 1) };
};

/** The last line of `npm test`. */
export const formatTally = (tallies: readonly Tally[]): string => {
  const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
};
