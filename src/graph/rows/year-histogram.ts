import type { PaperRow } from './rows.ts';

export interface YearBin {
  readonly year: number;
  readonly all: number;
  readonly matching: number;
}

/** How many papers each year has, and how many of them match. */
export interface YearHistogram {
  /** Every year from the first to the last that has a paper, empty years included. */
  readonly bins: readonly YearBin[];
  readonly undated: { readonly all: number; readonly matching: number };
}

/** @param matches ids of the papers that a filter finds; null for no filter: then all match */
export const toYearHistogram = (
  rows: readonly PaperRow[],
  matches: ReadonlySet<string> | null,
): YearHistogram => {
  const years = new Map<number | null, { all: number; matching: number }>();
  for (const { paper } of rows) {
    const bin = years.get(paper.year) ?? { all: 0, matching: 0 };
    years.set(paper.year, bin);
    bin.all += 1;
    if (matches === null || matches.has(paper.id)) bin.matching += 1;
  }
  const undated = years.get(null) ?? { all: 0, matching: 0 };
  years.delete(null);
  const dated = [...years.keys()].map(Number);
  const first = Math.min(...dated);
  const bins =
    dated.length === 0
      ? []
      : Array.from({ length: Math.max(...dated) - first + 1 }, (_, index) => ({
          year: first + index,
          ...(years.get(first + index) ?? { all: 0, matching: 0 }),
        }));
  return { bins, undated };
};
