import type { CitationGraph } from '../citation-graph.ts';
import { toTimeOrder } from '../paths/time-order.ts';
import type { PaperRow } from './rows.ts';

/** Where a paper stands among the papers of a graph when they are heard as a tree (WAI-ARIA "tree", flat). */
export interface TreePlace {
  /** 1 for the focus, 2 for papers that cite it, one more for each citation between; null where none leads there. */
  readonly level: number | null;
  /** Among the papers of the same level, in the order of time, from 1. */
  readonly at: number;
  /** How many papers have that level. */
  readonly of: number;
}

/**
 * The place of every paper, the focus among them. Levels are distances from the focus, so the papers of one level are
 * those that are equally many citations away. Takes time in proportion to the papers, once they are sorted.
 * @param rows all papers of the graph but the focus
 */
export const toTreePlaces = (
  graph: CitationGraph,
  rows: readonly PaperRow[],
): ReadonlyMap<string, TreePlace> => {
  const distances = new Map(rows.map(({ paper, distance }) => [paper.id, distance]));
  const levelOf = (id: string): number | null => {
    if (id === graph.focus) return 1;
    const distance = distances.get(id) ?? null;
    return distance === null ? null : distance + 1;
  };
  const counts = new Map<number | null, number>();
  const found: { readonly id: string; readonly level: number | null; readonly at: number }[] = [];
  for (const { id } of toTimeOrder(graph)) {
    const level = levelOf(id);
    const at = (counts.get(level) ?? 0) + 1;
    counts.set(level, at);
    found.push({ id, level, at });
  }
  return new Map(found.map(({ id, level, at }) => [id, { level, at, of: counts.get(level) ?? at }]));
};

/** The papers before and after one in the order of time, itself in its place between them; nothing where it isn't there. */
export const toTimeWindow = (graph: CitationGraph, id: string): readonly string[] => {
  const order = toTimeOrder(graph);
  const at = order.findIndex((paper) => paper.id === id);
  return at < 0 ? [] : order.slice(Math.max(0, at - 1), at + 2).map((paper) => paper.id);
};
