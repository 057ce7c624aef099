import type { CitationGraph, GraphPaper } from '../citation-graph.ts';
import { toTimeOrder } from '../paths/time-order.ts';
import {
  type Dated,
  LAYOUT_SIZES,
  type LayoutSizes,
  LEAST_WIDTH,
  MONTHS,
  toColumns,
} from './month-columns.ts';

/** Lengths are units of the drawing: CSS pixels at zoom 1. y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface YearTick {
  readonly year: number;
  /** Where January of that year begins. */
  readonly x: number;
}

export interface TimeLayout {
  readonly positions: ReadonlyMap<string, Point>;
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
export const toTimeLayout = (graph: CitationGraph, sizes: LayoutSizes = LAYOUT_SIZES): TimeLayout => {
  const order = toTimeOrder(graph);
  const dated = order.filter(isDated);
  const firstYear = dated[0]?.year ?? 0;
  const years = (dated.at(-1)?.year ?? 0) - firstYear + 1;
  const months = years * MONTHS;
  const focus = dated.findIndex((paper) => paper.id === graph.focus);
  const { monthWidth, inMonths, lanes } = toColumns(dated, firstYear, months, focus, sizes);

  const positions = new Map<string, Point>();
  dated.forEach(({ id }, at) => {
    positions.set(id, { x: (inMonths[at] ?? 0) * monthWidth, y: (lanes[at] ?? 0) * sizes.laneHeight });
  });
  const span = { left: 0, right: dated.length === 0 ? LEAST_WIDTH : months * monthWidth };
  const area = toBounds(positions, graph.focus, span, sizes);
  const undated = order.slice(dated.length);
  const undatedTop =
    undated.length === 0 ? null : area.bottom + (dated.length === 0 ? 0 : sizes.laneHeight / 2);
  undated.forEach(({ id }, index) => {
    positions.set(id, toRowPlace(index, { ...area, top: undatedTop ?? 0 }, sizes));
  });
  const ticks = dated.length === 0 ? [] : toTicks(firstYear, years, monthWidth);
  return { positions, ticks, monthWidth, bounds: toBounds(positions, graph.focus, span, sizes), undatedTop };
};

/** What the papers at these places cover with marks and labels, and at least this stretch of time. */
export const toBounds = (
  positions: ReadonlyMap<string, Point>,
  focus: string,
  span: { readonly left: number; readonly right: number },
  sizes: LayoutSizes,
): TimeLayout['bounds'] => {
  const bounds = { left: span.left, top: 0, right: span.right, bottom: 0 };
  for (const [id, { x, y }] of positions) {
    const { left, right } = id === focus ? sizes.focus : sizes.paper;
    bounds.left = Math.min(bounds.left, x - left);
    bounds.right = Math.max(bounds.right, x + right);
    bounds.top = Math.min(bounds.top, y - sizes.laneHeight / 2);
    bounds.bottom = Math.max(bounds.bottom, y + sizes.laneHeight / 2);
  }
  return bounds;
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
