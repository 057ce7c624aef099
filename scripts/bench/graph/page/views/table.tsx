import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CitationList } from '../../../../../src/features/citations/table/CitationList.tsx';
import { DEFAULT_SORT } from '../../../../../src/graph/citation-view.ts';
import { type PaperRow, toRows } from '../../../../../src/graph/rows/rows.ts';
import type { Show } from './view.ts';

const nothing = (): void => undefined;
const NONE: ReadonlySet<string> = new Set();
const NOBODY: readonly string[] = [];

const List = ({ rows }: { readonly rows: readonly PaperRow[] }) => {
  const [sort, setSort] = useState(DEFAULT_SORT);
  return (
    <CitationList
      rows={rows}
      caption=""
      matches={null}
      sort={sort}
      onSort={setSort}
      selected={NOBODY}
      onSelect={nothing}
      onSelectAll={nothing}
      expanded={NONE}
      onExpand={nothing}
      onRetry={nothing}
      onShowGraph={nothing}
      onOpen={nothing}
      hrefFor={(id) => `/abs/${id}`}
    />
  );
};

/** Our table of all papers. */
export const show: Show = ({ graph, container }) =>
  new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (container.querySelector('tbody tr, [role=row] a') === null) return;
      observer.disconnect();
      resolve();
    }).observe(container, { childList: true, subtree: true });
    createRoot(container).render(<List rows={toRows(graph)} />);
  });
