import type { RowSort, SortKey } from '../../../graph/citation-view.ts';
import type { Holds } from './columns.ts';

export interface SortChoice {
  readonly words: string;
  readonly key: SortKey;
  readonly descending: boolean;
  /** What the rows have to hold for it to be offered. */
  readonly needs?: keyof Holds;
}

const CHOICES: readonly SortChoice[] = [
  { words: 'Newest first', key: 'date', descending: true },
  { words: 'Oldest first', key: 'date', descending: false },
  { words: 'Title, A to Z', key: 'title', descending: false },
  { words: 'Title, Z to A', key: 'title', descending: true },
  { words: 'Reference number, lowest first', key: 'citesAs', descending: false },
  { words: 'Reference number, highest first', key: 'citesAs', descending: true },
  { words: 'Most cited first, by their records’ counts', key: 'citedBy', descending: true },
  { words: 'Least cited first, by their records’ counts', key: 'citedBy', descending: false },
  { words: 'Citing most first', key: 'cites', descending: true },
  { words: 'Citing least first', key: 'cites', descending: false },
  { words: 'Nearest first', key: 'distance', descending: false, needs: 'distances' },
  { words: 'Farthest first', key: 'distance', descending: true, needs: 'distances' },
  { words: 'Category, A to Z', key: 'category', descending: false, needs: 'categories' },
  { words: 'Category, Z to A', key: 'category', descending: true, needs: 'categories' },
  { words: 'By state', key: 'state', descending: false, needs: 'looks' },
  { words: 'By state, the other way', key: 'state', descending: true, needs: 'looks' },
  { words: 'With a record first', key: 'record', descending: true },
  { words: 'Without a record first', key: 'record', descending: false },
];

/** A name for each order. */
export const toValue = ({ key, descending }: RowSort): string => `${key}-${descending ? 'down' : 'up'}`;

/** The orders that these rows can be in, and the one in which they are. */
export const toChoices = (holds: Holds, sort: RowSort): readonly SortChoice[] =>
  CHOICES.filter((choice) => !choice.needs || holds[choice.needs] || toValue(choice) === toValue(sort));

/** The order of a name, of those that are offered. */
export const toSort = (value: string): RowSort | null => {
  const chosen = CHOICES.find((choice) => toValue(choice) === value);
  return chosen === undefined ? null : { key: chosen.key, descending: chosen.descending };
};
