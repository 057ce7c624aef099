import type { LookKind } from './paper-look.ts';

/** What `is_internal_anchor` says of a paper, as a filter names it. */
export type AnchorKind = 'record' | 'no-record' | 'not-said';

/** What is looked for among the papers. Everything that is set has to hold; an empty list asks for nothing. */
export interface Filter {
  /** Words, all of which stand in title or id. */
  readonly text: string;
  /** First and last year, both included. */
  readonly years: readonly [first: number, last: number] | null;
  readonly categories: readonly string[];
  readonly looks: readonly LookKind[];
  readonly anchors: readonly AnchorKind[];
  /** Citations from the focus: 1 for papers that cite it. */
  readonly distances: readonly number[];
}

/** Which records were asked for: named papers, or all papers that are fewer than so many citations away. */
export type Expanded =
  | { readonly kind: 'papers'; readonly ids: readonly string[] }
  | { readonly kind: 'all'; readonly steps: number };

/** Everything that rows can be sorted by. */
export const SORT_KEYS = [
  'date',
  'title',
  'citesAs',
  'record',
  'citedBy',
  'cites',
  'distance',
  'state',
  'category',
] as const;

export type SortKey = (typeof SORT_KEYS)[number];

export interface RowSort {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** The newest first. */
export const DEFAULT_SORT: RowSort = { key: 'date', descending: true };

/** A part of the drawing: its centre and its width, in units of the drawing. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Everything that makes one picture of a record's citations. The same view of the same record is the same picture. */
export interface CitationView {
  /** In the order of selecting: the last one is the one that details, keys and voice speak of. */
  readonly selected: readonly string[];
  readonly expanded: Expanded;
  readonly filter: Filter;
  readonly sort: RowSort;
  readonly layout: 'time' | 'force';
  readonly colouring: 'year' | 'state';
  /** Null for where one begins. */
  readonly region: Region | null;
  /** How many papers at most are shown. */
  readonly budget: number;
}

export const NO_FILTER: Filter = {
  text: '',
  years: null,
  categories: [],
  looks: [],
  anchors: [],
  distances: [],
};

export const DEFAULT_BUDGET = 2_500;
export const NOT_EXPANDED: Expanded = { kind: 'papers', ids: [] };

export const DEFAULT_VIEW: CitationView = {
  selected: [],
  expanded: NOT_EXPANDED,
  filter: NO_FILTER,
  sort: DEFAULT_SORT,
  layout: 'time',
  colouring: 'year',
  region: null,
  budget: DEFAULT_BUDGET,
};

/** How a view changes: what it replaces, and whether the step gets a place of its own in the history. */
export type ChangeView = (change: Partial<CitationView>, how?: { readonly isStep: boolean }) => void;
