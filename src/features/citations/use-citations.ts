import { useMemo } from 'react';
import type { CitationGraph } from '../../graph/citation-graph.ts';
import type { CitationView } from '../../graph/citation-view.ts';
import { toExpandedIds } from '../../graph/grow/expanded-ids.ts';
import type { Growth } from '../../graph/grow/grow.ts';
import { joinCountParts, toCountParts } from '../../graph/grow/view-counts.ts';
import type { PaperLooks } from '../../graph/paper-look.ts';
import { findCitationPath } from '../../graph/paths/citation-path.ts';
import { toTimeOrder } from '../../graph/paths/time-order.ts';
import type { Reporter } from '../../graph/reporter.ts';
import { filterRows, toFacets } from '../../graph/rows/filter.ts';
import { toRows } from '../../graph/rows/rows.ts';
import { toYearHistogram } from '../../graph/rows/year-histogram.ts';

interface Options {
  readonly growth: Growth;
  readonly root: CitationGraph;
  readonly looks: PaperLooks;
  readonly view: CitationView;
  readonly reporter: Reporter;
}

/**
 * A view of a record's citations as graph and list see it: one model, one filter, one order. What is costly is made
 * again only when something changes that it is made of; a selection or a part of the drawing is not.
 */
export const useCitations = ({ growth, root, looks, view, reporter }: Options) => {
  const { graph } = growth;
  const { filter, expanded, budget } = view;
  const rows = useMemo(() => toRows(graph, looks), [graph, looks]);
  const rowOf = useMemo(() => new Map(rows.map((row) => [row.paper.id, row])), [rows]);
  const facets = useMemo(() => toFacets(rows), [rows]);
  /** Null without a filter. */
  const matches = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const histogram = useMemo(() => toYearHistogram(rows, matches), [rows, matches]);
  const asked = useMemo(() => toExpandedIds(expanded, root, looks, budget), [expanded, root, looks, budget]);
  const expandedSet = useMemo(() => new Set(asked), [asked]);
  const counts = useMemo(
    () => toCountParts({ root, growth, looks, expanded: asked, budget, reporter }),
    [root, growth, looks, asked, budget, reporter],
  );
  return {
    graph,
    rows,
    rowOf,
    facets,
    matches,
    histogram,
    asked,
    expandedSet,
    counts,
    sentence: joinCountParts(counts),
  };
};

/** The path between exactly two selected papers. */
export const usePath = (graph: CitationGraph, selected: readonly string[]) => {
  const [from, to] = selected.length === 2 ? selected : [];
  return useMemo(
    () => (from === undefined || to === undefined ? null : findCitationPath(graph, from, to)),
    [graph, from, to],
  );
};

/** The place of a paper in the order of time, from 1, the focus not counted; 0 without a paper. */
export const usePlace = (graph: CitationGraph, id: string | null): number => {
  const isWanted = id !== null;
  const places = useMemo(() => {
    const others = isWanted ? toTimeOrder(graph).filter((paper) => paper.id !== graph.focus) : [];
    return new Map(others.map((paper, index) => [paper.id, index + 1]));
  }, [graph, isWanted]);
  return places.get(id ?? '') ?? 0;
};
