import type { CitationGraph, GraphPaper } from '../citation-graph.ts';

const MONTHS = 12;

/** Months since January of the year 0; papers without a date come after all that have one. */
const toMonth = ({ year, month }: GraphPaper): number =>
  year === null || month === null ? Number.POSITIVE_INFINITY : year * MONTHS + month - 1;

/** Sorts papers by the month in their ids, then by id: arXiv gives ids out one after the other. Undated ones last. */
export const compareInTime = (one: GraphPaper, other: GraphPaper): number => {
  const [a, b] = [toMonth(one), toMonth(other)];
  return a === b ? (one.id < other.id ? -1 : one.id > other.id ? 1 : 0) : a - b;
};

const orders = new WeakMap<CitationGraph, readonly GraphPaper[]>();

/** All papers in the order of time, whatever the layout. Made once for each graph. O(n log n). */
export const toTimeOrder = (graph: CitationGraph): readonly GraphPaper[] => {
  const known = orders.get(graph);
  if (known !== undefined) return known;
  const order = [...graph.papers.values()].sort(compareInTime);
  orders.set(graph, order);
  return order;
};
