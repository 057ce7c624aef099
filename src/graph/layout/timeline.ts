import { type Dated, MONTHS } from './month-columns.ts';

/** Where papers stand along the axis of time. `unit` is the width of a month; January of the first year begins at 0. */
export class Timeline {
  readonly #firstYear: number;
  readonly #unit: number;
  /** By the whole month: who stands in it, in the order of the ids. */
  readonly #months = new Map<number, Standing[]>();

  constructor(firstYear: number, unit: number) {
    this.#firstYear = firstYear;
    this.#unit = unit;
  }

  /** Someone who has a place already. Those of one month are added in the order of their ids. */
  add(paper: Dated, x: number): void {
    const month = this.#monthOf(paper);
    const there = this.#months.get(month);
    if (there === undefined) this.#months.set(month, [{ id: paper.id, x }]);
    else there.push({ id: paper.id, x });
  }

  /**
   * Places for more papers: each in its month between those of its neighbours by id, who stay where they are; several
   * between the same two share the gap evenly.
   * @param papers in the order of time
   * @returns in their order
   */
  insert(papers: readonly Dated[]): readonly number[] {
    const places = new Map<string, number>();
    for (let start = 0; start < papers.length; ) {
      const month = this.#monthOf(papers[start]);
      let end = start + 1;
      while (end < papers.length && this.#monthOf(papers[end]) === month) end += 1;
      const fresh = papers.slice(start, end).map(({ id }) => id);
      const rims = { left: month * this.#unit, right: (month + 1) * this.#unit };
      const merged = merge(this.#months.get(month) ?? [], fresh, rims);
      for (const { id, x } of merged) places.set(id, x);
      this.#months.set(month, merged);
      start = end;
    }
    return papers.map(({ id }) => places.get(id) ?? 0);
  }

  /** The first year that has somebody in it, and the last one. */
  get years(): readonly [first: number, last: number] {
    const months = [...this.#months.keys()].map((month) => this.#firstYear + Math.floor(month / MONTHS));
    return [Math.min(...months), Math.max(...months)];
  }

  #monthOf(paper: Dated | undefined): number {
    return paper === undefined ? Number.NaN : (paper.year - this.#firstYear) * MONTHS + paper.month - 1;
  }
}

interface Standing {
  readonly id: string;
  readonly x: number;
}

/** Those who stand in a month and those who come, in the order of the ids. */
const merge = (
  there: readonly Standing[],
  fresh: readonly string[],
  rims: { readonly left: number; readonly right: number },
): Standing[] => {
  const merged: Standing[] = [];
  let next = 0;
  for (const end of [...there, null]) {
    const from = merged.at(-1)?.x ?? rims.left;
    const first = next;
    while (next < fresh.length && (end === null || (fresh[next] ?? '') < end.id)) next += 1;
    const gap = (end?.x ?? rims.right) - from;
    fresh.slice(first, next).forEach((id, index) => {
      merged.push({ id, x: from + (gap * (index + 1)) / (next - first + 1) });
    });
    if (end !== null) merged.push(end);
  }
  return merged;
};
