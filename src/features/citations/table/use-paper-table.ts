import { useTable } from '@tanstack/react-table';
import type { PaperRow, RowSort, SortKey } from '../../../graph/rows.ts';
import { COLUMNS, type TableMeta, tableFeatureSet } from './table-columns.tsx';

const KEYS: readonly string[] = ['date', 'title', 'citesAs', 'record'] satisfies readonly SortKey[];

/** Columns that can be sorted have the name of what they are sorted by. */
export const isSortKey = (id: string): id is SortKey => KEYS.includes(id);

interface Options {
  readonly rows: readonly PaperRow[];
  readonly sort: RowSort;
  readonly onSort: (sort: RowSort) => void;
  readonly meta: TableMeta;
}

/** The table as a model. The rows come in order: sorting a column asks for another order and nothing else. */
export const usePaperTable = ({ rows, sort, onSort, meta }: Options) => {
  const sorting = [{ id: sort.key, desc: sort.descending }];
  return useTable({
    features: tableFeatureSet,
    columns: COLUMNS,
    data: rows,
    getRowId: (row) => row.paper.id,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: { sorting },
    onSortingChange: (update) => {
      const [first] = typeof update === 'function' ? update(sorting) : update;
      if (first !== undefined && isSortKey(first.id)) onSort({ key: first.id, descending: first.desc });
    },
    meta,
  });
};

export type PaperTable = ReturnType<typeof usePaperTable>;
