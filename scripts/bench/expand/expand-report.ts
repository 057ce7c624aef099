import { formatTable, toSpread } from '../../measure/statistics.ts';
import type { Expansion } from './expansion.ts';
import type { HubSize } from './hub-mirror.ts';
import type { Merging } from './merging.ts';
import type { Threads } from './threads.ts';

/** At most so many times what fetching the same files takes. */
export const expandLimit = 1.3;

export interface ExpandReport {
  readonly size: HubSize;
  /** Milliseconds of the clock, round by round. */
  readonly fetched: readonly number[];
  readonly expanded: readonly Expansion[];
  /** One more run of each, traced. */
  readonly threads: { readonly fetched: Threads; readonly expanded: Threads };
  readonly merging: readonly Merging[];
}

const row = (what: string, values: readonly number[]): string[] => {
  const { median, lowest, highest } = toSpread(values);
  return [what, ...[median, lowest, highest].map((value) => value.toFixed(0))];
};

/** Round by round, so that a busy moment of the machine meets both. */
export const toRatio = ({ fetched, expanded }: Pick<ExpandReport, 'fetched' | 'expanded'>): number =>
  toSpread(expanded.map(({ drawn }, round) => drawn / (fetched[round] ?? Number.NaN))).median;

export const formatExpand = (report: Omit<ExpandReport, 'merging'>): string => {
  const { size, fetched, expanded, threads } = report;
  const ratio = toRatio(report);
  const names = [...new Set([...Object.keys(threads.fetched), ...Object.keys(threads.expanded)])].sort();
  return [
    formatTable([
      [`${size.citing} papers expanded, with ${size.more} more, ms`, 'median', 'lowest', 'highest'],
      row('their files fetched, six at a time', fetched),
      row(
        'all expanded, to the last picture',
        expanded.map(({ drawn }) => drawn),
      ),
      row(
        '… to the sentence',
        expanded.map(({ said }) => said),
      ),
      row(
        '… pictures on the way',
        expanded.map(({ pictures }) => pictures),
      ),
    ]),
    `${ratio.toFixed(2)} times the fetching alone, at most ${expandLimit}: ${ratio <= expandLimit ? 'met' : 'NOT met'}`,
    formatTable([
      ['of the processor, traced once, ms', 'fetched', 'expanded'],
      ...names.map((name) => [
        name,
        (threads.fetched[name] ?? 0).toFixed(0),
        (threads.expanded[name] ?? 0).toFixed(0),
      ]),
    ]),
  ].join('\n\n');
};
