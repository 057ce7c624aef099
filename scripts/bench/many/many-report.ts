import { formatTable, type Spread, toSpread } from '../../measure/statistics.ts';
import type { BibliographyTimes } from './bibliography.ts';
import type { ManyTimes } from './examine-many.ts';
import type { LongestTask } from './longest-task.ts';
import type { CommandRun } from './verify-command.ts';

/** The promises that are judged by, as multiples of what is measured beside them; the longest task in milliseconds. */
export const manyLimits = { bibliography: 1.25, examination: 0.3, command: 8, longestTask: 50 } as const;

export interface ManyReport {
  readonly sizes: {
    readonly mirror: number;
    readonly entries: number;
    readonly longEntries: number;
    readonly records: number;
    readonly examined: number;
  };
  readonly bibliography: BibliographyTimes;
  readonly examination: Readonly<Record<'node' | 'page', ManyTimes>>;
  readonly longest: LongestTask;
  /** Null where the command could not be built as it was. */
  readonly command: { readonly before: readonly CommandRun[]; readonly now: readonly CommandRun[] } | null;
}

const judge = (isMet: boolean): string => (isMet ? 'met' : 'NOT met');
const numbers = ({ median, lowest, highest }: Spread, digits: number): string[] =>
  [median, lowest, highest].map((value) => value.toFixed(digits));
/** Round by round, so that a busy moment of the machine meets both. */
const ratioOf = (values: readonly number[], beside: readonly number[]): number =>
  toSpread(values.map((value, round) => value / (beside[round] ?? Number.NaN))).median;

export const formatBibliography = ({
  bibliography: { fetched, checked },
  sizes,
}: Pick<ManyReport, 'bibliography' | 'sizes'>): string => {
  const ratio = ratioOf(checked, fetched);
  return [
    formatTable([
      [`${sizes.entries} entries, mirror of ${sizes.mirror}, ms`, 'median', 'lowest', 'highest'],
      ['their files fetched, six at a time', ...numbers(toSpread(fetched), 0)],
      ['the bibliography checked', ...numbers(toSpread(checked), 0)],
    ]),
    `${ratio.toFixed(2)} times the fetching alone, at most ${manyLimits.bibliography}: ${judge(ratio <= manyLimits.bibliography)}`,
  ].join('\n');
};

export const formatExamination = ({
  examination,
  sizes,
}: Pick<ManyReport, 'examination' | 'sizes'>): string => {
  const places = Object.entries(examination);
  return [
    formatTable([
      [`${sizes.examined} records, ms for one`, 'median', 'lowest', 'highest'],
      ...places.flatMap(([place, { library, examined }]) => [
        [`${place}: the signature, by the library`, ...numbers(toSpread(library), 3)],
        [`${place}: read and examined, by the platform`, ...numbers(toSpread(examined), 3)],
      ]),
    ]),
    ...places.map(([place, { library, examined }]) => {
      const ratio = ratioOf(examined, library);
      return `${place}: ${ratio.toFixed(2)} times the library’s signature, at most ${manyLimits.examination}: ${judge(ratio <= manyLimits.examination)}`;
    }),
  ].join('\n');
};

export const formatLongest = ({
  longest: { wall, processor, tasks },
  sizes,
}: Pick<ManyReport, 'longest' | 'sizes'>): string =>
  `Longest of ${tasks} tasks of the main thread with ${sizes.longEntries} entries: ${processor.toFixed(0)} ms of the ` +
  `processor, ${wall.toFixed(0)} ms by the clock, at most ${manyLimits.longestTask}: ${judge(wall <= manyLimits.longestTask)}` +
  (wall > manyLimits.longestTask && processor <= manyLimits.longestTask
    ? ' (the rest is waiting for a processor)'
    : '');

export const formatCommand = ({ command, sizes }: Pick<ManyReport, 'command' | 'sizes'>): string => {
  if (command === null) return 'pith-verify as it was could not be built: this copy has no such commit.';
  const { before, now } = command;
  const row = (what: string, runs: readonly CommandRun[]): string[] => [
    what,
    ...numbers(toSpread(runs.map(({ seconds }) => seconds)), 1),
    toSpread(runs.map(({ processorSeconds }) => processorSeconds)).median.toFixed(1),
    toSpread(runs.map(({ megabytes }) => megabytes)).median.toFixed(0),
  ];
  const faster = ratioOf(
    before.map(({ seconds }) => seconds),
    now.map(({ seconds }) => seconds),
  );
  return [
    formatTable([
      [`pith-verify, ${sizes.records} records, s`, 'median', 'lowest', 'highest', 'processor', 'MB'],
      row('as it was', before),
      row('as it is', now),
    ]),
    `${faster.toFixed(1)} times as many records a second, at least ${manyLimits.command}: ${judge(faster >= manyLimits.command)}`,
  ].join('\n');
};
