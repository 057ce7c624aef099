import type { CitationGraph } from '../../graph/citation-graph.ts';
import type { ChangeView, CitationView } from '../../graph/citation-view.ts';
import type { PaperRow } from '../../graph/rows/rows.ts';
import { useEvent } from '../../ui/hooks/use-event.ts';
import { changeExpanded } from './head/expansion.ts';
import type { Opening } from './paper/OpenLink.tsx';

interface Options extends Opening {
  readonly graph: CitationGraph;
  readonly rows: readonly PaperRow[];
  readonly matches: ReadonlySet<string> | null;
  /** arXiv ids whose records are asked for. */
  readonly asked: readonly string[];
  readonly selected: readonly string[];
  readonly select: (ids: readonly string[]) => void;
  readonly view: CitationView;
  readonly onView: ChangeView;
  readonly onRetry: (ids: readonly string[]) => void;
}

/** What list, picture and details can do, as functions that stay the same: a list of thousands isn't drawn anew for them. */
export const usePanelActions = (options: Options) => {
  const { graph, rows, matches, asked, selected, select, view, onView } = options;
  const expandSome = useEvent((ids: readonly string[], isOpen: boolean) =>
    onView({ expanded: changeExpanded(view.expanded, asked, ids, isOpen) }, { isStep: true }),
  );
  return {
    onOpen: useEvent(options.onOpen),
    hrefFor: useEvent(options.hrefFor),
    onRetry: useEvent(options.onRetry),
    /** By the id of the paper; the focus is open already. */
    open: useEvent((id: string, at?: 'citations') => {
      const arxivId = graph.papers.get(id)?.arxivId;
      if (arxivId && id !== graph.focus) options.onOpen(arxivId, at);
    }),
    /** Opens a paper in place, or closes it. */
    expand: useEvent((id: string) => {
      if (graph.papers.get(id)?.arxivId === id && id !== graph.focus) expandSome([id], !asked.includes(id));
    }),
    expandAll: useEvent((ids: readonly string[]) => expandSome(ids, true)),
    /** All that match, or all. The current paper stays the current one where it is among them. */
    selectAll: useEvent(() => {
      const ids = matches === null ? rows.map(({ paper }) => paper.id) : [...matches];
      const current = selected.at(-1);
      select(
        current !== undefined && ids.includes(current)
          ? [...ids.filter((id) => id !== current), current]
          : ids,
      );
    }),
    setFilter: useEvent((filter: CitationView['filter']) => onView({ filter })),
    setSort: useEvent((sort: CitationView['sort']) => onView({ sort })),
  };
};
