/** Lanes of which the papers that stand in them are known, by how far they are along the axis of time. */
export class FreeLanes {
  /** Where papers stand in each lane, in ascending order. */
  readonly #lanes = new Map<number, number[]>();
  readonly #reserved = new Set<number>();
  #lowest = 0;
  #highest = 0;
  #floor = Number.POSITIVE_INFINITY;

  /** Someone stands there. */
  add(lane: number, at: number): void {
    const there = this.#lanes.get(lane);
    if (there === undefined) this.#lanes.set(lane, [at]);
    else there.splice(findPlace(there, at), 0, at);
    this.#lowest = Math.max(this.#lowest, lane);
    this.#highest = Math.min(this.#highest, lane);
  }

  /** Nobody else gets this lane. */
  reserve(lane: number): void {
    this.#reserved.add(lane);
  }

  /** There is room no farther down than where somebody stands already. */
  closeBelow(): void {
    this.#floor = this.#lowest;
  }

  /** The lane nearest to the middle in which nobody stands nearer than `room`: 0, 1, -1, 2, -2, … with 1 below 0. */
  find(at: number, room: number): number {
    for (let rank = 0; ; rank += 1) {
      const lane = rank % 2 === 1 ? (rank + 1) / 2 : 0 - rank / 2;
      if (lane > this.#floor || this.#reserved.has(lane)) continue;
      const there = this.#lanes.get(lane);
      if (there === undefined) return lane;
      const next = findPlace(there, at);
      const isFree =
        at - (there[next - 1] ?? Number.NEGATIVE_INFINITY) >= room &&
        (there[next] ?? Number.POSITIVE_INFINITY) - at >= room;
      if (isFree) return lane;
    }
  }

  /** How many lanes there are from the highest to the lowest. */
  get count(): number {
    return this.#lowest - this.#highest + 1;
  }

  get lowest(): number {
    return this.#lowest;
  }

  /** They stand there no more. */
  remove(places: Iterable<readonly [lane: number, at: number]>): void {
    for (const [lane, at] of places) {
      const there = this.#lanes.get(lane) ?? [];
      there.splice(findPlace(there, at), 1);
      if (there.length === 0) this.#lanes.delete(lane);
    }
    this.#lowest = Math.max(0, ...this.#lanes.keys());
    this.#highest = Math.min(0, ...this.#lanes.keys());
  }
}

/** How many of the ascending numbers are less than `at`. */
const findPlace = (ascending: readonly number[], at: number): number => {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};
