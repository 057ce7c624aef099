import type { CitationGraph, GraphCitation, GraphCounts, GraphPaper } from '../citation-graph.ts';
import type { PaperLooks } from '../paper-look.ts';
import { combineCitations, combinePapers } from './combine.ts';

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
 * nothing. Otherwise it starts from nothing and takes time in proportion to all papers and citations of all looks:
 * whoever adds looks as they arrive should add several at a time.
 */
export const toGrownGraph = (
  root: CitationGraph,
  looks: PaperLooks,
  expanded: readonly string[],
  budget: number,
): Growth => {
  const graphs = [root];
  for (const id of new Set(expanded)) {
    const graph = toLookGraph(looks, id);
    if (graph !== null && id !== root.focus) graphs.push(graph);
  }
  const last = lastGrowths.get(root);
  if (last?.budget === budget && isSame(last.graphs, graphs)) return last.growth;
  const growth = merge(root, graphs, budget);
  lastGrowths.set(root, { graphs, budget, growth });
  return growth;
};

/** What each root grew into when it was last asked for. */
const lastGrowths = new WeakMap<
  CitationGraph,
  { readonly graphs: readonly CitationGraph[]; readonly budget: number; readonly growth: Growth }
>();

const isSame = (some: readonly CitationGraph[], others: readonly CitationGraph[]): boolean =>
  some.length === others.length && some.every((graph, at) => graph === others[at]);

const merge = (root: CitationGraph, graphs: readonly CitationGraph[], budget: number): Growth => {
  const { papers, stages, leftOut } = toPapers(root, graphs, Math.max(1, budget));
  const citations = new Map<string, GraphCitation>();
  const counts = new Map<string, GraphCounts>();
  for (const graph of graphs) {
    addCitations(graph, papers, citations);
    for (const [id, count] of graph.counts) {
      if (!counts.has(id) && papers.has(id)) counts.set(id, count);
    }
  }
  return { graph: { focus: root.focus, papers, citations, counts }, stages, leftOut };
};

/** The graph of one paper's own record, where its look holds one. */
export const toLookGraph = (looks: PaperLooks, id: string): CitationGraph | null => {
  const graph = looks.get(id)?.graph ?? null;
  return graph?.focus === id ? graph : null;
};

const toPapers = (
  root: CitationGraph,
  graphs: readonly CitationGraph[],
  budget: number,
): Pick<Growth, 'stages' | 'leftOut'> & { readonly papers: ReadonlyMap<string, GraphPaper> } => {
  const papers = new Map<string, GraphPaper>();
  const beyond = new Set<string>();
  const focus = root.papers.get(root.focus);
  if (focus !== undefined) papers.set(focus.id, focus);
  const stages: string[][] = [];
  for (const graph of graphs) {
    // The focus comes before all others, wherever its own record lists it.
    const stage = stages.length === 0 && focus !== undefined ? [focus.id] : [];
    stages.push(stage);
    for (const [id, paper] of graph.papers) {
      const known = papers.get(id);
      if (known !== undefined) {
        const combined = combinePapers(known, paper);
        if (combined !== known) papers.set(id, combined);
      } else if (papers.size < budget) {
        papers.set(id, paper);
        stage.push(id);
      } else beyond.add(id);
    }
  }
  for (const graph of graphs) {
    const title = graph.papers.get(graph.focus)?.title ?? null;
    const paper = papers.get(graph.focus);
    if (title !== null && paper !== undefined && paper.title !== title) {
      papers.set(paper.id, { ...paper, title });
    }
  }
  return { papers, stages, leftOut: beyond.size };
};

const addCitations = (
  graph: CitationGraph,
  papers: ReadonlyMap<string, GraphPaper>,
  citations: Map<string, GraphCitation>,
): void => {
  for (const [id, citation] of graph.citations) {
    const known = citations.get(id);
    if (known !== undefined) citations.set(id, combineCitations(known, citation));
    else if (papers.has(citation.citing) && papers.has(citation.cited)) citations.set(id, citation);
  }
};
