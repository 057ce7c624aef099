import type { CitationGraph, GraphCounts, GraphPaper } from '../citation-graph.ts';
import { forEachPair } from '../compact-citations.ts';
import type { RecordCitations } from '../joined-citations.ts';
import { combinePapers } from './combine.ts';

/** What some records came to as one graph, in an order. Never changed: one more record makes another one. */
export interface Merged {
  readonly papers: ReadonlyMap<string, GraphPaper>;
  /** By the id of the record's own paper, the one that they lead to; without those that have an end beyond. */
  readonly citations: ReadonlyMap<string, RecordCitations>;
  /** Of each paper: its rank among the papers. Who comes in later stands behind, so none ever changes. */
  readonly places: ReadonlyMap<string, number>;
  readonly counts: ReadonlyMap<string, GraphCounts>;
  readonly stages: readonly (readonly string[])[];
  /** Papers that had no room. */
  readonly beyond: ReadonlySet<string>;
  /** What the papers' own records call them: that stands before what others say. */
  readonly titles: ReadonlyMap<string, string>;
}

const NOTHING: Merged = {
  papers: new Map(),
  citations: new Map(),
  places: new Map(),
  counts: new Map(),
  stages: [],
  beyond: new Set(),
  titles: new Map(),
};

/**
 * Goes on from what was merged before with more records, the same as if all had been merged at once. Takes time in
 * proportion to what is added, besides copying the list of papers. Every record is of another paper, and its arrows lead to
 * that paper; throws a `RangeError` at one that doesn't.
 *
 * @param before null for nothing: then the first record is the root, whose focus comes before all others
 * @param budget how many papers there is room for; the same as before
 */
export const mergeMore = (
  before: Merged | null,
  graphs: readonly CitationGraph[],
  budget: number,
): Merged => {
  const from = before ?? NOTHING;
  const papers = new Map(from.papers);
  const citations = new Map(from.citations);
  const places = new Map(from.places);
  const counts = new Map(from.counts);
  const stages: (readonly string[])[] = [...from.stages];
  const beyond = new Set(from.beyond);
  const titles = new Map(from.titles);

  const add = (graph: CitationGraph): void => {
    const stage: string[] = [];
    stages.push(stage);
    const focus = stages.length === 1 ? graph.papers.get(graph.focus) : undefined;
    // The focus comes before all others, wherever its own record lists it.
    if (focus !== undefined) {
      papers.set(focus.id, focus);
      places.set(focus.id, places.size);
      stage.push(focus.id);
    }
    const title = graph.papers.get(graph.focus)?.title ?? null;
    if (title !== null) titles.set(graph.focus, title);
    for (const [id, paper] of graph.papers) {
      const known = papers.get(id);
      if (known === undefined && papers.size >= budget) {
        beyond.add(id);
        continue;
      }
      if (known === undefined) {
        stage.push(id);
        places.set(id, places.size);
      }
      const said = known === undefined ? paper : combinePapers(known, paper);
      const own = titles.get(id) ?? said.title;
      if (known === undefined || known.title !== own || known.isInternalAnchor !== said.isInternalAnchor)
        papers.set(id, said.title === own ? said : { ...said, title: own });
    }
    citations.set(graph.focus, toDrawn(graph, places));
    for (const [id, count] of graph.counts) {
      if (!counts.has(id) && papers.has(id)) counts.set(id, count);
    }
  };
  for (const graph of graphs) add(graph);
  return { papers, citations, places, counts, stages, beyond, titles };
};

/** The arrows that have both ends in; as they are where all have. */
const toDrawn = (
  { focus, citations }: CitationGraph,
  places: ReadonlyMap<string, number>,
): RecordCitations => {
  const ends = new Uint32Array(2 * citations.size);
  const to = places.get(focus);
  let end = 0;
  forEachPair(citations, (citing, cited) => {
    if (cited !== focus) throw new RangeError(`A record of ${focus} has an arrow to ${cited}.`);
    const from = places.get(citing);
    if (from === undefined || to === undefined) return;
    ends[end] = from;
    ends[end + 1] = to;
    end += 2;
  });
  return end === ends.length
    ? { citations, ends }
    : {
        citations: new Map([...citations].filter(([, { citing }]) => to !== undefined && places.has(citing))),
        ends: ends.slice(0, end),
      };
};
