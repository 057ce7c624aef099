import { memo } from 'react';
import { toShownId } from '../../../graph/citation-graph.ts';
import { formatNumber } from '../../../graph/grow/counts.ts';
import { toUncounted } from '../../../graph/paper-look.ts';
import type { PaperRow } from '../../../graph/rows/rows.ts';
import { LookMark } from '../paper/LookMark.tsx';
import { type Opening, OpenLink } from '../paper/OpenLink.tsx';
import { PaperGlyph } from '../paper/PaperGlyph.tsx';
import { PaperTitle } from '../paper/PaperTitle.tsx';
import { usePaperNote } from '../paper/paper-notes.ts';
import {
  formatCitedBy,
  formatMonth,
  formatNumbers,
  formatRowName,
  formatShortMonth,
  RECORD_HINTS,
  toMark,
  UNCOUNTED_WORDS,
} from '../paper/paper-words.ts';
import type { Column } from './columns.ts';
import { ExpandButton } from './ExpandButton.tsx';
import { type PickHow, toPickHow } from './pick-rows.ts';

/** What one can do with a row. */
export interface RowActions extends Opening {
  readonly onPick: (id: string, how: PickHow) => void;
  readonly onExpand: (id: string) => void;
  readonly onRetry: (ids: readonly string[]) => void;
}

interface Props extends RowActions {
  /** Id of the element: the table names the active row by it. */
  readonly id: string;
  readonly index: number;
  readonly row: PaperRow;
  readonly columns: readonly Column[];
  /** All in one line: what a title has more is shown while the row is pointed at, or has the turn of the keys. */
  readonly isWide: boolean;
  readonly isSelected: boolean;
  /** Whether it says so to those who hear it. */
  readonly isTelling: boolean;
  /** The one that details and voice speak of. */
  readonly isCurrent: boolean;
  /** The one that keys speak to. */
  readonly isActive: boolean;
  readonly isDim: boolean;
  readonly isExpanded: boolean;
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/** One paper as a line of the table. */
export const PaperLine = memo((props: Props) => {
  const { row, columns, index, isWide, isSelected, isDim, onPick } = props;
  const note = usePaperNote()(row.paper);
  return (
    // The keys of a row are those of the table, which has the focus.
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: Firefox heeds aria-selected only beside a role that is written down.
      role="row"
      id={props.id}
      ref={props.measure}
      data-index={index}
      data-active={props.isActive || undefined}
      // As the graph says it: of its cells the name would begin with “Select” and end with “Expand”.
      aria-label={[
        formatRowName(row),
        ...(note === undefined ? [] : [note]),
        ...(isDim ? [UNMATCHED] : []),
      ].join(', ')}
      aria-rowindex={index + 2}
      aria-selected={props.isTelling ? isSelected : undefined}
      data-selected={isSelected || undefined}
      aria-current={props.isCurrent ? 'true' : undefined}
      onMouseDown={(event) => {
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => onPick(row.paper.id, toPickHow(event))}
      className={`${ROW} ${isDim ? 'text-faint [--link:var(--faint)]' : ''}`}
    >
      {columns.map(({ id, className, isFigure }) => (
        <td
          key={id}
          className={`pr-3 leading-6 ${isWide ? 'paper-cell' : 'py-2'} ${isFigure ? 'text-right' : ''} ${className}`}
        >
          <Cell column={id} {...props} />
        </td>
      ))}
    </tr>
  );
});

const UNMATCHED = 'doesn’t match the filter';

/** Forced colours know no grounds, but they show the outlines. */
const ROW =
  'border-b border-line bg-page align-top scroll-mt-14 max-sm:scroll-mb-[46vh] hover:bg-sunken data-selected:bg-sunken data-selected:outline-2 data-selected:-outline-offset-2 data-selected:outline-transparent group-focus-visible:data-active:outline-2 group-focus-visible:data-active:-outline-offset-2 group-focus-visible:data-active:outline-ink';

const Cell = ({ column, ...props }: Props & { readonly column: Column['id'] }) => {
  const { row } = props;
  const { paper, citesAs, distance, category } = row;
  switch (column) {
    case 'mark':
      return (
        <button
          type="button"
          tabIndex={-1}
          aria-pressed={props.isSelected}
          aria-label="Select"
          aria-describedby={toTitleId(props.id)}
          onClick={(event) => {
            event.stopPropagation();
            props.onPick(paper.id, event.shiftKey ? 'range' : 'toggle');
          }}
          className="flex size-[24px] cursor-pointer items-center justify-center"
        >
          <PaperGlyph mark={toMark(paper)} isSelected={props.isSelected} />
        </button>
      );
    case 'title':
      return <TitleCell {...props} />;
    case 'id':
      return <bdi className="font-mono text-note">{toId(row)}</bdi>;
    case 'date':
      return formatShortMonth(paper) ?? <span className="text-faint">no date</span>;
    case 'citesAs':
      return citesAs === null ? '–' : formatNumbers(citesAs) || 'no number';
    case 'citedBy':
      return <CitedBy row={row} />;
    case 'distance':
      return distance === null ? '–' : formatNumber(distance);
    case 'category':
      return <bdi className="font-mono text-note break-all">{category?.slice(0, 40) ?? '–'}</bdi>;
    case 'record':
      return <RecordCell row={row} onRetry={props.onRetry} />;
    case 'expand':
      return (
        <ExpandButton
          row={row}
          isExpanded={props.isExpanded}
          titleId={toTitleId(props.id)}
          onExpand={props.onExpand}
        />
      );
  }
};

/** What is done with a paper is told once in its row, and its name once. */
const toTitleId = (rowId: string): string => `${rowId}-title`;

const TitleCell = (props: Props) => {
  const { row, isWide, hrefFor, onOpen, isDim } = props;
  return (
    <div className={isWide ? 'row-title' : ''}>
      <span id={toTitleId(props.id)}>
        <OpenLink
          id={row.paper.arxivId}
          hrefFor={hrefFor}
          onOpen={onOpen}
          className="break-words"
          tabIndex={-1}
        >
          <PaperTitle paper={row.paper} />
        </OpenLink>
        {isDim && <span className="sr-only">, {UNMATCHED}</span>}
      </span>
      {!isWide && <SecondLine row={row} onRetry={props.onRetry} />}
    </div>
  );
};

/** What the columns say, where there is no room for them. */
const SecondLine = ({ row, onRetry }: Pick<Props, 'row' | 'onRetry'>) => {
  const { paper, citesAs, distance, category } = row;
  return (
    <span className="mt-0.5 flex flex-wrap gap-x-2 text-note text-muted">
      <bdi className="font-mono break-all">{toId(row)}</bdi>
      <span>{formatMonth(paper) ?? 'no date'}</span>
      {citesAs !== null && <span>as {formatNumbers(citesAs) || 'no number'}</span>}
      {row.counted !== null && <span>cited by {formatCitedBy(row)}</span>}
      {distance !== null && distance > 1 && <span>distance {formatNumber(distance)}</span>}
      {category !== null && <bdi className="font-mono break-all">{category.slice(0, 40)}</bdi>}
      <RecordCell row={row} onRetry={onRetry} isShort />
    </span>
  );
};

/** A dash is heard as nothing: in words it is said why it stands there. */
const CitedBy = ({ row }: Pick<Props, 'row'>) =>
  row.counted === null ? (
    <span title={UNCOUNTED_TITLES[toUncounted(row.look)]}>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{UNCOUNTED_WORDS[toUncounted(row.look)]}</span>
    </span>
  ) : (
    formatCitedBy(row)
  );

const UNCOUNTED_TITLES = {
  unasked: 'Not known before its own record is looked up',
  collapsed: 'Said once it is expanded',
  unknown: 'Nothing that was looked up says it',
} as const;

interface RecordCellProps extends Pick<Props, 'row' | 'onRetry'> {
  readonly isShort?: boolean;
}

/** What came of looking the paper up; before that, what the registry hints at. */
const RecordCell = ({ row: { paper, look }, onRetry, isShort = false }: RecordCellProps) =>
  look.kind === 'not-asked' ? (
    <span>
      {isShort && 'record: '}
      {RECORD_HINTS[toMark(paper)]}
    </span>
  ) : (
    // On the base line the mark would make the row higher.
    <span className="inline-flex flex-wrap items-center gap-x-2 align-top" title={look.words}>
      <LookMark look={look} />
      {look.kind === 'unreachable' && (
        <button
          type="button"
          tabIndex={-1}
          className="link-button"
          aria-label={`Try ${toShownId(paper) ?? 'this paper'} again`}
          onClick={(event) => {
            event.stopPropagation();
            if (paper.arxivId !== null) onRetry([paper.arxivId]);
          }}
        >
          Try again
        </button>
      )}
    </span>
  );

const toId = ({ paper }: PaperRow): string => toShownId(paper)?.slice(0, 60) ?? 'no id';
