import type { CitationGraph, GraphPaper } from '../citation-graph.ts';
import type { Growth } from '../grow/grow.ts';
import { compareInTime } from '../paths/time-order.ts';
import { FreeLanes } from './free-lanes.ts';
import { LAYOUT_SIZES, type LayoutSizes, MONTHS, SHAPE } from './month-columns.ts';
import {
  isDated,
  type Point,
  type TimeLayout,
  toBounds,
  toRowPlace,
  toTicks,
  toTimeLayout,
} from './time-layout.ts';
import { Timeline } from './timeline.ts';

/** A picture that would come out higher than this, against its shape, gets wider months. */
const TOO_HIGH = 1.7;
/** Months are made twice as wide so often at most for the papers of one record. */
const MOST_STRETCHES = 8;

/**
 * Positions for a graph that has grown by the records of expanded papers, with time on the x-axis.
 *
 * The record's own papers stand as `toTimeLayout` has them. What each expanded record brought in, one record after
 * the other in the order of `growth.stages`, takes places that are free: in time between the papers that are there,
 * in the free lane nearest to the middle, and without a date in the next rows below. So nobody moves when one more paper
 * is expanded; only where the picture would get higher than wide, all months get twice as wide, and every paper keeps
 * its lane and its place among the others. The same stages give the same picture. No two labels overlap.
 */
export const toGrownLayout = (growth: Growth, sizes: LayoutSizes = LAYOUT_SIZES): TimeLayout => {
  const { graph, stages } = growth;
  const [own = [], ...later] = stages;
  if (!later.some((ids) => ids.length > 0)) return toTimeLayout(graph, sizes);
  const base = toTimeLayout({ ...graph, papers: new Map(own.map((id) => [id, paperOf(graph, id)])) }, sizes);
  // Without a single date among the record's own papers there is no scale that could be kept.
  return base.ticks.length === 0 ? toTimeLayout(graph, sizes) : grow(graph, base, own, later, sizes);
};

const paperOf = ({ papers }: CitationGraph, id: string): GraphPaper => {
  const paper = papers.get(id);
  if (paper === undefined) throw new Error(`The growth names ${id}, which is not in its graph.`);
  return paper;
};

const grow = (
  graph: CitationGraph,
  base: TimeLayout,
  own: readonly string[],
  later: readonly (readonly string[])[],
  sizes: LayoutSizes,
): TimeLayout => {
  const firstYear = base.ticks[0]?.year ?? 0;
  const label = sizes.paper.left + sizes.paper.right;
  const timeline = new Timeline(firstYear, base.monthWidth);
  /** Of everyone with a date: x as if months were as wide as at first, y as the number of the lane. */
  const places = new Map<string, Point>();
  /** Papers without a date, in the order of their places. */
  const undated: string[] = [];
  const lanes = new FreeLanes();
  /** How many times as wide months are by now. */
  let stretch = 1;
  let { undatedTop } = base;

  for (const paper of own.map((id) => paperOf(graph, id)).sort(compareInTime)) {
    const at = base.positions.get(paper.id);
    if (at === undefined || !isDated(paper)) {
      undated.push(paper.id);
      continue;
    }
    const lane = Math.round(at.y / sizes.laneHeight);
    places.set(paper.id, { x: at.x, y: lane });
    timeline.add(paper, at.x);
    lanes.add(lane, at.x);
    if (paper.id === graph.focus) lanes.reserve(lane);
  }
  if (undatedTop !== null) lanes.closeBelow();

  for (const ids of later) {
    if (ids.length === 0) continue;
    const fresh = ids.map((id) => paperOf(graph, id)).sort(compareInTime);
    const dated = timeline.insert(fresh.filter(isDated));
    const [first, last] = timeline.years;
    const width = (last - first + 1) * MONTHS * base.monthWidth;
    for (let tries = 0; ; tries += 1) {
      const before = lanes.count;
      const taken: (readonly [lane: number, x: number])[] = [];
      for (const [id, x] of dated) {
        const lane = lanes.find(x, label / stretch);
        lanes.add(lane, x);
        taken.push([lane, x]);
        places.set(id, { x, y: lane });
      }
      const isTooHigh =
        lanes.count > before && lanes.count * sizes.laneHeight * SHAPE > TOO_HIGH * width * stretch;
      if (!isTooHigh || tries === MOST_STRETCHES) break;
      lanes.remove(taken);
      stretch *= 2;
    }
    for (const paper of fresh) if (!isDated(paper)) undated.push(paper.id);
    // Below papers without a date there is no room for lanes any more.
    if (undated.length > 0 && undatedTop === null) {
      undatedTop = (lanes.lowest + 1) * sizes.laneHeight;
      lanes.closeBelow();
    }
  }

  const positions = new Map<string, Point>();
  for (const [id, { x, y }] of places) positions.set(id, { x: x * stretch, y: y * sizes.laneHeight });
  undated.forEach((id, index) => {
    positions.set(id, toRowPlace(index, { ...base.bounds, top: undatedTop ?? 0 }, sizes));
  });
  const monthWidth = base.monthWidth * stretch;
  const [first, last] = timeline.years;
  const ticks = toTicks(first, last - first + 1, monthWidth, firstYear);
  const span = { left: ticks[0]?.x ?? 0, right: ticks.at(-1)?.x ?? 0 };
  return { positions, ticks, monthWidth, bounds: toBounds(positions, graph.focus, span, sizes), undatedTop };
};
