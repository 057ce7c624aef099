import type { CitationGraph, GraphPaper } from '../citation-graph.ts';
import { toTimePlaces } from '../paths/time-order.ts';
import {
  type Dated,
  LAYOUT_SIZES,
  type LayoutSizes,
  LEAST_WIDTH,
  MONTHS,
  toColumns,
} from './month-columns.ts';
import { PlacedPapers, type Point } from './placed-papers.ts';

export type { Point };

export interface YearTick {
  readonly year: number;
  /** Where January of that year begins. */
  readonly x: number;
}

export interface TimeLayout {
  readonly positions: PlacedPapers;
  /** Each year from the first to the one after the last, so that every year has both its ends. */
  readonly ticks: readonly YearTick[];
  readonly monthWidth: number;
  readonly bounds: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** Where the lane of papers without a date begins, or null where there is none. */
  readonly undatedTop: number | null;
}

/**
 * Positions for a citation graph with time on the x-axis.
 *
 * x is the month in the arXiv id; within its month's stretch a paper stands by the order of the ids, which arXiv
 * gives out one after the other. y is a lane: no two papers' marks and labels overlap. The focus lies in the
 * middle lane. Papers without a date stand in rows of their own below, sorted by id. The same set of papers
 * gives the same picture, whatever the order. O(n log n).
 */
export const toTimeLayout = (graph: CitationGraph, sizes: LayoutSizes = LAYOUT_SIZES): TimeLayout =>
  layOut([...graph.papers.values()], graph.focus, sizes);

/** The same for a list of papers. */
export const layOut = (papers: readonly GraphPaper[], focusId: string, sizes: LayoutSizes): TimeLayout => {
  const places = toTimePlaces(papers);
  const dated: Dated[] = [];
  let focus = -1;
  for (const place of places) {
    const paper = papers[place];
    if (paper === undefined || !isDated(paper)) break;
    if (paper.id === focusId) focus = dated.length;
    dated.push(paper);
  }
  const firstYear = dated[0]?.year ?? 0;
  const years = (dated.at(-1)?.year ?? 0) - firstYear + 1;
  const months = years * MONTHS;
  const { monthWidth, inMonths, lanes } = toColumns(dated, firstYear, months, focus, sizes);

  const x = new Float64Array(papers.length);
  const y = new Float64Array(papers.length);
  for (let at = 0; at < dated.length; at += 1) {
    const place = places[at] ?? 0;
    x[place] = (inMonths[at] ?? 0) * monthWidth;
    y[place] = (lanes[at] ?? 0) * sizes.laneHeight;
  }
  const focusPlace = focus < 0 ? papers.findIndex(({ id }) => id === focusId) : (places[focus] ?? 0);
  const span = { left: 0, top: 0, right: dated.length === 0 ? LEAST_WIDTH : months * monthWidth, bottom: 0 };
  const area = addToBounds(span, places.subarray(0, dated.length), x, y, focusPlace, sizes);
  const undated = places.subarray(dated.length);
  const undatedTop =
    undated.length === 0 ? null : area.bottom + (dated.length === 0 ? 0 : sizes.laneHeight / 2);
  undated.forEach((place, index) => {
    const at = toRowPlace(index, { ...area, top: undatedTop ?? 0 }, sizes);
    x[place] = at.x;
    y[place] = at.y;
  });
  const positions = new PlacedPapers(
    papers.map(({ id }) => id),
    x,
    y,
  );
  const ticks = dated.length === 0 ? [] : toTicks(firstYear, years, monthWidth);
  const bounds = addToBounds(area, undated, x, y, focusPlace, sizes);
  return { positions, ticks, monthWidth, bounds, undatedTop };
};

/**
 * What papers cover with marks and labels, together with what was covered before.
 * @param places of the papers that are meant, in `x` and `y`
 * @param focus the place of the focus, or -1
 */
export const addToBounds = (
  before: TimeLayout['bounds'],
  places: Iterable<number>,
  x: Float64Array,
  y: Float64Array,
  focus: number,
  sizes: LayoutSizes,
): TimeLayout['bounds'] => {
  let { left, top, right, bottom } = before;
  for (const place of places) {
    const size = place === focus ? sizes.focus : sizes.paper;
    const [atX, atY] = [x[place] ?? 0, y[place] ?? 0];
    left = Math.min(left, atX - size.left);
    right = Math.max(right, atX + size.right);
    top = Math.min(top, atY - sizes.laneHeight / 2);
    bottom = Math.max(bottom, atY + sizes.laneHeight / 2);
  }
  return { left, top, right, bottom };
};

/** Papers at their places, whoever put them there. A force layout has no ticks, a month width of 0 and no lane of undated papers. */
export type Layout = TimeLayout;

export const isDated = (paper: GraphPaper): paper is Dated => paper.year !== null && paper.month !== null;

/** @param origin the year that begins at 0 */
export const toTicks = (
  firstYear: number,
  years: number,
  monthWidth: number,
  origin: number = firstYear,
): readonly YearTick[] =>
  Array.from({ length: years + 1 }, (_, index) => ({
    year: firstYear + index,
    x: (firstYear + index - origin) * MONTHS * monthWidth,
  }));

/** The place of a paper without a date, by its number: in rows from the left, as many beside each other as fit. */
export const toRowPlace = (
  index: number,
  area: { readonly left: number; readonly right: number; readonly top: number },
  sizes: LayoutSizes,
): Point => {
  const left = Math.max(sizes.paper.left, sizes.focus.left);
  const width = left + Math.max(sizes.paper.right, sizes.focus.right);
  const columns = Math.max(1, Math.floor((area.right - area.left) / width));
  return {
    x: area.left + (index % columns) * width + left,
    y: area.top + (Math.floor(index / columns) + 0.5) * sizes.laneHeight,
  };
};
