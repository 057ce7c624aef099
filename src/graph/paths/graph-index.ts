import type { CitationGraph } from '../citation-graph.ts';
import { toCitationEnds } from './citation-ends.ts';

/** One list of places for each paper, end to end: those of paper `n` stand at `starts[n]` to `starts[n + 1]`. */
export interface PlaceLists {
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

/** A citation graph as numbers, for what has to look at every arrow. A paper's place is its rank by id. */
export interface GraphIndex {
  /** In the order of UTF-16 code units, so that a graph has one index however it was put together. */
  readonly ids: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  /** Whom each paper cites, in ascending order. */
  readonly cited: PlaceLists;
  /** Who cites each paper, in ascending order. */
  readonly citing: PlaceLists;
}

const indexes = new WeakMap<CitationGraph, GraphIndex>();

/** The index of a graph, made once for each graph. O(n log n + m) for n papers and m arrows. */
export const toGraphIndex = (graph: CitationGraph): GraphIndex => {
  const known = indexes.get(graph);
  if (known !== undefined) return known;
  const ids = [...graph.papers.keys()].sort();
  const places = new Map<string, number>();
  for (const id of ids) places.set(id, places.size);
  const ranks = new Int32Array(ids.length);
  let paper = 0;
  for (const id of graph.papers.keys()) {
    ranks[paper] = places.get(id) ?? 0;
    paper += 1;
  }
  const ends = toCitationEnds(graph);
  const from = new Int32Array(ends.length / 2);
  const to = new Int32Array(ends.length / 2);
  for (let at = 0; at < from.length; at += 1) {
    from[at] = ranks[ends[2 * at] ?? 0] ?? 0;
    to[at] = ranks[ends[2 * at + 1] ?? 0] ?? 0;
  }
  const roughly = toLists(ids.length, to, from);
  const cited = turn(roughly);
  const index = { ids, places, cited, citing: turn(cited) };
  indexes.set(graph, index);
  return index;
};

/** For every key its values, in the order in which they come. */
export const toLists = (
  size: number,
  keys: Int32Array | Uint32Array,
  values: Int32Array | Uint32Array,
): PlaceLists => {
  const starts = new Int32Array(size + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < size; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const places = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const place = next[key] ?? 0;
    places[place] = values[at] ?? 0;
    next[key] = place + 1;
  }
  return { starts, places };
};

/** The same arrows seen from their other ends. Goes through the papers in order, so every list comes out in order. */
const turn = ({ starts, places }: PlaceLists): PlaceLists => {
  const size = starts.length - 1;
  const owners = new Int32Array(places.length);
  for (let key = 0; key < size; key += 1) owners.fill(key, starts[key], starts[key + 1]);
  return toLists(size, places, owners);
};

/** The places in one paper's list. */
export const listAt = ({ starts, places }: PlaceLists, place: number): Int32Array =>
  places.subarray(starts[place], starts[place + 1]);

/** How many places are in one paper's list. */
export const countAt = ({ starts }: PlaceLists, place: number): number =>
  (starts[place + 1] ?? 0) - (starts[place] ?? 0);
