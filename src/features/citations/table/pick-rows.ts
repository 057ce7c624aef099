/** How a row is picked: alone, in addition (or no longer), or with all rows since the last one picked. */
export type PickHow = 'one' | 'toggle' | 'range' | 'add-range';

/**
 * The selection after a row was picked.
 * @param order ids in the order of the table
 * @param selected ids in the order of selecting, the current one last
 * @param anchor where a range begins: the row that was last picked otherwise; null for the picked row itself
 * @returns ids in the order of selecting: the picked one is the last, unless it was taken out
 */
export const pick = (
  order: readonly string[],
  selected: readonly string[],
  id: string,
  how: PickHow,
  anchor: string | null,
): readonly string[] => {
  if (how === 'one') return [id];
  if (how === 'toggle')
    return selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id];
  const at = order.indexOf(id);
  const found = anchor === null ? -1 : order.indexOf(anchor);
  const from = found < 0 ? at : found;
  const range = order.slice(Math.min(from, at), Math.max(from, at) + 1);
  if (at < from) range.reverse();
  if (how === 'range') return range;
  const picked = new Set(range);
  return [...selected.filter((other) => !picked.has(other)), ...range];
};

interface Modifiers {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What a press with the mouse means, as in every list of files. */
export const toPickHow = ({ shiftKey, ctrlKey, metaKey }: Modifiers): PickHow => {
  const isMore = ctrlKey || metaKey;
  if (shiftKey) return isMore ? 'add-range' : 'range';
  return isMore ? 'toggle' : 'one';
};
