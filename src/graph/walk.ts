import type { CitationGraph, GraphPaper } from './citation-graph.ts';
import type { Point, TimeLayout } from './time-layout.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** All papers as one walks through time: by position from left to right, then from top to bottom; undated last. */
export const toTimeOrder = (graph: CitationGraph, layout: TimeLayout): readonly GraphPaper[] => {
  const at = (paper: GraphPaper): Point => layout.positions.get(paper.id) ?? { x: 0, y: 0 };
  return [...graph.papers.values()].sort(
    (one, other) =>
      Number(one.year === null) - Number(other.year === null) ||
      (one.year === null ? at(one).y - at(other).y || at(one).x - at(other).x : 0) ||
      at(one).x - at(other).x ||
      at(one).y - at(other).y,
  );
};

/**
 * The paper that an arrow key leads to, or `from` itself at the end of the way. Left and right step through
 * time and reach every paper. Up and down go to the nearest paper above or below in the picture, where being
 * off to the side counts as much as being far.
 */
export const walk = (
  graph: CitationGraph,
  layout: TimeLayout,
  from: string,
  direction: Direction,
): string => {
  if (direction === 'left' || direction === 'right') {
    const order = toTimeOrder(graph, layout);
    const at = order.findIndex((paper) => paper.id === from);
    return order[at + (direction === 'left' ? -1 : 1)]?.id ?? from;
  }
  const here = layout.positions.get(from);
  let nearest: { readonly id: string; readonly distance: number } | null = null;
  for (const [id, { x, y }] of here ? layout.positions : []) {
    const height = here ? (direction === 'up' ? here.y - y : y - here.y) : 0;
    const distance = height + Math.abs(x - (here?.x ?? 0));
    if (height > 0 && (nearest === null || distance < nearest.distance)) nearest = { id, distance };
  }
  return nearest?.id ?? from;
};
