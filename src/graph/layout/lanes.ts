import { MinHeap } from './min-heap.ts';

/** The stretches of the x-axis that labels cover, in ascending order of their left ends. */
export interface Intervals {
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
}

/** Which interval lies in which lane, and how many lanes there are. */
export interface Lanes {
  readonly lanes: Int32Array;
  readonly count: number;
}

/**
 * A lane for each interval, so that no two intervals in a lane overlap (touching is fine).
 *
 * Goes from left to right and takes, of the lanes that are free, the one nearest to the middle: 0, 1, -1, 2,
 * -2, … O(n log n).
 *
 * `centre` is the place of an interval that gets lane 0, or -1. Lane 0 then holds, besides it, only the next
 * interval to the right: an arrow along the middle passes no label.
 */
export const toLanes = ({ left, right }: Intervals, centre: number): Lanes => {
  const size = left.length;
  const lanes = new Int32Array(size);
  /** Where the last interval in a lane ends, and the lane's rank itself: the keys of the two heaps. */
  const ends = new Float64Array(size + 1);
  const busy = new MinHeap(ends);
  const free = new MinHeap(Float64Array.from({ length: size + 1 }, (_, rank) => rank));
  let ranks = centre < 0 ? 0 : 1;
  let isMiddleOpen = centre >= 0;
  for (let at = 0; at < size; at += 1) {
    const from = left[at] ?? 0;
    for (let rank = busy.peek(); rank >= 0 && (ends[rank] ?? 0) <= from; rank = busy.peek()) {
      free.push(busy.pop());
    }
    if (at === centre) continue;
    if (isMiddleOpen && at > centre && from >= (right[centre] ?? 0)) {
      isMiddleOpen = false;
      continue;
    }
    let rank = free.pop();
    if (rank < 0) {
      rank = ranks;
      ranks += 1;
    }
    ends[rank] = right[at] ?? 0;
    busy.push(rank);
    lanes[at] = toLane(rank);
  }
  return { lanes, count: ranks };
};

/**
 * How many lanes `toLanes` would need, for intervals that end in the order in which they begin, but for the one at
 * `centre`. O(n).
 */
export const countLanes = ({ left, right }: Intervals, centre: number): number => {
  const size = left.length;
  const first = centre < 0 ? 0 : 1;
  let ranks = first;
  let isMiddleOpen = centre >= 0;
  /** Those that have a lane and lie before this place have ended. */
  let ended = 0;
  let busy = 0;
  /** What has the middle has none of the lanes that are counted here. */
  let inMiddle = -1;
  for (let at = 0; at < size; at += 1) {
    const from = left[at] ?? 0;
    for (; ended < at && (ended === centre || (right[ended] ?? 0) <= from); ended += 1)
      if (ended !== centre && ended !== inMiddle) busy -= 1;
    if (at === centre) continue;
    if (isMiddleOpen && at > centre && from >= (right[centre] ?? 0)) {
      isMiddleOpen = false;
      inMiddle = at;
      continue;
    }
    if (busy === ranks - first) ranks += 1;
    busy += 1;
  }
  return ranks;
};

/** 0, 1, 2, 3, 4, … → 0, 1, -1, 2, -2, … */
const toLane = (rank: number): number => (rank % 2 === 1 ? (rank + 1) / 2 : 0 - rank / 2);
