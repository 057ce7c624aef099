import type { CitationGraph } from '../citation-graph.ts';
import type { Neighbours } from '../paths/neighbours.ts';
import { toTimeOrder } from '../paths/time-order.ts';
import type { Layout, Point } from './time-layout.ts';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'earlier' | 'later';

/**
 * The paper that a key leads to, or `from` itself where the way ends.
 *
 * Left goes along an arrow to a paper that `from` cites, right to a paper that cites it: back to `cameFrom` where
 * that is one of them, else to the nearest in the picture. Up and down go to the nearest paper above or below
 * among those that share an anchor with `from`: they cite the same paper, or are cited by the same one. The anchor
 * is `cameFrom`, else the nearest paper that `from` cites, else the nearest that cites it. Being off to the side
 * counts as much as being far. `earlier` and `later` step through the order of time and reach every paper.
 *
 * @param cameFrom where the last step left or right began; stays the same while one goes up and down
 */
export const walk = (
  graph: CitationGraph,
  layout: Layout,
  neighbours: Neighbours,
  from: string,
  direction: Direction,
  cameFrom: string | null,
): string => {
  if (direction === 'earlier' || direction === 'later') return stepInTime(graph, from, direction);
  const cited = neighbours.cited.get(from) ?? [];
  const citing = neighbours.citing.get(from) ?? [];
  if (direction === 'left' || direction === 'right') {
    const ends = direction === 'left' ? cited : citing;
    if (cameFrom !== null && ends.includes(cameFrom)) return cameFrom;
    return findNearest(layout, from, ends) ?? from;
  }
  const anchor =
    cameFrom !== null && (cited.includes(cameFrom) || citing.includes(cameFrom))
      ? cameFrom
      : (findNearest(layout, from, cited) ?? findNearest(layout, from, citing));
  if (anchor === null) return from;
  const siblings = (cited.includes(anchor) ? neighbours.citing : neighbours.cited).get(anchor) ?? [];
  return findNearest(layout, from, siblings, direction) ?? from;
};

const stepInTime = (graph: CitationGraph, from: string, direction: 'earlier' | 'later'): string => {
  const order = toTimeOrder(graph);
  const at = order.findIndex((paper) => paper.id === from);
  if (at < 0) return from;
  return order[at + (direction === 'earlier' ? -1 : 1)]?.id ?? from;
};

/** The nearest of some papers, by steps along the axes; of equally near ones the first. Never `from` itself. */
const findNearest = (
  { positions }: Layout,
  from: string,
  ids: readonly string[],
  side?: 'up' | 'down',
): string | null => {
  const here = positions.get(from) ?? ORIGIN;
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    const there = positions.get(id);
    if (there === undefined || id === from) continue;
    const height = there.y - here.y;
    if ((side === 'up' && height >= 0) || (side === 'down' && height <= 0)) continue;
    const distance = Math.abs(height) + Math.abs(there.x - here.x);
    if (distance < least) {
      least = distance;
      nearest = id;
    }
  }
  return nearest;
};

const ORIGIN: Point = { x: 0, y: 0 };
