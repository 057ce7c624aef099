import type { CitationGraph } from '../citation-graph.ts';
import { listAt, type PlaceLists, toGraphIndex } from './graph-index.ts';

/** A shortest way between two papers along citations. */
export interface CitationPath {
  /** `chain`: all arrows point one way. `linked`: there is only a way along arrows in both directions. */
  readonly kind: 'chain' | 'linked';
  /** From the first paper to the second, both included. */
  readonly ids: readonly string[];
}

/**
 * A shortest chain of citations from one paper to another, else one from the other to the first, else a shortest
 * way along arrows in either direction, else null. Of several that are equally short one is chosen by the order of
 * the ids, so the same graph has the same path however it was put together. O(n log n + m).
 */
export const findCitationPath = (graph: CitationGraph, from: string, to: string): CitationPath | null => {
  const { ids, places, cited, citing } = toGraphIndex(graph);
  const [start, end] = [places.get(from), places.get(to)];
  if (start === undefined || end === undefined) return null;
  const path = (lists: readonly PlaceLists[], kind: CitationPath['kind']): CitationPath | null => {
    const found = search(ids.length, lists, start, end);
    return found && { kind, ids: found.map((place) => ids[place] ?? '') };
  };
  return path([cited], 'chain') ?? path([citing], 'chain') ?? path([cited, citing], 'linked');
};

/** Breadth first: places from `start` to `end`, or null where none leads there. */
const search = (
  size: number,
  lists: readonly PlaceLists[],
  start: number,
  end: number,
): readonly number[] | null => {
  const before = new Int32Array(size).fill(-1);
  before[start] = start;
  const queue = [start];
  for (const place of queue) {
    if (place === end) break;
    for (const list of lists) {
      for (const next of listAt(list, place)) {
        if (before[next] !== -1) continue;
        before[next] = place;
        queue.push(next);
      }
    }
  }
  if (before[end] === -1) return null;
  const path = [end];
  for (let place = end; place !== start; ) {
    place = before[place] ?? start;
    path.push(place);
  }
  return path.reverse();
};
