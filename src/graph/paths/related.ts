import type { CitationGraph } from '../citation-graph.ts';
import { countAt, type GraphIndex, listAt, type PlaceLists, toGraphIndex } from './graph-index.ts';

/** A paper that has something in common with another, among the papers of a graph and its arrows alone. */
export interface RelatedPaper {
  readonly id: string;
  /** How many papers of the graph the two have in common. At least 1. */
  readonly shared: number;
}

/**
 * Papers that are cited together with one: `shared` papers of the graph cite both (co-citation; H. Small, J. Am. Soc. Inf.
 * Sci. 24, 265, 1973). Most in common first; of as many the one with fewer citing papers, of which they are the larger part,
 * then by id. Only of papers that were expanded are citing papers known at all. Empty for an id that isn't in the graph.
 */
export const findCitedTogether = (graph: CitationGraph, id: string): readonly RelatedPaper[] => {
  const index = toGraphIndex(graph);
  return toRelated(index, index.citing, index.cited, id);
};

/**
 * Papers that cite the same as one: `shared` papers of the graph are cited by both (bibliographic coupling; M. M. Kessler, Am.
 * Doc. 14, 10, 1963). The focus doesn't count, for a graph begins with the papers that cite it. The order is that of
 * `findCitedTogether`, by how many each cites. Empty for an id that isn't in the graph.
 */
export const findCitingTheSame = (graph: CitationGraph, id: string): readonly RelatedPaper[] => {
  const index = toGraphIndex(graph);
  return toRelated(index, index.cited, index.citing, id, index.places.get(graph.focus));
};

/** What two papers have in common among the papers of a graph, in the order of the ids; the focus is counted here. */
export interface InCommon {
  readonly citingBoth: readonly string[];
  readonly citedByBoth: readonly string[];
}

/** The papers behind the figures of `findCitedTogether` and `findCitingTheSame`, for one pair. */
export const findInCommon = (graph: CitationGraph, one: string, other: string): InCommon => {
  const { ids, places, citing, cited } = toGraphIndex(graph);
  const [first, second] = [places.get(one), places.get(other)];
  if (first === undefined || second === undefined) return { citingBoth: [], citedByBoth: [] };
  const toShared = (lists: PlaceLists): readonly string[] => {
    const those = new Set(listAt(lists, second));
    return [...listAt(lists, first)].filter((place) => those.has(place)).map((place) => ids[place] ?? '');
  };
  return { citingBoth: toShared(citing), citedByBoth: toShared(cited) };
};

/** Both steps away from a paper: along `there` to what is in common, and `back` from it. O(the arrows that are followed). */
const toRelated = (
  { ids, places }: GraphIndex,
  there: PlaceLists,
  back: PlaceLists,
  id: string,
  without?: number,
): readonly RelatedPaper[] => {
  const from = places.get(id);
  if (from === undefined) return [];
  const counts = new Map<number, number>();
  for (const common of listAt(there, from)) {
    if (common === without) continue;
    for (const other of listAt(back, common))
      if (other !== from) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .sort(
      ([one, ofOne], [other, ofOther]) =>
        ofOther - ofOne || countAt(there, one) - countAt(there, other) || one - other,
    )
    .map(([place, shared]) => ({ id: ids[place] ?? '', shared }));
};
