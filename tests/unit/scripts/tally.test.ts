import { describe, expect, test } from 'vitest';
import { formatTally, namesOfSecondAttempts, readTally, tallyStep } from '../../../scripts/tally.ts';

const vitestReport = { numTotalTests: 12, numPassedTests: 10, numFailedTests: 2, success: false };
const playwrightReport = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 0 }, errors: [] };

describe('the closing line of npm test', () => {
  test('reads the report of Vitest', () => {
    expect(readTally(vitestReport)).toEqual({ passed: 10, failed: 2 });
  });

  test('reads the report of Playwright, where a second attempt may pass', () => {
    expect(readTally(playwrightReport)).toEqual({ passed: 7, failed: 1 });
  });

  test('names what passed only at a second attempt', () => {
    const spec = (title: string, status: string) => ({ title, file: 'a.spec.ts', tests: [{ status }] });
    const report = {
      ...playwrightReport,
      suites: [
        { specs: [spec('one', 'expected')], suites: [{ specs: [spec('two', 'flaky')] }] },
        { specs: [spec('three', 'unexpected'), spec('four', 'flaky')] },
      ],
    };
    expect(namesOfSecondAttempts(report)).toEqual(['a.spec.ts › two', 'a.spec.ts › four']);
    expect(namesOfSecondAttempts(vitestReport)).toEqual([]);
    expect(namesOfSecondAttempts(undefined)).toEqual([]);
  });

  test('counts a run without any test as failed', () => {
    expect(readTally({ numPassedTests: 0, numFailedTests: 0 })).toEqual({ passed: 0, failed: 1 });
    expect(readTally({ stats: { expected: 0, unexpected: 0, flaky: 0 } })).toEqual({ passed: 0, failed: 1 });
  });

  test('refuses what is no report', () => {
    expect(() => readTally({})).toThrow('numPassedTests');
  });

  test('counts a failed step without a failing test as one failure', () => {
    expect(tallyStep({ kind: 'ran', succeeded: false, report: undefined })).toEqual({ passed: 0, failed: 1 });
    const passing = { numPassedTests: 3, numFailedTests: 0 };
    expect(tallyStep({ kind: 'ran', succeeded: false, report: passing })).toEqual({ passed: 3, failed: 1 });
    expect(tallyStep({ kind: 'ran', succeeded: true, report: passing })).toEqual({ passed: 3, failed: 0 });
    expect(tallyStep({ kind: 'ran', succeeded: false, report: vitestReport })).toEqual({
      passed: 10,
      failed: 2,
    });
  });

  test('counts a step that was left out as one failure', () => {
    expect(tallyStep({ kind: 'left-out' })).toEqual({ passed: 0, failed: 1 });
  });

  test('adds up', () => {
    expect(formatTally([readTally(vitestReport), readTally(playwrightReport)])).toBe('17 passed, 3 failed');
  });
});
