import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { filesOf, PARTS, type Part, testsOf } from './parts.ts';
import { formatScore, type MutationReport, tallyMutants, toSurvivors, withoutSurvivors } from './report.ts';

/**
 * `npm run mutate [-- PART ...]`: changes `src/core` in every way that Stryker knows, one change at a time, and says
 * which changes no test noticed; `docs/mutation.md` says why. All parts take more than an hour on two processors, and
 * the next time only what has changed since is done again (delete `test-results` for a fresh start). Ends with 1 below
 * the score that is wanted.
 */
const WANTED = 90;

const toReportPath = (name: string): string => `test-results/mutation-${name}.json`;

const readReport = (name: string): MutationReport => JSON.parse(readFileSync(toReportPath(name), 'utf8'));

/** Paths below a folder, without an ending. */
const listStems = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => path.slice(0, -ending.length))
    .sort();

const run = (part: Part): MutationReport => {
  const { name } = part;
  const files = filesOf(part, listStems('src/core', '.ts'));
  const tests = testsOf(part, listStems('tests/unit', '.test.ts'));
  console.log(`\n— ${name}`);
  const path = toReportPath(name);
  // What survived is tried again: a test may have become stricter under its old name.
  if (existsSync(path)) writeFileSync(path, JSON.stringify(withoutSurvivors(readReport(name))));
  const { status } = spawnSync(
    'npx',
    [
      'stryker',
      'run',
      'scripts/mutate/stryker.config.js',
      '--mutate',
      files.map((file) => `src/core/${file}.ts`).join(','),
    ],
    {
      stdio: 'inherit',
      // Stryker's test processes are threads, which take the time zone of the program.
      env: {
        ...process.env,
        TZ: 'America/St_Johns',
        MUTATE_TESTS: tests.join(','),
        MUTATE_REPORT: path,
      },
    },
  );
  if (status !== 0) throw new Error(`Stryker ended with ${status} on ${name}.`);
  const { files: all } = readReport(name);
  // A report remembers files that belong to another part by now.
  const own = new Set(files.map((file) => `src/core/${file}.ts`));
  return { files: Object.fromEntries(Object.entries(all).filter(([file]) => own.has(file))) };
};

const main = (): void => {
  const asked = process.argv.slice(2);
  const parts = PARTS.filter(({ name }) => asked.length === 0 || asked.includes(name));
  const reports = parts.map((part) => ({ name: part.name, report: run(part) }));

  for (const { report } of reports) for (const survivor of toSurvivors(report)) console.log(survivor);
  for (const { name, report } of reports) console.log(`${name}: ${formatScore(tallyMutants([report]))}`);
  const tally = tallyMutants(reports.map(({ report }) => report));
  console.log(`In all: ${formatScore(tally)}`);
  process.exitCode = tally.score >= WANTED ? 0 : 1;
};

main();
