import { useMemo, useState } from 'react';
import type { PaperRow } from '../../../graph/rows/rows.ts';

/**
 * The row that the keys speak to. It follows the current paper, wherever that is selected; when its paper goes, the
 * row that takes its place has the turn.
 */
export const useTableCursor = (rows: readonly PaperRow[], current: string | null) => {
  const places = useMemo(() => new Map(rows.map(({ paper }, index) => [paper.id, index])), [rows]);
  const [cursor, setCursor] = useState<{ readonly id: string; readonly at: number } | null>(null);
  const [followed, setFollowed] = useState<string | null>(null);
  const currentAt = current === null ? undefined : places.get(current);
  if (current !== followed) {
    setFollowed(current);
    if (current !== null && currentAt !== undefined) setCursor({ id: current, at: currentAt });
  }
  const at = cursor === null ? 0 : Math.min(places.get(cursor.id) ?? cursor.at, rows.length - 1);
  const moveTo = (index: number): void => {
    const id = rows[index]?.paper.id;
    if (id !== undefined) setCursor({ id, at: index });
  };
  return { at, currentAt: currentAt ?? -1, moveTo };
};
