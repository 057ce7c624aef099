import type { GraphCitation, GraphPaper } from './citation-graph.ts';

/**
 * Two statements about one paper as one, whichever comes first: the same input in any order gives the same
 * graph. Of two titles the one that sorts first is kept.
 */
export const combinePapers = (one: GraphPaper, other: GraphPaper): GraphPaper => ({
  ...one,
  title: earlier(one.title, other.title),
  isInternalAnchor:
    one.isInternalAnchor === null || other.isInternalAnchor === null
      ? (one.isInternalAnchor ?? other.isInternalAnchor)
      : one.isInternalAnchor || other.isInternalAnchor,
});

/** Two statements about one pair of papers as one arrow, with all reference numbers that were given. */
export const combineCitations = (one: GraphCitation, other: GraphCitation): GraphCitation => ({
  ...one,
  refIndexes: [...new Set([...one.refIndexes, ...other.refIndexes])].sort((a, b) => a - b),
});

const earlier = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? (one ?? other) : one < other ? one : other;
