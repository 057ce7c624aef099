import { type KeyboardEvent, useState } from 'react';
import type { RowSort } from '../../../graph/citation-view.ts';
import type { Column } from './columns.ts';

interface Props {
  readonly columns: readonly Column[];
  readonly sort: RowSort;
  readonly onSort: (sort: RowSort) => void;
  readonly isWide: boolean;
}

/**
 * The names of the columns; pressing one sorts by it. One tab stop, left and right lead on. Where there is little
 * room they are only heard, `SortMenu` or `SortField` is seen.
 */
export const TableHead = ({ columns, sort, onSort, isWide }: Props) => {
  const [stop, setStop] = useState<Column['id']>('title');
  const sortable = columns.filter((column) => column.sort !== null);
  const tabStop = sortable.some(({ id }) => id === stop) ? stop : 'title';
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = sortable[sortable.findIndex(({ id }) => id === tabStop) + (step ?? 0)];
    if (step === undefined || next === undefined) return;
    event.preventDefault();
    setStop(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-column="${next.id}"]`)?.focus();
  };
  return (
    <thead className={isWide ? 'sticky top-0 z-10 bg-page' : 'sr-only'} onKeyDown={walk}>
      <tr aria-rowindex={1}>
        {columns.map(({ id, head, note, sort: key, isDescendingFirst, className, isFigure }) => {
          const isSorted = key !== null && key === sort.key;
          return (
            <th
              key={id}
              scope="col"
              aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
              className={`border-b border-strong py-1 pr-3 align-bottom font-semibold ${isFigure ? 'text-right' : ''} ${className}`}
            >
              {key === null ? (
                <span className={id === 'id' ? 'inline-flex min-h-8 items-center' : 'sr-only'}>{head}</span>
              ) : (
                <button
                  type="button"
                  data-column={id}
                  tabIndex={isWide && id === tabStop ? 0 : -1}
                  onFocus={() => setStop(id)}
                  onClick={() => onSort({ key, descending: isSorted ? !sort.descending : isDescendingFirst })}
                  className={`inline-flex min-h-8 cursor-pointer items-center gap-1 font-semibold whitespace-nowrap hover:underline ${isFigure ? 'flex-row-reverse text-right' : 'text-left'}`}
                >
                  <span>
                    {head}
                    {note !== undefined && (
                      <span className="block pb-1 text-note font-normal text-muted"> {note}</span>
                    )}
                  </span>
                  <span aria-hidden="true" className={isSorted ? 'text-muted' : 'invisible'}>
                    {isSorted && !sort.descending ? '↑' : '↓'}
                  </span>
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
};
