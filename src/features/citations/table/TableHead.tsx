import { COLUMN_WIDTHS } from './table-columns.tsx';
import { isSortKey, type PaperTable } from './use-paper-table.ts';

interface Props {
  readonly table: PaperTable;
  readonly isSticky: boolean;
}

/** The names of the columns; pressing one sorts by it. On a phone they are only heard, `SortChoice` is seen. */
export const TableHead = ({ table, isSticky }: Props) => (
  <thead className={`bg-page max-sm:sr-only ${isSticky ? 'sticky top-0 z-10' : ''}`}>
    {table.getHeaderGroups().map((group) => (
      <tr key={group.id} aria-rowindex={1}>
        {group.headers.map((header, index) => {
          const sorted = header.column.getIsSorted();
          const name = <table.FlexRender header={header} />;
          return (
            <th
              key={header.id}
              scope="col"
              aria-sort={sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
              className={`border-b border-strong py-1 pr-3 align-bottom font-semibold ${COLUMN_WIDTHS[index] ?? ''}`}
            >
              {isSortKey(header.column.id) ? (
                <button
                  type="button"
                  onClick={header.column.getToggleSortingHandler()}
                  className="inline-flex min-h-8 cursor-pointer items-center gap-1 text-left font-semibold whitespace-nowrap hover:text-accent"
                >
                  {name}
                  <span aria-hidden="true" className={sorted === false ? 'invisible' : 'text-muted'}>
                    {sorted === 'asc' ? '↑' : '↓'}
                  </span>
                </button>
              ) : (
                <span className="inline-flex min-h-8 items-center">{name}</span>
              )}
            </th>
          );
        })}
      </tr>
    ))}
  </thead>
);
