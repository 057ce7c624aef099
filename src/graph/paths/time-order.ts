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

/** Papers in the order of `compareInTime`, as their places in the list. Months are sorted as numbers, ids where they aren't in order. */
export const toTimePlaces = (papers: readonly GraphPaper[]): Uint32Array => {
  const size = papers.length;
  const keys = new Float64Array(size);
  const places = new Uint32Array(size);
  let dated = 0;
  let undated = size;
  for (let place = 0; place < size; place += 1) {
    const paper = papers[place];
    const month = paper === undefined ? Number.POSITIVE_INFINITY : toMonth(paper);
    if (month === Number.POSITIVE_INFINITY) {
      undated -= 1;
      places[undated] = place;
    } else {
      keys[dated] = month * size + place;
      dated += 1;
    }
  }
  const sorted = keys.subarray(0, dated).sort();
  for (let start = 0; start < dated; ) {
    const month = Math.floor((sorted[start] ?? 0) / size);
    let end = start;
    for (; end < dated && Math.floor((sorted[end] ?? 0) / size) === month; end += 1)
      places[end] = (sorted[end] ?? 0) - month * size;
    sortById(papers, places.subarray(start, end));
    start = end;
  }
  sortById(papers, places.subarray(dated).reverse());
  return places;
};

const sortById = (papers: readonly GraphPaper[], places: Uint32Array): void => {
  const idOf = (place: number): string => papers[place]?.id ?? '';
  const isSorted = places.every((place, at) => at === 0 || idOf(places[at - 1] ?? 0) < idOf(place));
  if (!isSorted) places.sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
};

const orders = new WeakMap<CitationGraph, readonly GraphPaper[]>();

/** All papers in the order of time, whatever the layout. Made once for each graph. O(n log n). */
export const toTimeOrder = (graph: CitationGraph): readonly GraphPaper[] => {
  const known = orders.get(graph);
  if (known !== undefined) return known;
  const papers = [...graph.papers.values()];
  const order: GraphPaper[] = [];
  for (const place of toTimePlaces(papers)) {
    const paper = papers[place];
    if (paper !== undefined) order.push(paper);
  }
  orders.set(graph, order);
  return order;
};
