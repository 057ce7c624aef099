import type { GraphCitation, GraphPaper } from '../citation-graph.ts';

/**
 * Two statements about one paper as one, whichever comes first: the same input in any order gives the same
 * graph. Of two titles the one that sorts first is kept. Gives `one` itself where the other adds nothing.
 */
export const combinePapers = (one: GraphPaper, other: GraphPaper): GraphPaper => {
  const title = earlier(one.title, other.title);
  const isInternalAnchor =
    one.isInternalAnchor === null || other.isInternalAnchor === null
      ? (one.isInternalAnchor ?? other.isInternalAnchor)
      : one.isInternalAnchor || other.isInternalAnchor;
  return title === one.title && isInternalAnchor === one.isInternalAnchor
    ? one
    : { ...one, title, isInternalAnchor };
};

/**
 * Two statements about one pair of papers as one arrow, with all reference numbers that were given. Gives `one`
 * itself where the other adds nothing.
 */
export const combineCitations = (one: GraphCitation, other: GraphCitation): GraphCitation => {
  if (other.refIndexes.length === 0) return one;
  const numbers = new Set([...one.refIndexes, ...other.refIndexes]);
  return numbers.size === one.refIndexes.length
    ? one
    : { ...one, refIndexes: [...numbers].sort((a, b) => a - b) };
};

const earlier = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? (one ?? other) : one < other ? one : other;
