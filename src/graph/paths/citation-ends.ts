import type { CitationGraph } from '../citation-graph.ts';
import { JoinedCitations } from '../joined-citations.ts';

const known = new WeakMap<CitationGraph, Uint32Array>();

/**
 * Both ends of every arrow as numbers, in the order of the graph: citing and cited paper in turn, by their places in
 * `graph.papers`. Made once for each graph, and shared: ids are looked up here, or were when records were merged, and
 * nowhere else. O(papers + arrows).
 */
export const toCitationEnds = (graph: CitationGraph): Uint32Array => {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const { citations } = graph;
  const ends = (citations instanceof JoinedCitations && citations.toEnds(graph.papers)) || lookUpEnds(graph);
  known.set(graph, ends);
  return ends;
};

const lookUpEnds = (graph: CitationGraph): Uint32Array => {
  const places = new Map<string, number>();
  for (const id of graph.papers.keys()) places.set(id, places.size);
  const all = new Uint32Array(2 * graph.citations.size);
  let end = 0;
  // A record has all arrows to its paper one after the other.
  let last = '';
  let to: number | undefined;
  for (const { citing, cited } of graph.citations.values()) {
    const from = places.get(citing);
    if (cited !== last) {
      last = cited;
      to = places.get(cited);
    }
    if (from === undefined || to === undefined) continue;
    all[end] = from;
    all[end + 1] = to;
    end += 2;
  }
  return end === all.length ? all : all.slice(0, end);
};
