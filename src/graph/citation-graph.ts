import type { ArxivId } from '../core/identifier-types.ts';

/** A paper as a node. `date` comes from the arXiv id alone: the month it was first sent in. */
export interface GraphPaper {
  readonly id: string;
  readonly arxivId: ArxivId | null;
  readonly title: string | null;
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly isFocus: boolean;
  readonly isInternalAnchor: boolean | null;
}

/** An arrow means "cites": from the citing to the cited paper. */
export interface GraphCitation {
  readonly id: string;
  readonly citing: string;
  readonly cited: string;
  /** The number of the cited paper in the citing paper's reference list. */
  readonly refIndex: number | null;
}

/** How many there are and how many are here. Stands beside every picture and goes into every export. */
export interface GraphCounts {
  /** What the registry says there is (`inbound_citations.count`), or null where it doesn't say. */
  readonly known: number | null;
  readonly shown: number;
  /** Listed but not drawn, with the reason: malformed id, duplicate, the paper itself. */
  readonly leftOut: readonly { readonly rawId: string; readonly reason: string }[];
}

export interface CitationGraph {
  readonly focus: string;
  readonly papers: readonly GraphPaper[];
  readonly citations: readonly GraphCitation[];
  readonly counts: GraphCounts;
}
