/** Lengths are units of the drawing: CSS pixels at zoom 1. y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** So many papers are looked for one by one before a list of all of them is made: a first picture asks for the focus alone. */
const SOUGHT = 8;

/** Where papers stand: one list of numbers for each axis, and the points by id where somebody asks for one. Never changed. */
export class PlacedPapers implements ReadonlyMap<string, Point> {
  readonly ids: readonly string[];
  /** In the order of `ids`. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  #ranks: ReadonlyMap<string, number> | null = null;
  #sought = 0;

  constructor(ids: readonly string[], x: Float64Array, y: Float64Array) {
    this.ids = ids;
    this.x = x;
    this.y = y;
  }

  get size(): number {
    return this.ids.length;
  }

  get(id: string): Point | undefined {
    const rank = this.#find(id);
    return rank < 0 ? undefined : this.#at(rank);
  }

  has(id: string): boolean {
    return this.#find(id) >= 0;
  }

  /** Whether these are the papers, in their order. */
  isOf(papers: ReadonlyMap<string, unknown>): boolean {
    if (papers.size !== this.ids.length) return false;
    let rank = 0;
    for (const id of papers.keys()) {
      if (id !== this.ids[rank]) return false;
      rank += 1;
    }
    return true;
  }

  forEach(call: (point: Point, id: string, all: ReadonlyMap<string, Point>) => void): void {
    this.ids.forEach((id, rank) => {
      call(this.#at(rank), id, this);
    });
  }

  *entries(): MapIterator<[string, Point]> {
    for (const [rank, id] of this.ids.entries()) yield [id, this.#at(rank)];
  }

  *keys(): MapIterator<string> {
    yield* this.ids;
  }

  *values(): MapIterator<Point> {
    for (const rank of this.ids.keys()) yield this.#at(rank);
  }

  [Symbol.iterator](): MapIterator<[string, Point]> {
    return this.entries();
  }

  #at(rank: number): Point {
    return { x: this.x[rank] ?? 0, y: this.y[rank] ?? 0 };
  }

  #find(id: string): number {
    if (this.#ranks === null && this.#sought < SOUGHT) {
      this.#sought += 1;
      return this.ids.indexOf(id);
    }
    this.#ranks ??= new Map(this.ids.map((known, rank) => [known, rank]));
    return this.#ranks.get(id) ?? -1;
  }
}
