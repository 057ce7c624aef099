import {
  type CitationView,
  DEFAULT_BUDGET,
  DEFAULT_SORT,
  DEFAULT_VIEW,
  type Expanded,
  NOT_EXPANDED,
  type RowSort,
  SORT_KEYS,
} from '../citation-view.ts';
import { LOOK_KINDS } from '../paper-look.ts';
import { ANCHOR_KINDS } from '../rows/filter.ts';
import { formatList, parseList } from './list-code.ts';
import { formatRegion, parseRegion } from './region-code.ts';
import type { ViewKey } from './view-keys.ts';

/** A longer address is not for passing on: mail programs and chats break or cut it. In UTF-16 units, all of it. */
export const MAX_LINK_LENGTH = 2_000;

/** A view may ask for so many papers: fewer make no picture, more are no use. */
export const LEAST_BUDGET = 100;
export const LARGEST_BUDGET = 1_000_000;

/**
 * A view as short keys for an address, defaults left out:
 *
 *   sel   selected papers, a list                exp   expanded papers, a list, or `all` and the number of steps
 *   q     text of the filter                     y     first and last year, `1997-2003`
 *   cat   categories, a list                     st    states of look-ups, a list
 *   rec   record or not, a list                  dist  distances, a list
 *   sort  a sort key, with `-` in front when descending
 *   lay   `force`                                col   `state`
 *   z     part of the drawing: x,y,width         max   the budget
 *
 * Lists are joined by commas (`formatList`). Only the part of the drawing is rounded, to where nothing moves by
 * more than a pixel. Values that no view can have (a budget of -1) are left out.
 */
export const formatViewCode = (view: CitationView): Record<string, string> => {
  const { filter, sort } = view;
  const isDefaultSort = sort.key === DEFAULT_SORT.key && sort.descending === DEFAULT_SORT.descending;
  const code: Record<ViewKey, string> = {
    sel: formatList(view.selected),
    exp: formatExpanded(view.expanded),
    // No address holds a tab.
    q: filter.text.replace(/\p{Cc}/gu, ' '),
    y: filter.years === null ? '' : filter.years.join('-'),
    cat: formatList(filter.categories),
    st: formatList(filter.looks),
    rec: formatList(filter.anchors),
    dist: formatList(filter.distances.map(String)),
    sort: isDefaultSort ? '' : `${sort.descending ? '-' : ''}${sort.key}`,
    lay: view.layout === DEFAULT_VIEW.layout ? '' : view.layout,
    col: view.colouring === DEFAULT_VIEW.colouring ? '' : view.colouring,
    z: view.region === null ? '' : formatRegion(view.region),
    max: view.budget === DEFAULT_BUDGET || !isBudget(view.budget) ? '' : String(view.budget),
  };
  return Object.fromEntries(Object.entries(code).filter(([, value]) => value !== ''));
};

/** Whatever an address holds → the view that it stands for. What doesn't fit counts as not given. Never throws. */
export const parseViewCode = (search: Record<string, unknown>): CitationView => {
  const text = (key: ViewKey): string => {
    const value = Object.hasOwn(search, key) ? search[key] : undefined;
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  };
  const list = <Name extends string>(key: ViewKey, names: readonly Name[]): readonly Name[] =>
    parseList(text(key)).flatMap((asked) => names.find((name) => name === asked) ?? []);
  const budget = parseWhole(text('max'));
  return {
    selected: parseList(text('sel')),
    expanded: parseExpanded(text('exp')),
    filter: {
      text: text('q'),
      years: parseYears(text('y')),
      categories: parseList(text('cat')),
      looks: list('st', LOOK_KINDS),
      anchors: list('rec', ANCHOR_KINDS),
      distances: parseDistances(text('dist')),
    },
    sort: parseSort(text('sort')),
    layout: text('lay') === 'force' ? 'force' : DEFAULT_VIEW.layout,
    colouring: text('col') === 'state' ? 'state' : DEFAULT_VIEW.colouring,
    region: parseRegion(text('z')),
    budget: budget !== null && isBudget(budget) ? budget : DEFAULT_BUDGET,
  };
};

const isBudget = (budget: number): boolean =>
  Number.isInteger(budget) && budget >= LEAST_BUDGET && budget <= LARGEST_BUDGET;

/** A whole number of up to seven digits without leading zeros. */
const parseWhole = (text: string): number | null => (/^(?:0|[1-9]\d{0,6})$/.test(text) ? Number(text) : null);

/** The ids of named papers could read like `all1`: a list of one such name is written with its first letter escaped. */
const ALL = /^all([1-9]\d?)$/;

const formatExpanded = (expanded: Expanded): string => {
  if (expanded.kind === 'all') return ALL.test(`all${expanded.steps}`) ? `all${expanded.steps}` : '';
  return formatList(expanded.ids).replace(ALL, '%0061ll$1');
};

const parseExpanded = (text: string): Expanded => {
  const [, steps] = ALL.exec(text) ?? [];
  if (steps !== undefined) return { kind: 'all', steps: Number(steps) };
  const ids = parseList(text);
  return ids.length === 0 ? NOT_EXPANDED : { kind: 'papers', ids };
};

const parseYears = (text: string): readonly [number, number] | null => {
  const [, first, last] = /^([1-9]\d{3})-([1-9]\d{3})$/.exec(text) ?? [];
  return first === undefined || last === undefined || first > last ? null : [Number(first), Number(last)];
};

const parseDistances = (text: string): readonly number[] => [
  ...new Set(
    parseList(text)
      .map(parseWhole)
      .filter((distance) => distance !== null),
  ),
];

const parseSort = (text: string): RowSort => {
  const key = SORT_KEYS.find((name) => name === text.replace(/^-/, ''));
  return key === undefined ? DEFAULT_SORT : { key, descending: text.startsWith('-') };
};
