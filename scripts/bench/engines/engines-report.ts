import type { EngineKind } from '../../browser/engines.ts';
import { formatTable, toSpread } from '../../measure/statistics.ts';
import type { EngineRun } from './engine-run.ts';
import type { Movement } from './move.ts';

/** What the others may take for a movement, as a multiple of Chromium's time in the same round. */
export const enginesLimit = 1.2;

/** One table: medians of all rounds, and the times held against Chromium's and against a bare canvas's of the same round. */
export const formatEngines = (runs: readonly EngineRun[], papers: number): string => {
  const of = (kind: EngineKind) => runs.filter((run) => run.kind === kind);
  const rows = [...new Set(runs.map(({ kind }) => kind))].flatMap((kind) =>
    (['pan', 'zoom'] as const).map((movement) => {
      const own = of(kind).map((run) => run[movement]);
      const beside = of('chromium').map((run) => run[movement]);
      const bare = of(kind).map((run) => run.bare[movement]);
      return [
        `${own.length === 0 ? kind : of(kind)[0]?.name}, ${movement === 'pan' ? 'dragged in a circle' : 'wheel in and out'}`,
        ...toCells(own),
        kind === 'chromium' || beside.length !== own.length
          ? ''
          : `${ratio(own, beside).toFixed(2)} (at most ${enginesLimit}: ${ratio(own, beside) <= enginesLimit ? 'met' : 'NOT met'})`,
        median(bare, ({ time, steps }) => time / steps).toFixed(1),
        ratio(own, bare).toFixed(2),
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
      'a bare canvas, ms',
      'times that',
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

/** The median over the rounds. */
const ratio = (own: readonly Movement[], beside: readonly Movement[]): number =>
  toSpread(own.map(({ time }, round) => time / (beside[round]?.time ?? Number.NaN))).median;
