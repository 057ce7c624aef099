import type { RowSort, SortKey } from '../../../graph/rows.ts';

interface Props {
  readonly sort: RowSort;
  readonly onSort: (sort: RowSort) => void;
}

const CHOICES: readonly (readonly [value: string, words: string, key: SortKey, descending: boolean])[] = [
  ['date-down', 'Newest first', 'date', true],
  ['date-up', 'Oldest first', 'date', false],
  ['title-up', 'Title, A to Z', 'title', false],
  ['title-down', 'Title, Z to A', 'title', true],
  ['citesAs-up', 'Reference number, lowest first', 'citesAs', false],
  ['citesAs-down', 'Reference number, highest first', 'citesAs', true],
  ['record-down', 'With a record first', 'record', true],
  ['record-up', 'Without a record first', 'record', false],
];

/** What the column heads do, where a phone has no room for them. */
export const SortChoice = ({ sort, onSort }: Props) => (
  <label className="flex items-center gap-2 text-sm text-muted">
    Order
    <select
      className="min-h-8 min-w-0 flex-1 border border-strong bg-panel px-2 text-ink"
      value={`${sort.key}-${sort.descending ? 'down' : 'up'}`}
      onChange={(event) => {
        const chosen = CHOICES.find(([value]) => value === event.target.value);
        if (chosen) onSort({ key: chosen[2], descending: chosen[3] });
      }}
    >
      {CHOICES.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  </label>
);
