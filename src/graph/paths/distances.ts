import type { CitationGraph } from '../citation-graph.ts';
import { listAt, toGraphIndex } from './graph-index.ts';

/**
 * How many citations lead from each paper to the focus, along the shortest chain: 0 for the focus, 1 for a paper
 * that cites it, -1 where no chain of citations leads to the focus. By the places of `toGraphIndex`. O(n + m)
 * besides making the index.
 */
export const toDistances = (graph: CitationGraph): Int32Array => {
  const { ids, places, citing } = toGraphIndex(graph);
  const distances = new Int32Array(ids.length).fill(-1);
  const start = places.get(graph.focus);
  if (start === undefined) return distances;
  distances[start] = 0;
  const queue = [start];
  for (const place of queue) {
    const distance = (distances[place] ?? 0) + 1;
    for (const next of listAt(citing, place)) {
      if (distances[next] !== -1) continue;
      distances[next] = distance;
      queue.push(next);
    }
  }
  return distances;
};
