import type { CitationGraph, GraphCounts, GraphPaper } from '../citation-graph.ts';
import { forEachPair } from '../compact-citations.ts';
import type { RecordCitations } from '../joined-citations.ts';
import { combineAnchors, combinePapers } from './combine.ts';
import { EndList } from './end-list.ts';
import { Flags } from './flags.ts';
import { GrownMap, Numbers } from './grown-map.ts';

/** What some records came to as one graph, in an order. Never changed: one more record makes another one. */
export interface Merged {
  readonly numbers: Numbers;
  readonly papers: GrownMap<GraphPaper>;
  /** By the place of a paper: whether its own record said its title, which stands before what others say. */
  readonly isOwn: Flags;
  /** By the id of the record's own paper, the one that they lead to; without those that have an end beyond. */
  readonly citations: GrownMap<RecordCitations>;
  /** Citing and cited paper of all arrows in turn, by their places among the papers. */
  readonly ends: EndList;
  readonly counts: GrownMap<GraphCounts>;
  readonly stages: readonly (readonly string[])[];
  /** The numbers of the papers that had no room, and how many they are. */
  readonly beyond: Flags;
  readonly leftOut: number;
}

/**
 * Goes on from what was merged before with more records, the same as if all had been merged at once. Takes time in
 * proportion to what is added, besides copying lists of numbers and pointers. A record of a paper that has one is passed
 * over. The arrows of a record lead to its paper; throws a `RangeError` at one that doesn't.
 *
 * @param before null for nothing: then the first record is the root, whose focus comes before all others
 * @param budget how many papers there is room for; the same as before
 */
export const mergeMore = (
  before: Merged | null,
  graphs: readonly CitationGraph[],
  budget: number,
): Merged => {
  const numbers = before?.numbers ?? new Numbers();
  const papers = new GrownMap(numbers, before?.papers ?? null);
  const citations = new GrownMap(numbers, before?.citations ?? null);
  const counts = new GrownMap(numbers, before?.counts ?? null);
  const ends = new EndList(before?.ends ?? null);
  const stages = before === null ? [] : before.stages.slice();
  const isOwn = new Flags(before?.isOwn);
  const beyond = new Flags(before?.beyond);
  let leftOut = before?.leftOut ?? 0;
  /** The papers of one record, one after the other: their ids and numbers. */
  const ids: string[] = [];
  const found: number[] = [];

  const take = (id: string, number: number, paper: GraphPaper, stage: string[]): void => {
    papers.add(id, number, paper);
    stage.push(id);
  };
  /** What one more record says of a paper that is there. */
  const combine = (place: number, known: GraphPaper, paper: GraphPaper): void => {
    const said = isOwn.has(place) ? combineAnchors(known, paper) : combinePapers(known, paper);
    if (said !== known) papers.replace(place, said);
  };

  const add = (graph: CitationGraph): void => {
    const focus = numbers.of(graph.focus);
    if (citations.placeOf(focus) >= 0) return;
    const own = graph.papers.get(graph.focus);
    const stage: string[] = [];
    // The focus comes before all others, wherever its own record lists it.
    if (stages.length === 0 && own !== undefined) take(graph.focus, focus, own, stage);
    stages.push(stage);
    const title = own?.title ?? null;
    if (title !== null) setTitle(papers.placeOf(focus), title);
    let count = 0;
    for (const [id, paper] of graph.papers) {
      const number = id === graph.focus ? focus : numbers.of(id);
      ids[count] = id;
      found[count] = number;
      count += 1;
      const place = papers.placeOf(number);
      const known = place < 0 ? undefined : papers.at(place);
      if (known !== undefined) combine(place, known, paper);
      else if (papers.size < budget) take(id, number, paper, stage);
      else if (beyond.add(number)) leftOut += 1;
    }
    const to = papers.placeOf(focus);
    if (title !== null) setTitle(to, title);
    const first = ends.size;
    const drawn = addEnds(graph, to, count);
    citations.add(graph.focus, focus, { citations: drawn, first });
    for (const [id, count] of graph.counts) {
      const number = id === graph.focus ? focus : numbers.of(id);
      if (counts.placeOf(number) < 0 && papers.placeOf(number) >= 0) counts.add(id, number, count);
    }
  };

  /** What a paper's own record calls it, from now on. */
  const setTitle = (place: number, title: string): void => {
    const known = place < 0 ? undefined : papers.at(place);
    if (known === undefined) return;
    isOwn.add(place);
    if (known.title !== title) papers.replace(place, { ...known, title });
  };

  /** Adds the arrows that have both ends in, and gives them; as they are where all have. @param count of `ids` */
  const addEnds = (
    { focus, citations: all }: CitationGraph,
    to: number,
    count: number,
  ): CitationGraph['citations'] => {
    const first = ends.size;
    // Records list their paper first, and then those that cite it, in the order of the arrows.
    let at = 0;
    forEachPair(all, (citing, cited) => {
      if (cited !== focus) throw new RangeError(`A record of ${focus} has an arrow to ${cited}.`);
      at += 1;
      const number = at < count && ids[at] === citing ? found[at] : numbers.find(citing);
      const from = number === undefined ? -1 : papers.placeOf(number);
      if (from >= 0 && to >= 0) ends.add(from, to);
    });
    return ends.size - first === all.size
      ? all
      : new Map([...all].filter(([, { citing }]) => to >= 0 && papers.has(citing)));
  };

  for (const graph of graphs) add(graph);
  return { numbers, papers, isOwn, citations, ends, counts, stages, beyond, leftOut };
};
