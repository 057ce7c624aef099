import type { GraphPaper } from '../citation-graph.ts';

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

const earlier = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? (one ?? other) : one < other ? one : other;
