import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { formatTally, namesOfSecondAttempts, type StepResult, tallyStep } from './tally.ts';

/** `npm test`: every step is an npm script. A step is left out only when one that it needs has failed. */
interface Step {
  readonly name: string;
  readonly needs?: string;
  readonly report?: string;
}

const steps: readonly Step[] = [
  { name: 'lint' },
  { name: 'types' },
  { name: 'build:cli' },
  { name: 'web-servers' },
  { name: 'unit', needs: 'build:cli', report: 'test-results/unit.json' },
  { name: 'build' },
  { name: 'size', needs: 'build' },
  { name: 'e2e', needs: 'build', report: 'test-results/e2e.json' },
  { name: 'engines', needs: 'build', report: 'test-results/engines.json' },
];

const isWritten = (report: string | undefined): report is string =>
  report !== undefined && existsSync(report);

const results = new Map<string, StepResult>();
const hasFailed = (name: string): boolean => {
  const result = results.get(name);
  return result === undefined || result.kind === 'left-out' || !result.succeeded;
};

for (const { name, needs, report } of steps) {
  if (needs !== undefined && hasFailed(needs)) {
    console.log(`\n— ${name}: left out, because ${needs} failed`);
    results.set(name, { kind: 'left-out' });
    continue;
  }
  console.log(`\n— ${name}`);
  // A report that an earlier run left behind must not count.
  if (report !== undefined) rmSync(report, { force: true });
  const started = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', name], { stdio: 'inherit' });
  // A runner that ends well without its report has not shown that it ran.
  const succeeded = status === 0 && (report === undefined || isWritten(report));
  console.log(
    `— ${name} ${succeeded ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`,
  );
  results.set(name, {
    kind: 'ran',
    succeeded,
    report: isWritten(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined,
  });
}

const failed = [...results].filter(([name]) => hasFailed(name)).map(([name]) => name);
console.log(failed.length === 0 ? '\nEvery step passed.' : `\nFailed: ${failed.join(', ')}.`);
const second = [...results.values()].flatMap((result) =>
  result.kind === 'ran' ? namesOfSecondAttempts(result.report) : [],
);
if (second.length > 0) {
  console.log(
    `Passed only at a second attempt, and to be mended:\n${second.map((name) => `  ${name}`).join('\n')}`,
  );
}
const tallies = [...results.values()].map(tallyStep);
console.log(formatTally(tallies));
process.exitCode = tallies.some((tally) => tally.failed > 0) ? 1 : 0;
