/** The parts of Stryker's JSON report (mutation-testing-report-schema) that are read here. */
export interface MutationReport {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly mutatorName: string;
          readonly replacement?: string;
          readonly status: string;
          readonly location: { readonly start: Place; readonly end: Place };
        }[];
      }
    >
  >;
}

/** Lines and columns from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

export interface MutationTally {
  readonly noticed: number;
  readonly survived: number;
  /** Per cent of the changes that a test noticed, endless loops included. */
  readonly score: number;
}

const NOTICED: ReadonlySet<string> = new Set(['Killed', 'Timeout']);
/** Changes that no test comes by count as survived. */
const SURVIVED: ReadonlySet<string> = new Set(['Survived', 'NoCoverage']);

export const tallyMutants = (reports: readonly MutationReport[]): MutationTally => {
  const statuses = reports.flatMap(({ files }) =>
    Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status)),
  );
  const unknown = statuses.find((status) => !NOTICED.has(status) && !SURVIVED.has(status));
  if (unknown !== undefined) throw new Error(`Stryker reports a mutant as ${unknown}.`);
  const noticed = statuses.filter((status) => NOTICED.has(status)).length;
  return { noticed, survived: statuses.length - noticed, score: (100 * noticed) / statuses.length };
};

/** The report as if the surviving changes had never been tried; everything else of it stays. */
export const withoutSurvivors = (report: MutationReport): MutationReport => ({
  ...report,
  files: Object.fromEntries(
    Object.entries(report.files).map(([path, file]) => [
      path,
      { ...file, mutants: file.mutants.filter(({ status }) => NOTICED.has(status)) },
    ]),
  ),
});

export const formatScore = ({ noticed, survived, score }: MutationTally): string =>
  `${noticed} of ${noticed + survived} changes noticed, ${score.toFixed(1)} %`;

/** The surviving changes as lines of text: file, place, what stood there, what stood there instead. */
export const toSurvivors = ({ files }: MutationReport): readonly string[] =>
  Object.entries(files).flatMap(([path, { source, mutants }]) =>
    mutants
      .filter(({ status }) => SURVIVED.has(status))
      .map(
        ({ location, replacement = '' }) =>
          `${path}:${location.start.line}:${location.start.column} ${excerpt(source, location)} → ${oneLine(replacement)}`,
      ),
  );

const excerpt = (source: string, { start, end }: { readonly start: Place; readonly end: Place }): string => {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return oneLine(
    lines
      .map((line, index) =>
        line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
      )
      .join('\n'),
  );
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 100);
