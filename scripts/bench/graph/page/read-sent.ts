import { toArxivDate } from '../../../../src/core/identifier/arxiv-date.ts';
import type { ArxivId } from '../../../../src/core/identifier/types.ts';
import { type CitationGraph, citationId } from '../../../../src/graph/citation-graph.ts';
import type { SentNetwork } from '../networks.ts';

/** The graph that a network was sent as. */
export const readSent = ({ focus, papers, citations }: SentNetwork): CitationGraph => ({
  focus,
  papers: new Map(
    papers.map(([id, title, isInternalAnchor]) => {
      const arxivId = id as ArxivId;
      const { year, month } = toArxivDate(arxivId) ?? { year: null, month: null };
      return [id, { id, arxivId, title, year, month, isInternalAnchor }];
    }),
  ),
  citations: new Map(
    citations.map(([from, to, refIndex]) => {
      const citing = papers[from]?.[0] ?? '';
      const cited = papers[to]?.[0] ?? '';
      const id = citationId(citing, cited);
      return [id, { id, citing, cited, refIndexes: [refIndex] }];
    }),
  ),
  counts: new Map([[focus, { known: null, listed: papers.length - 1, shown: papers.length - 1, notes: [] }]]),
});
