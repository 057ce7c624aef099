import type { EngineKind } from '../../browser/engines.ts';
import { formatTable, toSpread } from '../../measure/statistics.ts';
import type { EngineRun } from './engine-run.ts';
import type { Movement } from './move.ts';

/** What the others may take for a movement, as a multiple of Chromium's time in the same round. */
export const enginesLimit = 1.2;

/** One table: medians of all rounds, and the times held against Chromium's of the same round. */
export const formatEngines = (runs: readonly EngineRun[], papers: number): string => {
  const of = (kind: EngineKind) => runs.filter((run) => run.kind === kind);
  const rows = [...new Set(runs.map(({ kind }) => kind))].flatMap((kind) =>
    (['pan', 'zoom'] as const).map((movement) => {
      const own = of(kind).map((run) => run[movement]);
      const beside = of('chromium').map((run) => run[movement]);
      return [
        `${own.length === 0 ? kind : of(kind)[0]?.name}, ${movement === 'pan' ? 'dragged in a circle' : 'wheel in and out'}`,
        ...toCells(own),
        kind === 'chromium' || beside.length !== own.length ? '' : toRatio(own, beside),
      ];
    }),
  );
  return formatTable([
    [
      `The picture of ${papers} papers moved`,
      'a step, ms',
      'longest frame, ms',
      'longest own code, ms',
      'times Chromium',
    ],
    ...rows,
  ]);
};

const median = (movements: readonly Movement[], value: (movement: Movement) => number): number =>
  toSpread(movements.map(value)).median;

const toCells = (movements: readonly Movement[]): readonly string[] => [
  median(movements, ({ time, steps }) => time / steps).toFixed(1),
  median(movements, ({ longest }) => longest).toFixed(0),
  median(movements, ({ longestStep }) => longestStep).toFixed(1),
];

const toRatio = (own: readonly Movement[], beside: readonly Movement[]): string => {
  const ratios = own.map(({ time }, round) => time / (beside[round]?.time ?? Number.NaN));
  const ratio = toSpread(ratios).median;
  return `${ratio.toFixed(2)} (at most ${enginesLimit}: ${ratio <= enginesLimit ? 'met' : 'NOT met'})`;
};
