import { type ComponentProps, useDeferredValue, useMemo } from 'react';
import type { CitationGraph } from '../../../graph/citation-graph.ts';
import { formatOverview } from '../../../graph/heard/overview.ts';
import type { PaperRow } from '../../../graph/rows/rows.ts';
import { CitationList } from './CitationList.tsx';

interface Props extends Omit<ComponentProps<typeof CitationList>, 'caption'> {
  readonly graph: CitationGraph;
  readonly isPhone: boolean;
}

const NO_ROWS: readonly PaperRow[] = [];

/**
 * The list, a moment after what stands around it: beside a picture its thousands of rows are no reason to wait for that.
 * Only the list is drawn for it once more.
 */
export const LaterList = ({ graph, ...props }: Props) => {
  const rows = useDeferredValue(props.rows, props.isPhone ? props.rows : NO_ROWS);
  const matches = useDeferredValue(props.matches);
  const sort = useDeferredValue(props.sort);
  const caption = useMemo(() => formatOverview({ graph, rows, matches: null }), [graph, rows]);
  return (
    rows.length > 0 && <CitationList {...props} caption={caption} rows={rows} matches={matches} sort={sort} />
  );
};
