import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { StateKind } from '../../core/state-words.ts';
import { makeFolded, toFoldedWords } from '../../graph/rows/fold-text.ts';
import { type ListProgress, type NumberedRow, STATE_ORDER } from './examined-list.ts';
import { ListLine } from './ListLine.tsx';
import { formatCount, toFileName, toPrintedWords, toStateName } from './list-words.ts';

interface Props {
  readonly progress: ListProgress;
  /** Names of the files; with several each line says which it is from. */
  readonly names: readonly string[];
  readonly renderLink: (row: NumberedRow, text: string) => ReactNode;
  readonly onExport: (rows: readonly NumberedRow[]) => void;
  /** When the page was last about to go onto paper, as `14 Mar 2025, 13:07:45 UTC`; null before. */
  readonly printedAt: string | null;
}

/** More would keep the browser from its paper for seconds, and nobody from anything. */
const MOST_PRINTED = 2_000;

const LINE_HEIGHT = 56;

const toFoldedTitle = makeFolded(({ title }: NumberedRow) => title ?? '');

/** By state, what has to be seen first in front; within a state as the files have them. */
const toOrdered = (rows: readonly NumberedRow[], state: StateKind | null, words: string) => {
  const wanted = words.trim().toLowerCase();
  const folded = toFoldedWords(words);
  const isWanted = (row: NumberedRow): boolean =>
    folded.every((word) => toFoldedTitle(row).includes(word)) ||
    [row.pithNumber, row.arxivId, row.title, row.problem].some((each) =>
      each?.toLowerCase().includes(wanted),
    );
  return STATE_ORDER.filter((each) => state === null || each === state).flatMap((each) =>
    rows.filter((row) => row.state === each && isWanted(row)),
  );
};

/** Every record of the files, with a tally by state: all of them are there, and only those in view are drawn. */
export const ListView = ({ progress, names, renderLink, onExport, printedAt }: Props) => {
  const [state, setState] = useState<StateKind | null>(null);
  const [words, setWords] = useState('');
  const scroll = useRef<HTMLDivElement>(null);
  const { rows, tally } = progress;
  const count = rows.length;
  // The rows grow in place: their number says that there are more.
  const ordered = useMemo(
    () => (count === 0 ? [] : toOrdered(rows, state, words)),
    [rows, count, state, words],
  );
  const virtualizer = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => ordered[index]?.n ?? index,
    overscan: 8,
    useFlushSync: false,
  });
  const toLine = (row: NumberedRow) => (
    <ListLine
      row={row}
      file={names.length > 1 || row.place.zipped !== undefined ? toFileName(row, names) : undefined}
      renderLink={renderLink}
    />
  );
  return (
    <div className="max-w-[72rem] pt-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-body print:hidden">
        <fieldset className="contents">
          <legend className="sr-only">Show only one state</legend>
          <button
            type="button"
            className="quiet-button aria-pressed:text-ink aria-pressed:underline"
            aria-pressed={state === null}
            onClick={() => setState(null)}
          >
            All {formatCount(count)}
          </button>
          {tally.map((each) => (
            <button
              key={each.state}
              type="button"
              className="quiet-button aria-pressed:text-ink aria-pressed:underline"
              aria-pressed={state === each.state}
              onClick={() => setState(state === each.state ? null : each.state)}
            >
              <span className={each.state === 'mismatch' ? 'font-semibold text-bad' : ''}>
                {formatCount(each.count)} {toStateName(each.state, progress)}
              </span>
            </button>
          ))}
        </fieldset>
        <span className="ml-auto flex min-w-0 flex-wrap items-center gap-3">
          <label className="flex min-w-0 items-center gap-2">
            <span className="text-muted">Find</span>
            <input
              type="search"
              className="min-h-8 w-48 min-w-0 rounded-[3px] border border-strong bg-panel px-2"
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          </label>
          <button
            type="button"
            className="button"
            disabled={ordered.length === 0}
            onClick={() => onExport(ordered)}
          >
            Save as CSV ({formatCount(ordered.length)})
          </button>
        </span>
      </div>
      <p role="status" className="mt-2 text-note text-muted">
        {ordered.length === count ? '' : `${formatCount(ordered.length)} of ${formatCount(count)} shown.`}
      </p>
      {printedAt !== null && (
        <div className="hidden print:block" data-printed-list="">
          <p>{toPrintedWords(ordered.length, MOST_PRINTED, printedAt)}</p>
          <ul className="m-0 list-none p-0">
            {ordered.slice(0, MOST_PRINTED).map((row) => (
              <li key={row.n} className="break-inside-avoid border-t border-line py-1">
                {toLine(row)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div ref={scroll} className="mt-2 max-h-[70vh] overflow-y-auto border-y border-line print:hidden">
        <ul className="relative m-0 list-none p-0" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = ordered[index];
            return row === undefined ? null : (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                data-state={row.state}
                aria-setsize={ordered.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0 border-b border-line py-2"
                style={{ transform: `translateY(${start}px)` }}
              >
                {toLine(row)}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
};
