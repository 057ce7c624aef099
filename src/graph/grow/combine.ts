import type { GraphPaper } from '../citation-graph.ts';

/**
 * Two statements about one paper as one, whichever comes first: the same input in any order gives the same
 * graph. Of two titles the one that sorts first is kept. Gives `one` itself where the other adds nothing.
 */
export const combinePapers = (one: GraphPaper, other: GraphPaper): GraphPaper => {
  const both = combineAnchors(one, other);
  const title = earlier(one.title, other.title);
  return title === one.title ? both : { ...both, title };
};

/** As `combinePapers`, and the title is that of `one`. */
export const combineAnchors = (one: GraphPaper, other: GraphPaper): GraphPaper => {
  const [mine, theirs] = [one.isInternalAnchor, other.isInternalAnchor];
  const isInternalAnchor = mine === null || theirs === null ? (mine ?? theirs) : mine || theirs;
  return isInternalAnchor === mine ? one : { ...one, isInternalAnchor };
};

// Most often they are the same, which is found out faster than which is first.
const earlier = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? (one ?? other) : one === other || one < other ? one : other;
