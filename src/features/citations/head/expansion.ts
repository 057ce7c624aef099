import type { Expanded } from '../../../graph/citation-view.ts';
import type { PaperRow } from '../../../graph/rows/rows.ts';

/**
 * The expansion once some papers are opened or closed. Where all papers up to a distance are open, closing one
 * leaves the others as named papers.
 * @param asked the arXiv ids that the expansion asks for now
 * @param ids the arXiv ids that change
 */
export const changeExpanded = (
  expanded: Expanded,
  asked: readonly string[],
  ids: readonly string[],
  isOpen: boolean,
): Expanded => {
  const known = new Set(expanded.kind === 'papers' ? expanded.ids : asked);
  for (const id of ids) {
    if (isOpen) known.add(id);
    else known.delete(id);
  }
  return { kind: 'papers', ids: [...known] };
};

/** Every paper that is shown and no more: all that are at most as far from the focus as the farthest one. */
export const expandAll = (rows: readonly PaperRow[]): Expanded => ({
  kind: 'all',
  steps: 1 + rows.reduce((most, { distance }) => Math.max(most, distance ?? 0), 0),
});

/** How many of the rows could still be expanded. */
export const countExpandable = (rows: readonly PaperRow[], expanded: ReadonlySet<string>): number =>
  rows.reduce(
    (count, { paper, distance }) =>
      count + Number(paper.arxivId !== null && distance !== null && !expanded.has(paper.arxivId)),
    0,
  );

/** How many expanded papers are not asked for: those that the reader stopped, and those that an address alone doesn't ask for. */
export const countPaused = (
  rows: readonly PaperRow[],
  expanded: ReadonlySet<string>,
): { readonly stopped: number; readonly heldBack: number } => {
  let stopped = 0;
  let heldBack = 0;
  for (const { paper, look } of rows) {
    if (paper.arxivId === null || !expanded.has(paper.arxivId)) continue;
    stopped += Number(look.kind === 'stopped');
    heldBack += Number(look.kind === 'not-asked');
  }
  return { stopped, heldBack };
};

/** The arXiv ids of those that could not be reached. */
export const toUnreachable = (rows: readonly PaperRow[]): readonly string[] =>
  rows.flatMap(({ paper, look }) =>
    paper.arxivId !== null && look.kind === 'unreachable' ? [paper.arxivId] : [],
  );
