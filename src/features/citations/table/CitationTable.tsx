import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { PaperRow, RowSort } from '../../../graph/rows.ts';
import type { Opening } from '../OpenLink.tsx';
import { TableHead } from './TableHead.tsx';
import { COLUMN_WIDTHS, COLUMNS } from './table-columns.tsx';
import { usePaperTable } from './use-paper-table.ts';

interface Props extends Opening {
  /** In order. Those that the filter finds come first. */
  readonly rows: readonly PaperRow[];
  readonly matches: ReadonlySet<string> | null;
  readonly sort: RowSort;
  readonly onSort: (sort: RowSort) => void;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
}

/** More rows than this scroll in a frame of their own, and only those in view exist. */
const MANY = 100;
const ROW_HEIGHT = 41;

/** The citing papers as a table: all that the graph shows of them, and everything that can be done there. */
export const CitationTable = ({
  rows,
  matches,
  sort,
  onSort,
  selected,
  onSelect,
  hrefFor,
  onOpen,
}: Props) => {
  const scroll = useRef<HTMLDivElement>(null);
  const table = usePaperTable({ rows, sort, onSort, meta: { selected, onSelect, hrefFor, onOpen } });
  const all = table.getRowModel().rows;
  const isMany = all.length > MANY;
  const virtualizer = useVirtualizer({
    count: all.length,
    enabled: isMany,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => all[index]?.id ?? index,
    overscan: 8,
  });
  const inView = virtualizer.getVirtualItems();
  const indexes = isMany ? inView.map(({ index }) => index) : all.map((_, index) => index);
  const above = isMany ? (inView[0]?.start ?? 0) : 0;
  const below = isMany ? virtualizer.getTotalSize() - (inView.at(-1)?.end ?? 0) : 0;

  const selectedAt = isMany ? all.findIndex((row) => row.id === selected) : -1;
  useEffect(() => {
    if (selectedAt >= 0) virtualizer.scrollToIndex(selectedAt, { align: 'auto' });
  }, [selectedAt, virtualizer]);

  return (
    <div ref={scroll} className={isMany ? 'max-h-[70vh] overflow-auto border-b border-line' : ''}>
      <table aria-rowcount={all.length + 1} className="w-full table-fixed text-left text-sm">
        <caption className="sr-only">Citing papers</caption>
        <colgroup>
          {COLUMNS.map((column, index) => (
            <col key={column.id} className={COLUMN_WIDTHS[index]} />
          ))}
        </colgroup>
        <TableHead table={table} isSticky={isMany} />
        <tbody>
          <Spacer height={above} />
          {indexes.map((index) => {
            const row = all[index];
            if (row === undefined) return null;
            const isDim = matches !== null && !matches.has(row.id);
            return (
              <tr
                key={row.id}
                ref={isMany ? virtualizer.measureElement : undefined}
                data-index={index}
                aria-rowindex={index + 2}
                aria-current={row.id === selected ? 'true' : undefined}
                onClick={() => onSelect(row.id)}
                className={`${ROW} ${isDim ? 'text-faint [--accent:var(--faint)]' : ''}`}
              >
                {row.getAllCells().map((cell, at) => (
                  <td key={cell.id} className={`py-2 pr-3 leading-6 ${COLUMN_WIDTHS[at] ?? ''}`}>
                    <table.FlexRender cell={cell} />
                    {isDim && cell.column.id === 'title' && (
                      <span className="sr-only">, doesn’t match the filter</span>
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
          <Spacer height={below} />
        </tbody>
      </table>
    </div>
  );
};

/** Forced colours know no grounds, but they show the transparent outline. */
const ROW =
  'border-b border-line align-top hover:bg-sunken aria-[current]:bg-part-soft aria-[current]:outline-2 aria-[current]:-outline-offset-2 aria-[current]:outline-transparent';

/** Stands for the rows that are out of view. */
const Spacer = ({ height }: { readonly height: number }) =>
  height > 0 ? (
    <tr>
      <td colSpan={COLUMNS.length} style={{ height }} />
    </tr>
  ) : null;
