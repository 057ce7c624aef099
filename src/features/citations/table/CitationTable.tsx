import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, memo, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { RowSort } from '../../../graph/citation-view.ts';
import { KeysDialog } from '../../../ui/keys/KeysDialog.tsx';
import { findCopied, toCopiedRows } from '../copied/copied-rows.ts';
import { AFTER_PRESS } from '../keys/after-press.ts';
import type { Opening } from '../paper/OpenLink.tsx';
import { useKeysDialog } from '../picture/touch/use-keys-dialog.ts';
import { toColumns, toHolds } from './columns.ts';
import { PaperLine } from './PaperLine.tsx';
import './table.css';
import { TableHead } from './TableHead.tsx';
import { TABLE_KEYS } from './table-keys.ts';
import { useTableCursor } from './use-table-cursor.ts';
import { type SelectableRows, useTableKeys } from './use-table-keys.ts';

export interface CitationTableProps extends Opening, SelectableRows {
  /** Whether there is room for columns. */
  readonly isWide: boolean;
  readonly matches: ReadonlySet<string> | null;
  readonly sort: RowSort;
  readonly onSort: (sort: RowSort) => void;
  /** arXiv ids. */
  readonly expanded: ReadonlySet<string>;
  /** Whether rows say that they are selected; what is seen of it stays. */
  readonly isTelling?: boolean;
  /** The shape of the graph in sentences: what the picture shows at a glance. */
  readonly caption: string;
}

/** More rows than this scroll in a frame of their own, and only those in view exist. */
const MANY = 100;
/** Of one line, and about that of a title with a second line for what would be columns. */
const ROW_HEIGHTS = { wide: 32, narrow: 64 };
/** The head lies over the first row. */
const HEAD_HEIGHT = 56;
const PHONE = '(max-width: 39.99rem)';

/**
 * The papers as a table: all that the graph shows of them, and everything that can be done there. The table as a
 * whole has the focus and names its active row, so no row that comes or goes takes the focus with it.
 */
export const CitationTable = memo((props: CitationTableProps) => {
  const { rows, isWide, matches, sort, onSort, selected, expanded, hrefFor, onOpen } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const [hasKeys, setHasKeys] = useState(false);
  const keysDialog = useKeysDialog(hasKeys, () => setHasKeys(true));
  const baseId = useId();
  const idOf = (index: number): string => `${baseId}-row-${index}`;

  const current = selected.at(-1) ?? null;
  const picked = useMemo(() => new Set(selected), [selected]);
  const columns = useMemo(() => toColumns(toHolds(rows), { isWide }), [rows, isWide]);
  const cursor = useTableCursor(rows, current);

  const isMany = rows.length > MANY;
  const rowHeight = isWide ? ROW_HEIGHTS.wide : ROW_HEIGHTS.narrow;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: isMany,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.paper.id ?? index,
    overscan: 8,
    scrollPaddingStart: isWide ? HEAD_HEIGHT : 0,
    useFlushSync: false,
  });
  const inView = virtualizer.getVirtualItems();
  const indexes = isMany ? inView.map(({ index }) => index) : rows.map((_, index) => index);
  const above = isMany ? (inView[0]?.start ?? 0) : 0;
  const below = isMany ? virtualizer.getTotalSize() - (inView.at(-1)?.end ?? 0) : 0;

  const { currentAt } = cursor;
  const isFirst = useRef(true);
  useEffect(() => {
    if (currentAt >= 0) {
      if (isMany) virtualizer.scrollToIndex(currentAt, { align: 'auto' });
      // On a phone the details come up over the lower part of the page: the row moves out from under them.
      if (!isFirst.current && matchMedia(PHONE).matches)
        document.getElementById(`${baseId}-row-${currentAt}`)?.scrollIntoView({ block: 'nearest' });
    }
    isFirst.current = false;
  }, [isMany, currentAt, virtualizer, baseId]);
  const reveal = (index: number): void => {
    if (isMany) virtualizer.scrollToIndex(index, { align: 'auto' });
    document.getElementById(idOf(index))?.scrollIntoView({ block: 'nearest' });
  };

  const { press, pickRow } = useTableKeys({
    ...props,
    cursor,
    reveal,
    onKeys: keysDialog.open,
  });
  const copy = (event: ClipboardEvent<HTMLTableElement>): void => {
    const text = document.getSelection();
    const copied =
      text === null || text.isCollapsed
        ? rows.filter(({ paper }) => picked.has(paper.id))
        : findCopied(event.currentTarget, text).flatMap((index) => rows[index] ?? []);
    if (copied.length === 0) return;
    // All columns, also where the title has a second line for them.
    const shown = toColumns(toHolds(copied), { isWide: true }).map(({ id }) => id);
    const { plain, html } = toCopiedRows(copied, shown, hrefFor);
    event.clipboardData.setData('text/plain', plain);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
  };
  const isMounted = !isMany || indexes.includes(cursor.at);
  const gridProps = {
    ...GRID,
    'aria-rowcount': rows.length + 1,
    'aria-activedescendant': isMounted ? idOf(cursor.at) : undefined,
    'aria-describedby': `${baseId}-hint`,
  };

  return (
    <>
      <div
        ref={scroll}
        data-scrolls={isMany || undefined}
        className={`@container ${isMany ? 'isolate max-h-[calc(100vh-1.5rem)] overflow-auto border-b border-line' : ''}`}
      >
        <table
          ref={grid}
          {...gridProps}
          onKeyDown={press}
          onCopy={copy}
          onFocus={({ target, currentTarget }) => {
            // Whoever comes with the keyboard wants to see the row; a press must not move what it meets.
            if (isMany && target === currentTarget && target.matches(':focus-visible'))
              virtualizer.scrollToIndex(cursor.at, { align: 'auto' });
          }}
          className="group w-full table-fixed text-left text-body outline-none"
        >
          <caption className="caption-top pb-2 text-left text-note text-muted max-sm:sr-only">
            {props.caption}
          </caption>
          <colgroup>
            {columns.map(({ id, className }) => (
              <col key={id} className={className} />
            ))}
          </colgroup>
          <TableHead columns={columns} sort={sort} onSort={onSort} isWide={isWide} />
          <Spacer height={above} columns={columns.length} />
          {/* Whatever was pressed in a row, the table has the focus: buttons in rows come and go. */}
          <tbody onClickCapture={() => grid.current?.focus(AFTER_PRESS)}>
            {indexes.map((index) => {
              const row = rows[index];
              return row === undefined ? null : (
                <PaperLine
                  key={row.paper.id}
                  id={idOf(index)}
                  index={index}
                  row={row}
                  columns={columns}
                  isWide={isWide}
                  isSelected={picked.has(row.paper.id)}
                  isTelling={props.isTelling !== false}
                  isCurrent={row.paper.id === current}
                  isActive={index === cursor.at}
                  isDim={matches !== null && !matches.has(row.paper.id)}
                  isExpanded={row.paper.arxivId !== null && expanded.has(row.paper.arxivId)}
                  measure={isMany ? virtualizer.measureElement : undefined}
                  onPick={pickRow}
                  onExpand={props.onExpand}
                  onRetry={props.onRetry}
                  hrefFor={hrefFor}
                  onOpen={onOpen}
                />
              );
            })}
          </tbody>
          <Spacer height={below} columns={columns.length} />
        </table>
      </div>
      <p id={`${baseId}-hint`} className="sr-only">
        Arrow keys go from row to row, Enter opens a record, the question mark lists all keys.
      </p>
      {hasKeys && <KeysDialog dialog={keysDialog.dialog} title="Keys of the list" keys={TABLE_KEYS} />}
    </>
  );
});

/** A table whose rows can be selected and that has keys of its own (WAI-ARIA "grid"): one tab stop. */
const GRID = {
  role: 'grid',
  tabIndex: 0,
  'aria-label': 'Citing papers',
  'aria-multiselectable': true,
} as const;

/** Stands for the rows that are out of view. */
const Spacer = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height > 0 ? (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={columns} style={{ height }} />
      </tr>
    </tbody>
  ) : null;
