import { type KeyboardEvent, useRef } from 'react';
import type { PaperRow } from '../../../graph/rows/rows.ts';
import { useEvent } from '../../../ui/hooks/use-event.ts';
import type { Opening } from '../paper/OpenLink.tsx';
import { type PickHow, pick } from './pick-rows.ts';
import { type TableAction, toRowAt, toTableAction } from './table-keys.ts';

/** The rows, those that are selected, and what can be done with them. */
export interface SelectableRows extends Pick<Opening, 'onOpen'> {
  /** In order. Those that the filter finds come first. */
  readonly rows: readonly PaperRow[];
  /** The current one last. */
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onSelectAll: () => void;
  readonly onExpand: (id: string) => void;
  readonly onRetry: (ids: readonly string[]) => void;
  readonly onShowGraph: () => void;
}

interface Options extends SelectableRows {
  readonly cursor: { readonly at: number; readonly moveTo: (index: number) => void };
  /** Scrolls a row into view. */
  readonly reveal: (index: number) => void;
  readonly onKeys: () => void;
}

/** What keys and presses do to the rows. */
export const useTableKeys = (options: Options) => {
  const { rows, selected, onSelect, cursor } = options;
  /** Where a range begins. */
  const anchor = useRef<string | null>(null);

  const pickRow = useEvent((id: string, how: PickHow) => {
    const from = anchor.current ?? selected.at(-1) ?? null;
    if (how === 'one' || how === 'toggle') anchor.current = id;
    const order = rows.map(({ paper }) => paper.id);
    cursor.moveTo(order.indexOf(id));
    onSelect(pick(order, selected, id, how, from));
  });

  const run = (action: TableAction): void => {
    const row = rows[cursor.at];
    switch (action.kind) {
      case 'move': {
        // The first key selects the row that has been waiting.
        const isStart = selected.length === 0 && action.how === 'select' && cursor.at === 0;
        const at = isStart && action.step === 'down' ? 0 : toRowAt(cursor.at, action.step, rows.length);
        cursor.moveTo(at);
        options.reveal(at);
        const id = rows[at]?.paper.id;
        if (id === undefined || action.how === 'go') return;
        if (action.how === 'extend') anchor.current ??= row?.paper.id ?? null;
        pickRow(id, action.how === 'extend' ? 'range' : 'one');
        return;
      }
      case 'open':
        if (row?.paper.arxivId) options.onOpen(row.paper.arxivId);
        return;
      case 'open-citations':
        if (row?.paper.arxivId) options.onOpen(row.paper.arxivId, 'citations');
        return;
      case 'expand':
        if (row?.paper.arxivId) options.onExpand(row.paper.id);
        return;
      case 'retry':
        if (row?.paper.arxivId && row.look.kind === 'unreachable') options.onRetry([row.paper.arxivId]);
        return;
      case 'toggle':
        if (row) pickRow(row.paper.id, 'toggle');
        return;
      case 'select-all':
        options.onSelectAll();
        return;
      case 'deselect':
        anchor.current = null;
        onSelect([]);
        return;
      case 'show-graph':
        options.onShowGraph();
        return;
      case 'keys':
        options.onKeys();
        return;
    }
  };

  const press = (event: KeyboardEvent): void => {
    // What has the focus inside the table, as the heads of its columns, has keys of its own.
    const action = event.target === event.currentTarget ? toTableAction(event) : null;
    if (action === null) return;
    event.preventDefault();
    run(action);
  };
  return { press, pickRow };
};
