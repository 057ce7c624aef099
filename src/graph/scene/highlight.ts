import { type CitationGraph, citationId } from '../citation-graph.ts';
import type { Neighbours } from '../paths/neighbours.ts';
import type { ArrowKind, Highlight } from './scene.ts';

/** What a view asks to stand out. */
export interface Emphasis {
  /** The last one is the current paper. */
  readonly selected: readonly string[];
  readonly path: readonly string[] | null;
}

/**
 * What stands out of a graph: the selected papers, the arrows of the current one with the papers at their other
 * ends, and a citation path. Names that are not in the graph are passed over.
 *
 * @param places the number of each paper in its scene
 */
export const toHighlight = (
  graph: CitationGraph,
  places: ReadonlyMap<string, number>,
  neighbours: Neighbours,
  { selected, path }: Emphasis,
): Highlight => {
  const placeOf = (id: string): readonly number[] => {
    const place = places.get(id);
    return place === undefined ? [] : [place];
  };
  const arrows: Highlight['arrows'][number][] = [];
  const add = (kind: ArrowKind, citing: string, cited: string): void => {
    const [from] = placeOf(citing);
    const [to] = placeOf(cited);
    if (from !== undefined && to !== undefined) arrows.push({ citing: from, cited: to, kind });
  };
  const steps = new Set<string>();
  path?.slice(1).forEach((id, index) => {
    const before = path[index] ?? id;
    for (const [citing, cited] of [
      [before, id],
      [id, before],
    ] as const) {
      const name = citationId(citing, cited);
      if (!graph.citations.has(name)) continue;
      steps.add(name);
      add('path', citing, cited);
    }
  });
  const current = selected.findLast((id) => places.has(id));
  if (current !== undefined) {
    for (const cited of neighbours.cited.get(current) ?? [])
      if (!steps.has(citationId(current, cited))) add('cites', current, cited);
    for (const citing of neighbours.citing.get(current) ?? [])
      if (!steps.has(citationId(citing, current))) add('cited-by', citing, current);
  }
  return {
    selected: selected.flatMap(placeOf),
    current: current === undefined ? null : (places.get(current) ?? null),
    path: path?.flatMap(placeOf) ?? [],
    arrows,
  };
};
