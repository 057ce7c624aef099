import type { GraphPaper } from './citation-graph.ts';
import { toLanes } from './lanes.ts';

export type Dated = GraphPaper & { readonly year: number; readonly month: number };

/** How far a paper's mark and label reach from the centre of the mark. */
export interface LabelSize {
  readonly left: number;
  readonly right: number;
}

export interface LayoutSizes {
  /** Most papers: a mark with the label at its right. */
  readonly paper: LabelSize;
  /** The focus: label at its left, and at its right room for the arrows that arrive. */
  readonly focus: LabelSize;
  readonly laneHeight: number;
}

export const LAYOUT_SIZES: LayoutSizes = {
  paper: { left: 14, right: 204 },
  focus: { left: 212, right: 72 },
  laneHeight: 46,
};

/** Width to height that the picture aims at. */
const SHAPE = 1.7;
export const LEAST_WIDTH = 640;
export const MONTHS = 12;
/** A picture that comes out too high is made wider and laid out again, so many times at most. */
const TRIES = 6;

/**
 * How wide a month is, and who gets which lane. Starts with the width at which evenly spread labels would fill
 * the shape; papers that crowd into a few months make it wider.
 */
export const toColumns = (
  dated: readonly Dated[],
  firstYear: number,
  months: number,
  focus: string,
  { paper, focus: focusSize, laneHeight }: LayoutSizes,
) => {
  const inMonths = toMonths(dated, firstYear);
  let width = Math.max(
    LEAST_WIDTH,
    Math.sqrt(SHAPE * dated.length * (paper.left + paper.right) * laneHeight),
  );
  for (let tries = 1; ; tries += 1) {
    const monthWidth = width / months;
    const lanes = toLanes(
      [...inMonths].map(([id, at]) => {
        const size = id === focus ? focusSize : paper;
        return { id, left: at * monthWidth - size.left, right: at * monthWidth + size.right };
      }),
      focus,
    );
    const wanted = new Set(lanes.values()).size * laneHeight * SHAPE;
    if (wanted <= width * 1.2 || tries === TRIES) return { monthWidth, inMonths, lanes };
    width = Math.sqrt(width * wanted);
  }
};

/** Months since January of the first year: a whole number, and a part for the place within the month. */
const toMonths = (dated: readonly Dated[], firstYear: number): ReadonlyMap<string, number> => {
  const byMonth = new Map<number, string[]>();
  for (const { id, year, month } of dated) {
    const at = (year - firstYear) * MONTHS + month - 1;
    const ids = byMonth.get(at);
    if (ids) ids.push(id);
    else byMonth.set(at, [id]);
  }
  return new Map(
    [...byMonth].flatMap(([at, ids]) =>
      ids.sort().map((id, index) => [id, at + (index + 0.5) / ids.length] as const),
    ),
  );
};
