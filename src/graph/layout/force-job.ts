import type { CitationGraph } from '../citation-graph.ts';
import { toGraphIndex } from '../paths/graph-index.ts';
import { LAYOUT_SIZES } from './month-columns.ts';
import { PlacedPapers, type Point } from './placed-papers.ts';
import type { Layout } from './time-layout.ts';

/** A graph as a force layout starts from it. Papers are numbered by id, so the same graph is the same job. */
export interface ForceJob {
  /** x and y of each paper, one pair after the other, in units of the drawing. */
  readonly starts: Float64Array;
  /** Numbers of the citing and the cited paper of each citation, one pair after the other, in ascending order. */
  readonly links: Int32Array;
}

/** How far papers stand apart at the start, as if each had a square of its own. */
const ROOM = 90;

/** The job for a graph: it starts from its time layout, drawn together around the middle. O(n log n + m). */
export const toForceJob = (graph: CitationGraph, { positions, bounds }: Layout): ForceJob => {
  const { ids, cited } = toGraphIndex(graph);
  const side = ROOM * Math.sqrt(ids.length);
  const scaleX = side / Math.max(1, bounds.right - bounds.left);
  const scaleY = side / Math.max(1, bounds.bottom - bounds.top);
  const starts = new Float64Array(ids.length * 2);
  const links = new Int32Array(cited.places.length * 2);
  ids.forEach((id, place) => {
    const { x, y } = positions.get(id) ?? ORIGIN;
    starts[place * 2] = (x - (bounds.left + bounds.right) / 2) * scaleX;
    starts[place * 2 + 1] = (y - (bounds.top + bounds.bottom) / 2) * scaleY;
    for (let at = cited.starts[place] ?? 0; at < (cited.starts[place + 1] ?? 0); at += 1) {
      links[at * 2] = place;
      links[at * 2 + 1] = cited.places[at] ?? 0;
    }
  });
  return { starts, links };
};

const ORIGIN: Point = { x: 0, y: 0 };

/** The finished positions, numbered as in the job, as a layout: no axis, no lane for papers without a date. */
export const toForceLayout = (graph: CitationGraph, ends: Float64Array): Layout => {
  const { paper, laneHeight } = LAYOUT_SIZES;
  const { ids } = toGraphIndex(graph);
  const xs = new Float64Array(ids.length);
  const ys = new Float64Array(ids.length);
  const bounds = { left: 0, top: 0, right: 0, bottom: 0 };
  ids.forEach((_, place) => {
    const [x = 0, y = 0] = [ends[place * 2], ends[place * 2 + 1]];
    xs[place] = x;
    ys[place] = y;
    bounds.left = Math.min(bounds.left, x - paper.left);
    bounds.right = Math.max(bounds.right, x + paper.right);
    bounds.top = Math.min(bounds.top, y - laneHeight / 2);
    bounds.bottom = Math.max(bounds.bottom, y + laneHeight / 2);
  });
  return { positions: new PlacedPapers(ids, xs, ys), ticks: [], monthWidth: 0, bounds, undatedTop: null };
};
