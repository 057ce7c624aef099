import type { ArxivId } from '../core/identifier/types.ts';

/**
 * A paper as a node. Everything here is the registry's report, not signed. `year` and `month` come from the
 * arXiv id alone: the month in which the paper was first sent.
 */
export interface GraphPaper {
  /** The arXiv id. For a paper without one: `raw:` and what was written, or `title:` and the title. */
  readonly id: string;
  readonly arxivId: ArxivId | null;
  readonly title: string | null;
  readonly year: number | null;
  /** 1 to 12; null exactly where `year` is. */
  readonly month: number | null;
  /** What `is_internal_anchor` says: probably that the paper has a record of its own. */
  readonly isInternalAnchor: boolean | null;
}

/** An arrow means "cites": from the citing to the cited paper. */
export interface GraphCitation {
  /** `citing→cited`: one pair of papers is one arrow. */
  readonly id: string;
  readonly citing: string;
  readonly cited: string;
  /**
   * The numbers of the cited paper in the citing paper's reference list, ascending. Empty where the registry
   * gives none; several where it lists the pair several times under different numbers.
   */
  readonly refIndexes: readonly number[];
}

/**
 * An entry of `inbound_citations.sample` that is not simply drawn. `duplicate` is merged into the paper listed
 * before; `self-citation`, `nameless` (neither id nor title) and `unreadable` (not an object with an id) are left
 * out; `no-date` (no arXiv id, or one whose month doesn't exist) is drawn among the papers without a date.
 */
export interface GraphNote {
  readonly kind: 'duplicate' | 'self-citation' | 'nameless' | 'unreadable' | 'no-date';
  /** The id as the registry wrote it; of an unreadable entry its place in the record. */
  readonly rawId: string;
}

/** How many cite one paper and how many of them are here. Stands beside every picture and goes into every export. */
export interface GraphCounts {
  /** What the registry says there is (`inbound_citations.count`), or null where it gives no usable number. */
  readonly known: number | null;
  /** Entries of `inbound_citations.sample`, or null where the record has no inbound citations at all. */
  readonly listed: number | null;
  /** Citing papers in the graph. `listed` = `shown` + the notes that are not `no-date`. */
  readonly shown: number;
  readonly notes: readonly GraphNote[];
}

/** Arrows by their ids, in an order: what is used of a `Map`. */
export interface Citations extends Iterable<[string, GraphCitation]> {
  readonly size: number;
  get(id: string): GraphCitation | undefined;
  has(id: string): boolean;
  keys(): Iterable<string>;
  values(): Iterable<GraphCitation>;
  forEach(call: (citation: GraphCitation, id: string) => void): void;
}

/** Papers and who cites whom, as a value, whoever draws it. Ids are unique and every arrow has both its ends. */
export interface CitationGraph {
  /** The id of the paper that the page is about. */
  readonly focus: string;
  readonly papers: ReadonlyMap<string, GraphPaper>;
  readonly citations: Citations;
  /** By the id of the cited paper: one entry for every paper whose own record was read, the focus first. */
  readonly counts: ReadonlyMap<string, GraphCounts>;
}

/** The key of the arrow between two papers. */
export const citationId = (citing: string, cited: string): string => `${citing}→${cited}`;

/** The id as people know it: the arXiv id, else what the registry wrote in its place, else null. */
export const toShownId = (paper: GraphPaper): string | null =>
  paper.arxivId ?? (paper.id.startsWith('title:') ? null : paper.id.replace(/^raw:/, ''));
