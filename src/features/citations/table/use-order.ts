import { useEffect, useMemo } from 'react';
import type { RowSort } from '../../../graph/citation-view.ts';
import { type PaperRow, sortRows, toFolded } from '../../../graph/rows/rows.ts';

/** The rows as the table shows them: in order, those that a filter finds first. */
export const useOrder = (
  rows: readonly PaperRow[],
  matches: ReadonlySet<string> | null,
  sort: RowSort,
): readonly PaperRow[] => {
  useFolding(rows);
  const sorted = useMemo(() => sortRows(rows, sort), [rows, sort]);
  return useMemo(() => putFirst(sorted, matches), [sorted, matches]);
};

/** Those that match before those that don't, each in the order given. */
export const putFirst = (
  rows: readonly PaperRow[],
  matches: ReadonlySet<string> | null,
): readonly PaperRow[] => {
  if (matches === null) return rows;
  const isFound = ({ paper }: PaperRow): boolean => matches.has(paper.id);
  return [...rows.filter(isFound), ...rows.filter((row) => !isFound(row))];
};

/** Papers folded at a time: a few milliseconds. */
const AT_ONCE = 400;

/** Titles are folded before anybody sorts or filters by them, a few at a time while nothing else is to do. */
const useFolding = (rows: readonly PaperRow[]): void => {
  useEffect(() => {
    let at = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const foldSome = (): void => {
      for (const { paper } of rows.slice(at, at + AT_ONCE)) toFolded(paper);
      at += AT_ONCE;
      if (at < rows.length) timer = setTimeout(foldSome, 16);
    };
    timer = setTimeout(foldSome, 200);
    return () => clearTimeout(timer);
  }, [rows]);
};
