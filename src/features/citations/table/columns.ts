import type { SortKey } from '../../../graph/citation-view.ts';
import type { PaperRow } from '../../../graph/rows/rows.ts';

/** What the rows hold, and so which columns are worth their room. */
export interface Holds {
  /** Papers that don't cite the focus themselves. */
  readonly distances: boolean;
  readonly categories: boolean;
  /** Papers that were looked up. */
  readonly looks: boolean;
}

export const toHolds = (rows: readonly PaperRow[]): Holds => ({
  distances: rows.some(({ distance }) => distance !== 1),
  categories: rows.some(({ category }) => category !== null),
  looks: rows.some(({ look }) => look.kind !== 'not-asked'),
});

export interface Column {
  readonly id:
    | 'mark'
    | 'title'
    | 'id'
    | 'date'
    | 'citesAs'
    | 'citedBy'
    | 'distance'
    | 'category'
    | 'record'
    | 'expand';
  readonly head: string;
  /** What the head leaves open. */
  readonly note?: string;
  /** What pressing the head sorts by. */
  readonly sort: SortKey | null;
  /** The order of the first press. */
  readonly isDescendingFirst: boolean;
  /** The class that makes its width; none for what is left. */
  readonly className: string;
  /** Figures end at one line, whatever their length. */
  readonly isFigure: boolean;
}

const column = (
  id: Column['id'],
  head: string,
  className: string,
  sort: SortKey | null = null,
  isDescendingFirst = false,
): Column => ({ id, head, sort, isDescendingFirst, className, isFigure: FIGURES.has(id) });

const FIGURES: ReadonlySet<Column['id']> = new Set(['citesAs', 'citedBy', 'distance']);

const MARK = column('mark', 'Select', 'w-9');
const TITLE = column('title', 'Title', '', 'title');
const EXPAND = column('expand', 'Expand', 'w-9');

/** The columns, in order. Where there is little room the title has a second line for all that would be a column. */
export const toColumns = (
  { distances, categories, looks }: Holds,
  { isWide }: { readonly isWide: boolean },
): readonly Column[] =>
  isWide
    ? [
        MARK,
        TITLE,
        column('id', 'arXiv id', 'w-32'),
        column('date', 'Month', 'w-24', 'date', true),
        column('citesAs', 'Cites as', 'w-24', 'citesAs'),
        { ...column('citedBy', 'Cited by', 'w-36', 'citedBy', true), note: 'its record’s count' },
        ...(distances ? [column('distance', 'Distance', 'w-24', 'distance')] : []),
        ...(categories ? [column('category', 'Category', 'w-32 pl-3', 'category')] : []),
        looks
          ? column('record', 'Own record', 'w-40 pl-3', 'state')
          : column('record', 'Own record', 'w-34 pl-3', 'record', true),
        EXPAND,
      ]
    : [MARK, TITLE, EXPAND];
