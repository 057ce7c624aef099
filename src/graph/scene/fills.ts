import type { CitationGraph } from '../citation-graph.ts';
import type { CitationView } from '../citation-view.ts';
import { LOOK_KINDS, type LookKind } from '../paper-look.ts';
import type { GraphTheme } from './graph-theme.ts';
import { type Fills, NO_FILL } from './scene.ts';

/** More steps of lightness than this can't be told apart in a mark of a few pixels. */
const MOST_CLASSES = 6;

/** What the colours of a graph's papers mean. The focus has a colour of its own and counts for nothing here. */
export const toFills = (
  graph: CitationGraph,
  kinds: ReadonlyMap<string, LookKind>,
  colouring: CitationView['colouring'],
): Fills => {
  if (colouring === 'state') {
    const seen = new Set<LookKind>(kinds.values());
    return { kind: 'state', looks: LOOK_KINDS.filter((look) => seen.has(look)) };
  }
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { id, year } of graph.papers.values()) {
    if (year === null || (year >= first && year <= last) || id === graph.focus) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  if (first > last) return { kind: 'year', classes: [] };
  return { kind: 'year', classes: toYearClasses(first, last) };
};

/** First and last year of each class, the oldest first: as many classes as there are years, up to what can be told apart. */
export const toYearClasses = (
  first: number,
  last: number,
): readonly (readonly [first: number, last: number])[] => {
  const years = last - first + 1;
  const number = Math.min(MOST_CLASSES, years);
  const start = (index: number): number => first + Math.floor((index * years) / number);
  return Array.from({ length: number }, (_, index) => [start(index), start(index + 1) - 1] as const);
};

/** The class of a year, or `NO_FILL`. */
export const toYearClass = (
  classes: readonly (readonly [first: number, last: number])[],
  year: number | null,
): number => {
  if (year === null) return NO_FILL;
  const index = classes.findIndex(([first, last]) => first <= year && year <= last);
  return index === -1 ? NO_FILL : index;
};

/** The colour of a class of years: the newest is always the strongest. */
export const toYearColour = (theme: GraphTheme, index: number, classes: number): string =>
  theme.years[
    classes <= 1 ? theme.years.length - 1 : Math.round((index * (theme.years.length - 1)) / (classes - 1))
  ] ?? theme.muted;

/** The colour inside a paper's mark. */
export const toFillColour = (fills: Fills, fill: number, theme: GraphTheme): string => {
  if (fill === NO_FILL) return theme.panel;
  if (fills.kind === 'year') return toYearColour(theme, fill, fills.classes.length);
  const look = LOOK_KINDS[fill];
  return look === undefined ? theme.panel : theme.looks[look];
};
