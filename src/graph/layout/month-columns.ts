import type { GraphPaper } from '../citation-graph.ts';
import { countLanes, type Intervals, toLanes } from './lanes.ts';

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
export const SHAPE = 1.7;
export const LEAST_WIDTH = 640;
export const MONTHS = 12;
/** A picture that comes out too high is made wider and laid out again, so many times at most. */
const TRIES = 6;

/** Papers with a date from left to right: their places are those in the list that they came in. */
export interface Columns {
  readonly monthWidth: number;
  /** Months since January of the first year: a whole number, and a part for the place within the month. */
  readonly inMonths: Float64Array;
  /** 0 for the middle, 1 for the lane below it, -1 for the one above it. */
  readonly lanes: Int32Array;
}

/**
 * How wide a month is, and who gets which lane. Starts with the width at which evenly spread labels would fill
 * the shape; papers that crowd into a few months make it wider.
 *
 * @param dated in the order of time (`compareInTime`)
 * @param focus the place of the focus among them, or -1
 */
export const toColumns = (
  dated: readonly Dated[],
  firstYear: number,
  months: number,
  focus: number,
  sizes: LayoutSizes,
): Columns => {
  const { paper, laneHeight } = sizes;
  const inMonths = toMonths(dated, firstYear);
  let width = Math.max(
    LEAST_WIDTH,
    Math.sqrt(SHAPE * dated.length * (paper.left + paper.right) * laneHeight),
  );
  for (let tries = 1; ; tries += 1) {
    const monthWidth = width / months;
    const stretches = toStretches(inMonths, monthWidth, focus, sizes);
    const wanted = countLanes(stretches, stretches.centre) * laneHeight * SHAPE;
    if (wanted <= width * 1.2 || tries === TRIES)
      return { monthWidth, inMonths, lanes: toPaperLanes(stretches, focus) };
    width = Math.sqrt(width * wanted);
  }
};

/** What the papers cover at one width, in the order of their left ends. */
interface Stretches extends Intervals {
  /** Where among them the focus is, or -1. */
  readonly centre: number;
}

/** All papers but the focus have labels of one length, so their order in time is the order of both their ends. */
const toStretches = (
  inMonths: Float64Array,
  monthWidth: number,
  focus: number,
  { paper, focus: focusSize }: LayoutSizes,
): Stretches => {
  const size = inMonths.length;
  const left = new Float64Array(size);
  const right = new Float64Array(size);
  const focusX = (inMonths[focus] ?? 0) * monthWidth;
  let centre = -1;
  let at = 0;
  const putFocus = (): void => {
    centre = at;
    left[at] = focusX - focusSize.left;
    right[at] = focusX + focusSize.right;
    at += 1;
  };
  for (let place = 0; place < size; place += 1) {
    if (place === focus) continue;
    const x = (inMonths[place] ?? 0) * monthWidth;
    if (focus >= 0 && centre < 0 && x - paper.left > focusX - focusSize.left) putFocus();
    left[at] = x - paper.left;
    right[at] = x + paper.right;
    at += 1;
  }
  if (focus >= 0 && centre < 0) putFocus();
  return { left, right, centre };
};

/** The lanes, by the papers' places in time. */
const toPaperLanes = (stretches: Stretches, focus: number): Int32Array => {
  const { lanes } = toLanes(stretches, stretches.centre);
  if (focus < 0) return lanes;
  const inTime = new Int32Array(lanes.length);
  let at = 0;
  for (let place = 0; place < lanes.length; place += 1) {
    if (place === focus) continue;
    if (at === stretches.centre) at += 1;
    inTime[place] = lanes[at] ?? 0;
    at += 1;
  }
  inTime[focus] = lanes[stretches.centre] ?? 0;
  return inTime;
};

const toMonths = (dated: readonly Dated[], firstYear: number): Float64Array => {
  const toMonth = (paper: Dated | undefined): number =>
    paper === undefined ? -1 : (paper.year - firstYear) * MONTHS + paper.month - 1;
  const inMonths = new Float64Array(dated.length);
  for (let start = 0; start < dated.length; ) {
    const month = toMonth(dated[start]);
    let end = start + 1;
    while (toMonth(dated[end]) === month) end += 1;
    for (let at = start; at < end; at += 1) inMonths[at] = month + (at - start + 0.5) / (end - start);
    start = end;
  }
  return inMonths;
};
