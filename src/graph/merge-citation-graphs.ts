import type { CitationGraph, GraphPaper } from './citation-graph.ts';
import { combineCitations, combinePapers } from './combine.ts';

/**
 * Several records' citations as one graph: papers by arXiv id, an arrow wherever any of the records names one.
 *
 * The focus is that of the first graph. What a paper's own record says of its title stands before what a
 * citing record says. Counts stay apart, one for every record that was read; of two graphs of the same record
 * the first one's counts are kept. Takes time in proportion to all papers and citations together.
 */
export const mergeCitationGraphs = (
  first: CitationGraph,
  ...others: readonly CitationGraph[]
): CitationGraph => {
  const papers = new Map(first.papers);
  const citations = new Map(first.citations);
  const counts = new Map(first.counts);
  for (const graph of others) {
    for (const [id, paper] of graph.papers) {
      const known = papers.get(id);
      papers.set(id, known ? combineAcross(known, counts.has(id), paper, graph.counts.has(id)) : paper);
    }
    for (const [id, citation] of graph.citations) {
      const known = citations.get(id);
      citations.set(id, known ? combineCitations(known, citation) : citation);
    }
    for (const [id, count] of graph.counts) if (!counts.has(id)) counts.set(id, count);
  }
  return { focus: first.focus, papers, citations, counts };
};

const combineAcross = (
  one: GraphPaper,
  oneIsOwn: boolean,
  other: GraphPaper,
  otherIsOwn: boolean,
): GraphPaper => {
  const combined = combinePapers(one, other);
  if (oneIsOwn === otherIsOwn) return combined;
  return { ...combined, title: (oneIsOwn ? one.title : other.title) ?? combined.title };
};
