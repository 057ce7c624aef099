import type { CitationGraph, GraphPaper } from '../citation-graph.ts';
import type { Growth } from '../grow/grow.ts';
import { toTimePlaces } from '../paths/time-order.ts';
import { FreeLanes } from './free-lanes.ts';
import { type Dated, LAYOUT_SIZES, type LayoutSizes, MONTHS, SHAPE } from './month-columns.ts';
import { PlacedPapers } from './placed-papers.ts';
import { addToBounds, isDated, layOut, type TimeLayout, toRowPlace, toTicks } from './time-layout.ts';
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
  const base = layOutOwn(graph, own, sizes);
  if (!later.some((ids) => ids.length > 0)) return base;
  // Without a single date among the record's own papers there is no scale that could be kept.
  return base.ticks.length === 0
    ? layOut([...graph.papers.values()], graph.focus, sizes)
    : grow(graph, base, own, later, sizes);
};

const bases = new WeakMap<readonly string[], { readonly sizes: LayoutSizes; readonly layout: TimeLayout }>();

/** The record's own papers. They are the same list in each round of a growth, and dates are those of ids: laid out once. */
const layOutOwn = (graph: CitationGraph, own: readonly string[], sizes: LayoutSizes): TimeLayout => {
  const known = bases.get(own);
  if (known?.sizes === sizes) return known.layout;
  const layout = layOut(
    own.map((id) => paperOf(graph, id)),
    graph.focus,
    sizes,
  );
  bases.set(own, { sizes, layout });
  return layout;
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
  const ids = [own, ...later].flat();
  const papers = ids.map((id) => paperOf(graph, id));
  /** Of everyone with a date: x as if months were as wide as at first, y as the number of the lane. */
  const x = new Float64Array(ids.length);
  const y = new Float64Array(ids.length);
  x.set(base.positions.x);
  /** Papers without a date, in the order of their places. */
  const undated: number[] = [];
  const lanes = new FreeLanes();
  /** How many times as wide months are by now. */
  let stretch = 1;
  let { undatedTop } = base;

  for (const place of toTimePlaces(papers.slice(0, own.length))) {
    const paper = papers[place];
    if (paper === undefined || !isDated(paper)) {
      undated.push(place);
      continue;
    }
    const lane = Math.round((base.positions.y[place] ?? 0) / sizes.laneHeight);
    y[place] = lane;
    timeline.add(paper, x[place] ?? 0);
    lanes.add(lane, x[place] ?? 0);
    if (paper.id === graph.focus) lanes.reserve(lane);
  }
  if (undatedTop !== null) lanes.closeBelow();

  let start = own.length;
  for (const { length } of later) {
    const first = start;
    start += length;
    if (length === 0) continue;
    const fresh = papers.slice(first, start);
    const order = toTimePlaces(fresh);
    const dated: Dated[] = [];
    for (const place of order) {
      const paper = fresh[place];
      if (paper !== undefined && isDated(paper)) dated.push(paper);
      else undated.push(first + place);
    }
    const inTime = timeline.insert(dated);
    const [firstOne, lastOne] = timeline.years;
    const width = (lastOne - firstOne + 1) * MONTHS * base.monthWidth;
    for (let tries = 0; ; tries += 1) {
      const before = lanes.count;
      const taken: (readonly [lane: number, x: number])[] = [];
      for (let at = 0; at < dated.length; at += 1) {
        const place = first + (order[at] ?? 0);
        const there = inTime[at] ?? 0;
        const lane = lanes.find(there, label / stretch);
        lanes.add(lane, there);
        taken.push([lane, there]);
        x[place] = there;
        y[place] = lane;
      }
      const isTooHigh =
        lanes.count > before && lanes.count * sizes.laneHeight * SHAPE > TOO_HIGH * width * stretch;
      if (!isTooHigh || tries === MOST_STRETCHES) break;
      lanes.remove(taken);
      stretch *= 2;
    }
    // Below papers without a date there is no room for lanes any more.
    if (undated.length > 0 && undatedTop === null) {
      undatedTop = (lanes.lowest + 1) * sizes.laneHeight;
      lanes.closeBelow();
    }
  }

  for (let place = 0; place < ids.length; place += 1) {
    x[place] = (x[place] ?? 0) * stretch;
    y[place] = (y[place] ?? 0) * sizes.laneHeight;
  }
  undated.forEach((place, index) => {
    const at = toRowPlace(index, { ...base.bounds, top: undatedTop ?? 0 }, sizes);
    x[place] = at.x;
    y[place] = at.y;
  });
  const monthWidth = base.monthWidth * stretch;
  const [first, last] = timeline.years;
  const ticks = toTicks(first, last - first + 1, monthWidth, firstYear);
  const span = { left: ticks[0]?.x ?? 0, top: 0, right: ticks.at(-1)?.x ?? 0, bottom: 0 };
  const bounds = addToBounds(span, ids.keys(), x, y, ids.indexOf(graph.focus), sizes);
  return { positions: new PlacedPapers(ids, x, y), ticks, monthWidth, bounds, undatedTop };
};
