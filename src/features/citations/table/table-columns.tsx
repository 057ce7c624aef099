import { createColumnHelper, metaHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import { toShownId } from '../../../graph/citation-graph.ts';
import type { PaperRow } from '../../../graph/rows.ts';
import { type Opening, OpenLink } from '../OpenLink.tsx';
import { PaperGlyph } from '../PaperGlyph.tsx';
import { PaperTitle } from '../PaperTitle.tsx';
import { formatMonth, formatNumbers, toMark } from '../paper-words.ts';

/** What the cells need besides their row. */
export interface TableMeta extends Opening {
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
}

/** Rows come sorted: table and graph share one order, made in `graph/rows.ts`. */
export const tableFeatureSet = tableFeatures({ rowSortingFeature, tableMeta: metaHelper<TableMeta>() });

const helper = createColumnHelper<typeof tableFeatureSet, PaperRow>();

const HAS_RECORD = { record: 'probably', 'no-record': 'none known', 'not-said': 'not said' } as const;

const toId = ({ paper }: PaperRow): string => toShownId(paper)?.slice(0, 60) ?? 'no id';
const toNumbers = ({ citesAs }: PaperRow): string =>
  citesAs === null ? '–' : formatNumbers(citesAs) || 'no number';

export const COLUMNS = helper.columns([
  helper.display({
    id: 'mark',
    header: () => <span className="sr-only">Select</span>,
    cell: ({ row: { original }, table }) => {
      const { selected, onSelect } = table.options.meta ?? NOTHING;
      const isSelected = original.paper.id === selected;
      return (
        <button
          type="button"
          aria-pressed={isSelected}
          aria-label={`Select ${original.paper.title?.slice(0, 200) ?? toId(original)}`}
          onClick={(event) => {
            event.stopPropagation();
            onSelect(isSelected ? null : original.paper.id);
          }}
          className="flex size-[24px] cursor-pointer items-center justify-center"
        >
          <PaperGlyph mark={toMark(original.paper)} isSelected={isSelected} />
        </button>
      );
    },
  }),
  helper.accessor('folded', {
    id: 'title',
    header: 'Title',
    cell: ({ row: { original }, table }) => {
      const { hrefFor, onOpen } = table.options.meta ?? NOTHING;
      return (
        <>
          <OpenLink id={original.paper.arxivId} hrefFor={hrefFor} onOpen={onOpen} className="break-words">
            <PaperTitle paper={original.paper} />
          </OpenLink>
          <span className="mt-0.5 block text-xs text-muted sm:hidden">
            <span className="font-mono">{toId(original)}</span>
            {' · '}
            {formatMonth(original.paper) ?? 'no date'}
            {' · '}
            {toNumbers(original)}
            {' · record: '}
            {HAS_RECORD[toMark(original.paper)]}
          </span>
        </>
      );
    },
  }),
  helper.display({
    id: 'id',
    header: 'arXiv id',
    cell: ({ row }) => <bdi className="font-mono text-[0.8125rem] break-all">{toId(row.original)}</bdi>,
  }),
  helper.accessor(({ paper }) => formatMonth(paper), {
    id: 'date',
    header: 'Month',
    sortDescFirst: true,
    cell: ({ row }) => formatMonth(row.original.paper) ?? <span className="text-faint">no date</span>,
  }),
  helper.accessor(({ citesAs }) => citesAs?.[0] ?? null, {
    id: 'citesAs',
    header: 'Cites as',
    sortDescFirst: false,
    cell: ({ row }) => toNumbers(row.original),
  }),
  helper.accessor(({ paper }) => paper.isInternalAnchor, {
    id: 'record',
    header: 'Own record',
    sortDescFirst: true,
    cell: ({ row }) => HAS_RECORD[toMark(row.original.paper)],
  }),
]);

const NOTHING: TableMeta = { selected: null, onSelect: () => {}, hrefFor: () => '', onOpen: () => {} };

/** Classes of the columns, in their order. A phone shows the first two. */
export const COLUMN_WIDTHS = [
  'w-9',
  '',
  'w-28 max-sm:hidden',
  'w-36 max-sm:hidden',
  'w-24 max-sm:hidden',
  'w-32 max-sm:hidden',
];
