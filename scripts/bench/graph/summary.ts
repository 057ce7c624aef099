import { type Spread, toSpread } from '../../measure/statistics.ts';
import type { Drawn } from './measure.ts';
import type { NetworkName } from './networks.ts';
import type { Result, Row } from './run-plan.ts';

/** The medians of one view of one network; null for what wasn't measured. */
export interface Summary {
  readonly firstPicture: Spread;
  readonly drawBlock: Spread;
  readonly framesPerSecond: Spread | null;
  readonly moveBlock: Spread | null;
  readonly memory: Spread | null;
  readonly processMemory: Spread | null;
}

/** Null where not every run was drawn: a median of the lucky ones would be no median. */
export const toSummary = ({ runs }: Pick<Result, 'runs'>): Summary | null => {
  const drawn = runs.filter((run): run is Drawn => run.kind === 'drawn');
  if (drawn.length === 0 || drawn.length < runs.length) return null;
  const spread = (toValue: (run: Drawn) => number | null | undefined): Spread | null => {
    const values = drawn.map(toValue).filter((value) => value !== null && value !== undefined);
    return values.length < drawn.length ? null : toSpread(values);
  };
  return {
    firstPicture: toSpread(drawn.map(({ firstPicture }) => firstPicture)),
    drawBlock: toSpread(drawn.map(({ drawBlock }) => drawBlock)),
    framesPerSecond: spread(({ moved }) => moved?.framesPerSecond),
    moveBlock: spread(({ moved }) => moved?.block),
    memory: spread(({ memory }) => memory),
    processMemory: spread(({ processMemory }) => processMemory),
  };
};

export const findSummary = (results: readonly Result[], network: NetworkName, view: Row): Summary | null => {
  const result = results.find((one) => one.network === network && one.view === view);
  return result === undefined ? null : toSummary(result);
};

/**
 * How a cost grows: the exponent of the power of the size that fits best (least squares of the logarithms). 1 is a
 * straight line; a cost that has a part that doesn't grow comes out below.
 */
export const toExponent = (points: readonly (readonly [size: number, cost: number])[]): number => {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(logs.map(([size]) => size));
  const y = mean(logs.map(([, cost]) => cost));
  const above = logs.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0);
  const below = logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
  return above / below;
};
