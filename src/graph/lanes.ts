import { MinHeap } from './min-heap.ts';

/** A stretch of the x-axis that one label covers, and the name that breaks ties. */
export interface Interval {
  readonly id: string;
  readonly left: number;
  readonly right: number;
}

/**
 * A lane for each interval, so that no two intervals in a lane overlap (touching is fine).
 *
 * Goes from left to right and takes, of the lanes that are free, the one nearest to the middle: 0, 1, -1, 2,
 * -2, … The outcome depends on the set of intervals alone, not on their order. O(n log n).
 *
 * `centre` names an interval that gets lane 0. Lane 0 then holds, besides it, only the next interval to the
 * right: an arrow along the middle passes no label.
 */
export const toLanes = (intervals: readonly Interval[], centre: string): ReadonlyMap<string, number> => {
  const sorted = [...intervals].sort(
    (one, other) => one.left - other.left || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0),
  );
  const busy = new MinHeap<{ readonly interval: Interval; readonly rank: number }>(
    (one, other) => one.interval.right < other.interval.right,
  );
  const free = new MinHeap<number>((one, other) => one < other);
  const lanes = new Map<string, number>();
  const middle = sorted.find((interval) => interval.id === centre);
  let ranks = middle ? 1 : 0;
  let isMiddleOpen = middle !== undefined;
  for (const interval of sorted) {
    for (let ended = busy.peek(); ended && ended.interval.right <= interval.left; ended = busy.peek()) {
      busy.pop();
      free.push(ended.rank);
    }
    if (interval === middle) {
      lanes.set(interval.id, 0);
    } else if (isMiddleOpen && middle && interval.left >= middle.right) {
      isMiddleOpen = false;
      lanes.set(interval.id, 0);
    } else {
      const rank = free.pop() ?? ranks++;
      busy.push({ interval, rank });
      lanes.set(interval.id, toLane(rank));
    }
  }
  return lanes;
};

/** 0, 1, 2, 3, 4, … → 0, 1, -1, 2, -2, … */
const toLane = (rank: number): number => (rank % 2 === 1 ? (rank + 1) / 2 : 0 - rank / 2);
