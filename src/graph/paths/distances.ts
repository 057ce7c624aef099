import type { CitationGraph } from '../citation-graph.ts';
import { toCitationEnds } from './citation-ends.ts';
import { listAt, toLists } from './graph-index.ts';

/**
 * How many citations lead from each paper to the focus, along the shortest chain: 0 for the focus, 1 for a paper
 * that cites it, -1 where no chain of citations leads to the focus. In the order of `graph.papers`. O(n + m).
 */
export const toDistances = (graph: CitationGraph): Int32Array => {
  const ends = toCitationEnds(graph);
  const distances = new Int32Array(graph.papers.size).fill(-1);
  const focus = [...graph.papers.keys()].indexOf(graph.focus);
  if (focus < 0) return distances;
  distances[focus] = 0;
  let left = distances.length - 1;
  // Most often all papers are near: then a look at all citations for each step is less than sorting them.
  for (let distance = 1; left > 0; distance += 1) {
    if (distance > FEW_STEPS) return walkOn(ends, distances, distance);
    const before = left;
    for (let at = 0; at < ends.length; at += 2) {
      if (distances[ends[at + 1] ?? 0] !== distance - 1) continue;
      const citing = ends[at] ?? 0;
      if (distances[citing] !== -1) continue;
      distances[citing] = distance;
      left -= 1;
    }
    if (left === before) break;
  }
  return distances;
};

const FEW_STEPS = 3;

/** Goes on from those that are known, all of them nearer than `next`. */
const walkOn = (ends: Uint32Array, distances: Int32Array, next: number): Int32Array => {
  const citing = toLists(
    distances.length,
    ends.filter((_, at) => at % 2 === 1),
    ends.filter((_, at) => at % 2 === 0),
  );
  const queue: number[] = [];
  distances.forEach((distance, place) => {
    if (distance === next - 1) queue.push(place);
  });
  for (const place of queue) {
    const distance = (distances[place] ?? 0) + 1;
    for (const other of listAt(citing, place)) {
      if (distances[other] !== -1) continue;
      distances[other] = distance;
      queue.push(other);
    }
  }
  return distances;
};
