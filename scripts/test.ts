import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { runSideBySide, type Task } from './side-by-side.ts';
import { formatTally, namesOfSecondAttempts, type StepResult, tallyStep } from './tally.ts';

/**
 * `npm test`: every step is an npm script. A step is left out only when one that it needs has failed. Those that use one
 * processor most of the time run beside one another; tests have the machine for themselves.
 */
interface Step extends Task {
  readonly report?: string;
}

const steps: readonly Step[] = [
  { name: 'types' },
  { name: 'build:cli' },
  { name: 'lint' },
  { name: 'build' },
  { name: 'web-servers' },
  { name: 'audit' },
  { name: 'size', needs: 'build' },
  { name: 'unit', needs: 'build:cli', report: 'test-results/unit.json', isAlone: true },
  { name: 'e2e', needs: 'build', report: 'test-results/e2e.json', isAlone: true },
  { name: 'engines', needs: 'build', report: 'test-results/engines.json', isAlone: true },
];

const isWritten = (report: string | undefined): report is string =>
  report !== undefined && existsSync(report);

/** Whether the script ended well. What one beside others says comes at its end, so that they don't speak all at once. */
const runScript = ({ name, isAlone = false }: Step): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const said: Buffer[] = [];
    const child = spawn('npm', ['run', '--silent', name], {
      stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => void said.push(data));
    child.on('error', reject);
    child.on('close', (status) => {
      if (!isAlone) console.log(`\n— ${name}\n${Buffer.concat(said).toString().trimEnd()}`);
      resolve(status === 0);
    });
  });

const reports = new Map<string, unknown>();
const runStep = async (step: Step): Promise<boolean> => {
  const { name, report, isAlone } = step;
  if (isAlone) console.log(`\n— ${name}`);
  // A report that an earlier run left behind must not count.
  if (report !== undefined) rmSync(report, { force: true });
  const started = Date.now();
  const endedWell = await runScript(step);
  if (isWritten(report)) reports.set(name, JSON.parse(readFileSync(report, 'utf8')));
  // A runner that ends well without its report has not shown that it ran.
  const succeeded = endedWell && (report === undefined || reports.has(name));
  console.log(
    `— ${name} ${succeeded ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`,
  );
  return succeeded;
};

const endings = await runSideBySide(steps, availableParallelism(), runStep);
const results = steps.map(({ name, needs }): StepResult => {
  const ending = endings.get(name);
  if (typeof ending === 'boolean') return { kind: 'ran', succeeded: ending, report: reports.get(name) };
  console.log(`\n— ${name}: left out, because ${needs} failed`);
  return { kind: 'left-out' };
});

const failed = [...endings].filter(([, ending]) => ending !== true).map(([name]) => name);
console.log(failed.length === 0 ? '\nEvery step passed.' : `\nFailed: ${failed.join(', ')}.`);
const second = results.flatMap((result) =>
  result.kind === 'ran' ? namesOfSecondAttempts(result.report) : [],
);
if (second.length > 0) {
  console.log(
    `Passed only at a second attempt, and to be mended:\n${second.map((name) => `  ${name}`).join('\n')}`,
  );
}
const tallies = results.map(tallyStep);
console.log(formatTally(tallies));
process.exitCode = tallies.some((tally) => tally.failed > 0) ? 1 : 0;
