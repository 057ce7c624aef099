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

/** Without full stops; either may be empty. */
export interface CountParts {
  /** Of the record itself. */
  readonly own: string;
  /** Of what was expanded, and of what is beyond the budget. */
  readonly grown: string;
}

/**
 * The counts of a whole view: what `formatCounts` says of the record, "12 of 140 citing papers shown; 128 not in the
 * registry’s sample", then what came of the expanded papers: "8 papers expanded: 5 records add 40 papers, 3 could not be
 * resolved; 12 not shown, budget of 2,500 papers".
 * Every expanded paper is in exactly one of the parts after the colon: they add up to the number before it.
 */
export const toCountParts = (view: ViewCounts): CountParts => {
  const { root, growth, looks, expanded, budget, reporter } = view;
  const own = root.counts.get(root.focus);
  let inRoot = 0;
  for (const id of root.papers.keys()) if (growth.graph.papers.has(id)) inRoot += 1;
  const asked = new Set(expanded);
  let unlisted = 0;
  for (const id of asked) {
    const counts = toLookGraph(looks, id)?.counts.get(id);
    if (counts !== undefined) unlisted += Math.max(0, (counts.known ?? 0) - (counts.listed ?? 0));
  }
  const more = growth.graph.papers.size - inRoot;
  const grown =
    asked.size === 0 ? [] : [formatOutcomes(asked.size, toOutcomes(asked, looks), { more, unlisted })];
  if (growth.leftOut > 0)
    grown.push(`${formatNumber(growth.leftOut)} not shown, budget of ${formatNumber(budget)} papers`);
  return {
    own: own === undefined ? '' : formatCounts({ ...own, shown: inRoot - 1 }, reporter),
    grown: grown.join('; '),
  };
};

/** Both parts as one sentence, without its full stop. */
export const joinCountParts = ({ own, grown }: CountParts): string => [own, grown].filter(Boolean).join('; ');
