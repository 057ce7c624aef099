import type { CitationGraph, GraphPaper } from '../citation-graph.ts';
import type { Expanded } from '../citation-view.ts';
import type { PaperLooks } from '../paper-look.ts';
import { toDistances } from '../paths/distances.ts';
import { compareInTime } from '../paths/time-order.ts';
import { toLookGraph } from './grow.ts';

/**
 * The arXiv ids of the papers whose own records are asked for, as far as the graph has grown, each once.
 *
 * Named papers: those that are in the graph, in the order given; one that only another expanded paper brings in
 * comes after that one. `all`: the arXiv papers fewer than `steps` citations from the focus, without the focus;
 * the nearest first, within one distance in the order of time. Asked again after every look that arrived, until
 * nothing is added; every id is a paper of `toGrownGraph(root, looks, ids, budget)`. Takes time in proportion to
 * all papers of all looks, besides the sorting.
 */
export const toExpandedIds = (
  expanded: Expanded,
  root: CitationGraph,
  looks: PaperLooks,
  budget: number,
): readonly string[] => {
  const papers = new Map<string, GraphPaper>();
  const focus = root.papers.get(root.focus);
  if (focus !== undefined) papers.set(focus.id, focus);
  /** Takes papers in, up to the budget, and gives those that are new. */
  const add = (graph: CitationGraph | null): readonly GraphPaper[] => {
    const fresh: GraphPaper[] = [];
    for (const paper of graph?.papers.values() ?? []) {
      if (papers.has(paper.id) || papers.size >= budget) continue;
      papers.set(paper.id, paper);
      fresh.push(paper);
    }
    return fresh;
  };
  add(root);
  const expand = (id: string): readonly GraphPaper[] => add(toLookGraph(looks, id));
  return expanded.kind === 'papers'
    ? toNamed(expanded.ids, root.focus, papers, expand)
    : toAll(expanded.steps, root, papers, expand);
};

type Expand = (id: string) => readonly GraphPaper[];

const toNamed = (
  ids: readonly string[],
  focus: string,
  papers: ReadonlyMap<string, GraphPaper>,
  expand: Expand,
): readonly string[] => {
  const asked = new Set<string>();
  /** Named before the paper that brings them in. */
  const early = new Set<string>();
  for (const named of ids) {
    const queue = [named];
    for (const id of queue) {
      const paper = papers.get(id);
      if (paper === undefined) early.add(id);
      else if (paper.arxivId !== null && id !== focus && !asked.has(id)) {
        asked.add(id);
        for (const fresh of expand(id)) if (early.has(fresh.id)) queue.push(fresh.id);
      }
    }
  }
  return [...asked];
};

const toAll = (
  steps: number,
  root: CitationGraph,
  papers: ReadonlyMap<string, GraphPaper>,
  expand: Expand,
): readonly string[] => {
  const levels: GraphPaper[][] = [];
  const put = (paper: GraphPaper, distance: number): void => {
    const level = levels[distance];
    if (level) level.push(paper);
    else levels[distance] = [paper];
  };
  const distances = toDistances(root);
  let place = 0;
  for (const id of root.papers.keys()) {
    const paper = papers.get(id);
    const distance = distances[place] ?? -1;
    if (paper !== undefined && distance >= 0) put(paper, distance);
    place += 1;
  }
  const asked: string[] = [];
  for (let distance = 1; distance < steps; distance += 1) {
    const level = levels[distance];
    if (level === undefined) break;
    for (const { id, arxivId } of level.sort(compareInTime)) {
      if (arxivId === null) continue;
      asked.push(id);
      // What the farthest ones bring in is not asked for.
      if (distance + 1 < steps) for (const fresh of expand(id)) put(fresh, distance + 1);
    }
  }
  return asked;
};
