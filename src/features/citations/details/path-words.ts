import { type CitationGraph, citationId } from '../../../graph/citation-graph.ts';
import { formatNumber } from '../../../graph/grow/counts.ts';
import type { CitationPath } from '../../../graph/paths/citation-path.ts';

/** The kind of a path in words, as its papers are listed: from the first to the last. */
export const formatCitationPath = (graph: CitationGraph, { kind, ids }: CitationPath): string => {
  const [first = '', second = ''] = ids;
  const steps = formatNumber(ids.length - 1);
  if (kind === 'linked') return `Linked over ${steps} citations that don’t all point the same way:`;
  const isCiting = graph.citations.has(citationId(first, second));
  if (ids.length === 2) return isCiting ? 'The first cites the second:' : 'The first is cited by the second:';
  return `A chain of ${steps} citations, each paper ${isCiting ? 'citing the next' : 'cited by the next'}:`;
};

/** The same for those who hear it, as one sentence. */
export const formatPathSpoken = (graph: CitationGraph, path: CitationPath | null): string => {
  if (path === null) return 'No citations lead from one of the two to the other.';
  const between = path.ids.length - 2;
  const words = formatCitationPath(graph, path).replace(/:$/, '');
  return between < 1 ? `${words}.` : `${words}, ${formatNumber(between)} between them.`;
};
