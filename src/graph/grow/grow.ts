import type { CitationGraph } from '../citation-graph.ts';
import { JoinedCitations } from '../joined-citations.ts';
import type { PaperLooks } from '../paper-look.ts';
import { type Merged, mergeMore } from './merge.ts';

/** A record's graph together with the records of the papers that were expanded, as far as the budget goes. */
export interface Growth {
  readonly graph: CitationGraph;
  /**
   * Who brought in which papers, by their ids: first the record itself, the focus among them, then each expanded record in
   * the order of expanding, which may bring in nobody. Every paper of the graph stands in one of the lists.
   */
  readonly stages: readonly (readonly string[])[];
  /** Papers that are known but beyond the budget. */
  readonly leftOut: number;
}

/**
 * The root graph and the graphs of the expanded papers as one: papers by id, an arrow wherever any of the records
 * names one and both its ends are in.
 *
 * Papers come in up to the budget: the focus, the root's papers in their order, then those of each expanded
 * record in the order of `expanded`. A look without a graph, or with the graph of another paper, adds nothing.
 * Which papers are in depends on that order; what is said of them doesn't: what a paper's own record says of its
 * title stands before what citing records say. Counts stay apart, one for every record that is in the graph.
 *
 * Asked again while no graph came or went, it gives the same growth, so a look that only waits or fails costs
 * nothing. Where graphs were added it goes on from those before the first one that is still waited for, and takes time
 * in proportion to what comes after them, besides copying what is there; where one went or changed it starts from nothing.
 */
export const toGrownGraph = (
  root: CitationGraph,
  looks: PaperLooks,
  expanded: readonly string[],
  budget: number,
): Growth => {
  const graphs = [root];
  /** So many of them that nothing will come in between. */
  let settled: number | null = null;
  for (const id of new Set(expanded)) {
    const graph = toLookGraph(looks, id);
    if (graph !== null && id !== root.focus) graphs.push(graph);
    else if (isAwaited(looks, id)) settled ??= graphs.length;
  }
  const last = lastGrowths.get(root);
  if (last?.budget === budget && isSame(last.graphs, graphs)) return last.growth;
  const room = Math.max(1, budget);
  const isNext = last?.budget === budget && isBegun(last.graphs, last.settled, graphs);
  const from = isNext ? last.settled : 0;
  const until = Math.max(from, settled ?? graphs.length);
  const base =
    isNext && from === until
      ? last.base
      : mergeMore(isNext ? last.base : null, graphs.slice(from, until), room);
  const whole = until === graphs.length ? base : mergeMore(base, graphs.slice(until), room);
  const { papers, counts, stages, beyond } = whole;
  const own = whole.citations.size === 1 ? whole.citations.get(root.focus) : undefined;
  const citations = own?.citations ?? new JoinedCitations(whole.citations, papers);
  const growth = { graph: { focus: root.focus, papers, citations, counts }, stages, leftOut: beyond.size };
  lastGrowths.set(root, { graphs, budget, growth, base, settled: until });
  return growth;
};

/** What each root grew into when it was last asked for. */
const lastGrowths = new WeakMap<
  CitationGraph,
  {
    readonly graphs: readonly CitationGraph[];
    readonly budget: number;
    readonly growth: Growth;
    /** The first graphs alone, and how many they are: what is added later comes after them. */
    readonly base: Merged;
    readonly settled: number;
  }
>();

/** Whether a look may still bring a graph. */
const isAwaited = (looks: PaperLooks, id: string): boolean => {
  const kind = looks.get(id)?.kind ?? 'waiting';
  return kind === 'waiting' || kind === 'not-asked' || kind === 'stopped';
};

/** Whether graphs begin with the first ones of before. */
const isBegun = (
  before: readonly CitationGraph[],
  count: number,
  graphs: readonly CitationGraph[],
): boolean => graphs.length >= count && before.slice(0, count).every((graph, at) => graph === graphs[at]);

const isSame = (some: readonly CitationGraph[], others: readonly CitationGraph[]): boolean =>
  some.length === others.length && some.every((graph, at) => graph === others[at]);

/** The graph of one paper's own record, where its look holds one. */
export const toLookGraph = (looks: PaperLooks, id: string): CitationGraph | null => {
  const graph = looks.get(id)?.graph ?? null;
  return graph?.focus === id ? graph : null;
};
