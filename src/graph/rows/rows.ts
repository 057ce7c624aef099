import type { CitationGraph, GraphCounts, GraphPaper } from '../citation-graph.ts';
import { toShownId } from '../citation-graph.ts';
import type { RowSort, SortKey } from '../citation-view.ts';
import { LOOK_KINDS, NO_LOOKS, NOT_ASKED, type PaperLook, type PaperLooks } from '../paper-look.ts';
import { toCitationEnds } from '../paths/citation-ends.ts';
import { toDistances } from '../paths/distances.ts';
import { toCitesAs } from './cites-as.ts';
import { makeFolded } from './fold-text.ts';

/** A paper as a line of the table: everything that the graph shows of it, beside its place. */
export interface PaperRow {
  readonly paper: GraphPaper;
  /** The numbers under which it cites the focus, or null where it doesn't cite it. */
  readonly citesAs: readonly number[] | null;
  /** How many citations lead from it to the focus, along the shortest chain; null where none does. */
  readonly distance: number | null;
  /** How many papers of this graph cite it: as long as its own record isn't read nobody knows of any. */
  readonly citedBy: number;
  /** How many the registry counts, by the paper's own record (null where it doesn't say); null where none was read. */
  readonly counted: Pick<GraphCounts, 'known'> | null;
  /** How many papers of this graph it cites. */
  readonly cites: number;
  readonly look: PaperLook;
  /** Its first category: by its own record, else the archive of an id of the old form, else null. */
  readonly category: string | null;
}

/**
 * Every paper but the focus, in the order of the graph. A row in which nothing has changed since the focus was last asked for
 * is the same object. Takes time in proportion to papers and citations.
 */
export const toRows = (graph: CitationGraph, looks: PaperLooks = NO_LOOKS): readonly PaperRow[] => {
  const { focus, papers, counts } = graph;
  const distances = toDistances(graph);
  const { cites, citedBy } = countEnds(graph);
  const citesAs = toCitesAs(graph);
  // Most often nobody but the focus has any.
  const hasCounts = counts.size > Number(counts.has(focus));
  const own = papers.get(focus);
  const before = own === undefined ? undefined : lastRows.get(own);
  const rows: PaperRow[] = [];
  let place = -1;
  for (const paper of papers.values()) {
    place += 1;
    if (paper.id === focus) continue;
    const known = before?.[rows.length];
    const look = (looks.size === 0 || paper.arxivId === null ? null : looks.get(paper.arxivId)) ?? NOT_ASKED;
    const counted = (hasCounts ? counts.get(paper.id) : null) ?? null;
    const reached = distances[place] ?? -1;
    const distance = reached < 0 ? null : reached;
    const isKnown =
      known !== undefined &&
      known.paper === paper &&
      known.look === look &&
      known.counted === counted &&
      known.distance === distance &&
      known.cites === cites[place] &&
      known.citedBy === citedBy[place] &&
      known.citesAs === (citesAs[place] ?? null);
    rows.push(
      isKnown
        ? known
        : {
            paper,
            citesAs: citesAs[place] ?? null,
            distance,
            citedBy: citedBy[place] ?? 0,
            counted,
            cites: cites[place] ?? 0,
            look,
            category: look.category ?? toArchive(paper),
          },
    );
  }
  if (own !== undefined) lastRows.set(own, rows);
  return rows;
};

/** By what the graph says of the focus. */
const lastRows = new WeakMap<GraphPaper, readonly PaperRow[]>();

/** How many papers of the graph each one cites, and how many cite it, by its place. */
const countEnds = (graph: CitationGraph): { readonly cites: Uint32Array; readonly citedBy: Uint32Array } => {
  const ends = toCitationEnds(graph);
  const cites = new Uint32Array(graph.papers.size);
  const citedBy = new Uint32Array(graph.papers.size);
  for (let at = 0; at < ends.length; at += 2) {
    const citing = ends[at] ?? 0;
    const cited = ends[at + 1] ?? 0;
    cites[citing] = (cites[citing] ?? 0) + 1;
    citedBy[cited] = (citedBy[cited] ?? 0) + 1;
  }
  return { cites, citedBy };
};

/** The archive in an id of the old form: `hep-th` of `hep-th/9901001`. */
const toArchive = ({ arxivId }: GraphPaper): string | null => {
  const end = arxivId?.indexOf('/') ?? -1;
  return arxivId === null || end < 0 ? null : arxivId.slice(0, end);
};

/** Title and id of a paper as they are searched and sorted (`foldText`). Made once for each paper. */
export const toFolded = makeFolded((paper: GraphPaper) => `${paper.title ?? ''} ${toShownId(paper) ?? ''}`);

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
  title: ({ paper }) => (paper.title === null ? null : toFolded(paper)),
  citesAs: ({ citesAs }) => citesAs?.[0] ?? null,
  record: ({ paper }) => (paper.isInternalAnchor === null ? null : Number(paper.isInternalAnchor)),
  citedBy: ({ counted }) => counted?.known ?? null,
  cites: ({ cites }) => cites,
  distance: ({ distance }) => distance,
  state: ({ look }) => (look.kind === 'not-asked' ? null : LOOK_KINDS.indexOf(look.kind)),
  category: ({ category }) => category,
};
