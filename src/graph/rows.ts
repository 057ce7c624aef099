import type { CitationGraph, GraphPaper } from './citation-graph.ts';
import { citationId, toShownId } from './citation-graph.ts';
import { foldText } from './fold-text.ts';

/** A paper as a line of the table: everything that the graph shows of it, beside its place. */
export interface PaperRow {
  readonly paper: GraphPaper;
  /** The numbers under which it cites the focus, or null where it doesn't cite it. */
  readonly citesAs: readonly number[] | null;
  /** Title and id as they are searched and sorted (`foldText`). */
  readonly folded: string;
}

/** Every paper but the focus, in the order of the graph. */
export const toRows = (graph: CitationGraph): readonly PaperRow[] =>
  [...graph.papers.values()]
    .filter((paper) => paper.id !== graph.focus)
    .map((paper) => ({
      paper,
      citesAs: graph.citations.get(citationId(paper.id, graph.focus))?.refIndexes ?? null,
      folded: foldText(`${paper.title ?? ''} ${toShownId(paper) ?? ''}`),
    }));

export type SortKey = 'date' | 'title' | 'citesAs' | 'record';

export interface RowSort {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** The newest first. */
export const DEFAULT_SORT: RowSort = { key: 'date', descending: true };

/**
 * The rows in order, as a new array. What has no value stands last either way; equal rows stand by id, so the
 * same rows in any order give the same table.
 */
export const sortRows = (rows: readonly PaperRow[], { key, descending }: RowSort): readonly PaperRow[] =>
  rows
    .map((row) => ({ row, value: SORT_VALUES[key](row) }))
    .sort((one, other) => {
      if (one.value === null || other.value === null) {
        if (one.value !== other.value) return one.value === null ? 1 : -1;
      } else if (one.value !== other.value) {
        return one.value < other.value === descending ? 1 : -1;
      }
      return one.row.paper.id < other.row.paper.id ? -1 : 1;
    })
    .map(({ row }) => row);

const SORT_VALUES: { readonly [Key in SortKey]: (row: PaperRow) => number | string | null } = {
  date: ({ paper }) => (paper.year === null ? null : paper.year * 12 + (paper.month ?? 1) - 1),
  title: ({ paper, folded }) => (paper.title === null ? null : folded),
  citesAs: ({ citesAs }) => citesAs?.[0] ?? null,
  record: ({ paper }) => (paper.isInternalAnchor === null ? null : Number(paper.isInternalAnchor)),
};

/**
 * The papers that hold every word of a query in their title or id; all of them for an empty query. Case,
 * accents and TeX marks don't matter. Table and graph both show this set.
 */
export const findMatches = (rows: readonly PaperRow[], query: string): ReadonlySet<string> => {
  const words = foldText(query).split(' ').filter(Boolean);
  return new Set(
    rows.filter(({ folded }) => words.every((word) => folded.includes(word))).map(({ paper }) => paper.id),
  );
};
