import type { RowSort } from '../../../graph/citation-view.ts';
import type { Holds } from './columns.ts';
import { toChoices, toSort, toValue } from './sort-choices.ts';

export interface SortProps {
  readonly sort: RowSort;
  readonly onSort: (sort: RowSort) => void;
  readonly holds: Holds;
}

/** What the column heads do, on a phone: its own list of choices is the one for fingers. */
export const SortField = ({ sort, onSort, holds }: SortProps) => (
  <label className="flex items-center gap-2 text-note text-muted">
    Order
    <select
      className="min-h-8 min-w-0 flex-1 border border-strong bg-panel px-2 text-ink"
      value={toValue(sort)}
      onChange={(event) => {
        const chosen = toSort(event.target.value);
        if (chosen) onSort(chosen);
      }}
    >
      {toChoices(holds, sort).map((choice) => (
        <option key={toValue(choice)} value={toValue(choice)}>
          {choice.words}
        </option>
      ))}
    </select>
  </label>
);
