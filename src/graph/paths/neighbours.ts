import type { CitationGraph } from '../citation-graph.ts';
import { type GraphIndex, listAt, type PlaceLists, toGraphIndex } from './graph-index.ts';

/** Both ends of every arrow, from each paper's side. Every paper has an entry; lists stand in the order of the ids. */
export interface Neighbours {
  /** Who cites it. */
  readonly citing: ReadonlyMap<string, readonly string[]>;
  /** Whom it cites. */
  readonly cited: ReadonlyMap<string, readonly string[]>;
}

/** Takes time in proportion to papers and citations, besides sorting the ids. */
export const toNeighbours = (graph: CitationGraph): Neighbours => {
  const index = toGraphIndex(graph);
  return { citing: toLists(index, index.citing), cited: toLists(index, index.cited) };
};

const toLists = ({ ids }: GraphIndex, lists: PlaceLists): ReadonlyMap<string, readonly string[]> => {
  const neighbours = new Map<string, readonly string[]>();
  ids.forEach((id, place) => {
    const list: string[] = [];
    for (const other of listAt(lists, place)) list.push(ids[other] ?? '');
    neighbours.set(id, list);
  });
  return neighbours;
};
