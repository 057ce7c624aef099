import type { GraphPaper } from '../citation-graph.ts';
import type { AnchorKind, Filter } from '../citation-view.ts';
import { LOOK_KINDS, type LookKind } from '../paper-look.ts';
import { toFoldedWords } from './fold-text.ts';
import { type PaperRow, toFolded } from './rows.ts';

export const ANCHOR_KINDS: readonly AnchorKind[] = ['record', 'no-record', 'not-said'];

/** What `is_internal_anchor` says of a paper, as a filter names it. */
export const toAnchorKind = ({ isInternalAnchor }: GraphPaper): AnchorKind =>
  isInternalAnchor === null ? 'not-said' : isInternalAnchor ? 'record' : 'no-record';

/** Whether a filter asks for anything. Text without a word to look for doesn't. */
export const isFiltering = (filter: Filter): boolean =>
  toFoldedWords(filter.text).length > 0 ||
  filter.years !== null ||
  [filter.categories, filter.looks, filter.anchors, filter.distances].some((list) => list.length > 0);

/**
 * The ids of the papers of which everything holds that the filter asks for, or null for a filter that asks for
 * nothing. Case, accents and TeX marks don't matter. A paper without a date, category or distance fits no filter
 * on it. Table and graph both show this set.
 */
export const filterRows = (rows: readonly PaperRow[], filter: Filter): ReadonlySet<string> | null => {
  if (!isFiltering(filter)) return null;
  const fits = toTest(filter);
  const ids = new Set<string>();
  for (const row of rows) if (fits(row)) ids.add(row.paper.id);
  return ids;
};

const toTest = (filter: Filter): ((row: PaperRow) => boolean) => {
  const words = toFoldedWords(filter.text);
  const { years } = filter;
  const categories = new Set(filter.categories);
  const looks = new Set(filter.looks);
  const anchors = new Set(filter.anchors);
  const distances = new Set(filter.distances);
  return ({ paper, category, look, distance }) =>
    (years === null || (paper.year !== null && paper.year >= years[0] && paper.year <= years[1])) &&
    (looks.size === 0 || looks.has(look.kind)) &&
    (anchors.size === 0 || anchors.has(toAnchorKind(paper))) &&
    (categories.size === 0 || (category !== null && categories.has(category))) &&
    (distances.size === 0 || (distance !== null && distances.has(distance))) &&
    words.every((word) => toFolded(paper).includes(word));
};

/** How many rows have each value that a filter can ask for. Only values that occur; rows without a value count nowhere. */
export interface Facets {
  /** The most frequent first, equal ones by name. */
  readonly categories: ReadonlyMap<string, number>;
  /** In the order of `LOOK_KINDS`. */
  readonly looks: ReadonlyMap<LookKind, number>;
  /** In the order of `ANCHOR_KINDS`. */
  readonly anchors: ReadonlyMap<AnchorKind, number>;
  /** Ascending. */
  readonly distances: ReadonlyMap<number, number>;
}

export const toFacets = (rows: readonly PaperRow[]): Facets => {
  const categories = toTally(rows, ({ category }) => category);
  const looks = toTally(rows, ({ look }) => look.kind);
  const anchors = toTally(rows, ({ paper }) => toAnchorKind(paper));
  const distances = toTally(rows, ({ distance }) => distance);
  return {
    categories: new Map([...categories].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))),
    looks: inOrder(looks, LOOK_KINDS),
    anchors: inOrder(anchors, ANCHOR_KINDS),
    distances: new Map([...distances].sort(([a], [b]) => a - b)),
  };
};

const toTally = <Value>(
  rows: readonly PaperRow[],
  toValue: (row: PaperRow) => Value | null,
): ReadonlyMap<Value, number> => {
  const tally = new Map<Value, number>();
  for (const row of rows) {
    const value = toValue(row);
    if (value !== null) tally.set(value, (tally.get(value) ?? 0) + 1);
  }
  return tally;
};

const inOrder = <Value>(
  tally: ReadonlyMap<Value, number>,
  order: readonly Value[],
): ReadonlyMap<Value, number> =>
  new Map(order.flatMap((value) => (tally.has(value) ? [[value, tally.get(value) ?? 0] as const] : [])));
