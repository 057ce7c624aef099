import type { CitationGraph } from '../citation-graph.ts';
import { CompactCitations } from '../compact-citations.ts';
import { JoinedCitations } from '../joined-citations.ts';
import { toCitationEnds } from '../paths/citation-ends.ts';

/**
 * The numbers under which each paper cites the focus, by the paper's place in the graph; nothing where it doesn't cite it. No id
 * is looked up, and the lists are the same ones each time. O(papers + arrows of the focus)
 */
export const toCitesAs = (graph: CitationGraph): readonly (readonly number[] | undefined)[] => {
  const { focus, papers } = graph;
  const all = new Array<readonly number[] | undefined>(papers.size);
  const { citations, ends } = toOwnArrows(graph);
  if (citations instanceof CompactCitations) {
    if (citations.cited !== focus) return all;
    const { numbers } = citations;
    for (let at = 0; at < numbers.length; at += 1) all[ends[2 * at] ?? 0] = numbers[at];
    return all;
  }
  let end = 0;
  for (const { cited, refIndexes } of citations.values()) {
    if (cited === focus) all[ends[end] ?? 0] = refIndexes;
    end += 2;
  }
  return all;
};

/** The arrows of the focus's own record where they are held by records, else all. */
const toOwnArrows = (
  graph: CitationGraph,
): { readonly citations: CitationGraph['citations']; readonly ends: Uint32Array } => {
  const { citations, focus, papers } = graph;
  return (
    (citations instanceof JoinedCitations ? citations.record(focus, papers) : null) ?? {
      citations,
      ends: toCitationEnds(graph),
    }
  );
};
