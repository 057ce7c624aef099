import type { CitationGraph } from '../citation-graph.ts';
import type { PaperLooks } from '../paper-look.ts';
import type { Reporter } from '../reporter.ts';
import { formatCounts, formatNumber } from './counts.ts';
import { type Growth, toLookGraph } from './grow.ts';
import { formatOutcomes, toOutcomes } from './outcomes.ts';

/** What the sentence over a view counts. */
export interface ViewCounts {
  readonly root: CitationGraph;
  readonly growth: Growth;
  readonly looks: PaperLooks;
  /** The papers whose records were asked for (`toExpandedIds`). */
  readonly expanded: readonly string[];
  readonly budget: number;
  /** Whose word the record is. */
  readonly reporter: Reporter;
}

/**
 * The counts of a whole view as a sentence without its full stop: what `formatCounts` says of the record, then
 * what came of the expanded papers: "12 of 140 citing papers shown; 128 not in the registry’s sample; 8 papers
 * expanded: 5 records drawn with 40 more papers, 3 could not be resolved; 12 not shown, budget of 2,500 papers".
 * Every expanded paper is in exactly one of the parts after the colon: they add up to the number before it.
 */
export const formatViewCounts = (view: ViewCounts): string => {
  const { root, growth, looks, expanded, budget, reporter } = view;
  const own = root.counts.get(root.focus);
  let inRoot = 0;
  for (const id of root.papers.keys()) if (growth.graph.papers.has(id)) inRoot += 1;
  const parts = own === undefined ? [] : [formatCounts({ ...own, shown: inRoot - 1 }, reporter)];
  const asked = new Set(expanded);
  const outcomes = toOutcomes(asked, looks);
  if (asked.size > 0) parts.push(formatOutcomes(asked.size, outcomes, growth.graph.papers.size - inRoot));
  let unlisted = 0;
  for (const id of asked) {
    const counts = toLookGraph(looks, id)?.counts.get(id);
    if (counts !== undefined) unlisted += Math.max(0, (counts.known ?? 0) - (counts.listed ?? 0));
  }
  if (unlisted > 0) {
    const [record, sample] =
      outcomes.get('drawn') === 1 ? ['this record counts', 'its sample'] : ['these count', 'their samples'];
    parts.push(`${formatNumber(unlisted)} that ${record} are not in ${sample}`);
  }
  if (growth.leftOut > 0)
    parts.push(`${formatNumber(growth.leftOut)} not shown, budget of ${formatNumber(budget)} papers`);
  return parts.join('; ');
};
