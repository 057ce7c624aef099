import type { CitationGraph } from '../citation-graph.ts';
import { JoinedCitations } from '../joined-citations.ts';
import type { PaperLook, PaperLooks } from '../paper-look.ts';
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
  const last = lastGrowths.get(root);
  const through = last?.through ?? { ids: [], looks: [], graphs: [] };
  const { graphs, settled } = findGraphs(root, looks, expanded, through);
  if (last?.budget === budget && isSame(last.graphs, graphs)) return last.growth;
  const room = Math.max(1, budget);
  const isNext = last?.budget === budget && isBegun(last.graphs, last.settled, graphs);
  const from = isNext ? last.settled : 0;
  const until = Math.max(from, settled);
  const base =
    isNext && from === until
      ? last.base
      : mergeMore(isNext ? last.base : null, graphs.slice(from, until), room);
  const whole = until === graphs.length ? base : mergeMore(base, graphs.slice(until), room);
  const growth = { graph: toGraph(root, whole), stages: whole.stages, leftOut: whole.leftOut };
  lastGrowths.set(root, { through, graphs, budget, growth, base, settled: until });
  return growth;
};

/** The record's own graph, as long as nothing was added to it or left out. */
const toGraph = (root: CitationGraph, { papers, citations, counts, ends }: Merged): CitationGraph => {
  const { focus } = root;
  const own = citations.size === 1 ? citations.get(focus) : undefined;
  if (own === undefined)
    return { focus, papers, citations: new JoinedCitations(citations, papers, ends.toNumbers()), counts };
  const [first] = root.papers.keys();
  const isWhole = first === focus && papers.size === root.papers.size && counts.size === root.counts.size;
  return isWhole ? root : { focus, papers, citations: own.citations, counts };
};

/** What each root grew into when it was last asked for. */
const lastGrowths = new WeakMap<
  CitationGraph,
  {
    readonly through: LookedThrough;
    readonly graphs: readonly CitationGraph[];
    readonly budget: number;
    readonly growth: Growth;
    /** The first graphs alone, and how many they are: what is added later comes after them. */
    readonly base: Merged;
    readonly settled: number;
  }
>();

/** The root and the graphs of the looks, in the order of expanding; so many of them are settled that nothing will come in between. */
interface Found {
  readonly graphs: readonly CitationGraph[];
  readonly settled: number;
}

/** What was looked through last, one after the other: expanded papers, their looks, and the graphs of these. */
interface LookedThrough {
  readonly ids: string[];
  readonly looks: (PaperLook | undefined)[];
  readonly graphs: (CitationGraph | null)[];
}

/** Looks up no id as long as the looks stand in the order of expanding, and into no look that was there before. */
const findGraphs = (
  root: CitationGraph,
  looks: PaperLooks,
  expanded: readonly string[],
  before: LookedThrough,
): Found => {
  const graphs = [root];
  let settled: number | null = null;
  const take = (at: number, id: string, look: PaperLook | undefined): void => {
    if (before.looks[at] !== look || before.ids[at] !== id) {
      before.ids[at] = id;
      before.looks[at] = look;
      const graph = look?.graph ?? null;
      before.graphs[at] = graph?.focus === id && id !== root.focus ? graph : null;
    }
    const graph = before.graphs[at] ?? null;
    if (graph !== null) graphs.push(graph);
    else if (settled === null && isAwaited(look)) settled = graphs.length;
  };
  let at = 0;
  for (const [id, look] of looks) {
    if (expanded[at] !== id) break;
    take(at, id, look);
    at += 1;
  }
  // Where all looks stood in order the others have none.
  const hasMore = at < looks.size;
  for (; at < expanded.length; at += 1) {
    const id = expanded[at] ?? '';
    take(at, id, hasMore ? looks.get(id) : undefined);
  }
  return { graphs, settled: settled ?? graphs.length };
};

/** Whether a look may still bring a graph. */
const isAwaited = (look: PaperLook | undefined): boolean => {
  const kind = look?.kind ?? 'waiting';
  return kind === 'waiting' || kind === 'not-asked' || kind === 'stopped';
};

/** Whether graphs begin with the first ones of before. */
const isBegun = (
  before: readonly CitationGraph[],
  count: number,
  graphs: readonly CitationGraph[],
): boolean => {
  if (graphs.length < count) return false;
  for (let at = 0; at < count; at += 1) if (before[at] !== graphs[at]) return false;
  return true;
};

const isSame = (some: readonly CitationGraph[], others: readonly CitationGraph[]): boolean =>
  some.length === others.length && isBegun(some, some.length, others);

/** The graph of one paper's own record, where its look holds one. */
export const toLookGraph = (looks: PaperLooks, id: string): CitationGraph | null => {
  const graph = looks.get(id)?.graph ?? null;
  return graph?.focus === id ? graph : null;
};
