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
  const bounds = {
    left: 0,
    top: 0,
    right: dated.length === 0 ? LEAST_WIDTH : months * monthWidth,
    bottom: 0,
  };
  const place = ({ id }: GraphPaper, x: number, y: number): void => {
    const { left, right } = id === graph.focus ? sizes.focus : sizes.paper;
    positions.set(id, { x, y });
    bounds.left = Math.min(bounds.left, x - left);
    bounds.right = Math.max(bounds.right, x + right);
    bounds.top = Math.min(bounds.top, y - sizes.laneHeight / 2);
    bounds.bottom = Math.max(bounds.bottom, y + sizes.laneHeight / 2);
  };
  dated.forEach((paper, at) => {
    place(paper, (inMonths[at] ?? 0) * monthWidth, (lanes[at] ?? 0) * sizes.laneHeight);
  });

  const undated = order.slice(dated.length);
  const undatedTop =
    undated.length === 0 ? null : bounds.bottom + (dated.length === 0 ? 0 : sizes.laneHeight / 2);
  if (undatedTop !== null) placeInRows(undated, sizes, { ...bounds, top: undatedTop }, place);
  const ticks = dated.length === 0 ? [] : toTicks(firstYear, years, monthWidth);
  return { positions, ticks, monthWidth, bounds, undatedTop };
};

/** Papers at their places, whoever put them there. A force layout has no ticks, a month width of 0 and no lane of undated papers. */
export type Layout = TimeLayout;

const isDated = (paper: GraphPaper): paper is Dated => paper.year !== null && paper.month !== null;

const toTicks = (firstYear: number, years: number, monthWidth: number): readonly YearTick[] =>
  Array.from({ length: years + 1 }, (_, index) => ({
    year: firstYear + index,
    x: index * MONTHS * monthWidth,
  }));

const placeInRows = (
  papers: readonly GraphPaper[],
  sizes: LayoutSizes,
  area: { readonly left: number; readonly right: number; readonly top: number },
  place: (paper: GraphPaper, x: number, y: number) => void,
): void => {
  const left = Math.max(sizes.paper.left, sizes.focus.left);
  const width = left + Math.max(sizes.paper.right, sizes.focus.right);
  const columns = Math.max(1, Math.floor((area.right - area.left) / width));
  papers.forEach((paper, index) => {
    const x = area.left + (index % columns) * width + left;
    place(paper, x, area.top + (Math.floor(index / columns) + 0.5) * sizes.laneHeight);
  });
};
