import type { CitationView } from '../citation-view.ts';
import { formatNumber } from '../grow/counts.ts';

/** What can be heard of a view, besides its selection. */
export interface HeardView {
  readonly view: Pick<CitationView, 'expanded' | 'budget' | 'layout'>;
  /** Papers shown, the focus not counted. */
  readonly shown: number;
  /** How many of them came in with the last expansion. */
  readonly added: number;
  /** How many of them the filter finds; null without a filter. */
  readonly matching: number | null;
  /** Papers that the budget leaves out. */
  readonly leftOut: number;
  /** Look-ups on their way; null where there are none. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** What lies between two selected papers, in a sentence; null where there aren't two. */
  readonly path: string | null;
}

/** Longer work is heard at every quarter of it. */
const LONG = 8;

/**
 * What has changed between two moments, in one short sentence for those who hear it; empty where nothing is worth a
 * word, or something else says it. The first of these counts: look-ups, a path, budget, expansion, layout, filter.
 */
export const formatChange = (before: HeardView, after: HeardView): string =>
  formatProgress(before, after) ||
  (after.path !== null && after.path !== before.path ? after.path : '') ||
  (before.view.budget === after.view.budget
    ? ''
    : `Budget of ${formatNumber(after.view.budget)} papers. ${formatShown(after)}`) ||
  (before.view.expanded !== after.view.expanded && after.progress === null ? formatShown(after) : '') ||
  (before.view.layout === after.view.layout
    ? ''
    : after.view.layout === 'time'
      ? 'Laid out by time.'
      : 'Laid out by forces.') ||
  (before.matching !== null && after.matching === null
    ? `No filter: all ${formatPapers(after.shown)} match.`
    : '');

const formatProgress = (before: HeardView, after: HeardView): string => {
  const [was, is] = [before.progress, after.progress];
  if (is === null) return was === null ? '' : `Looked up. ${formatShown(after)}`;
  const records = `${formatNumber(is.total)} ${is.total === 1 ? 'record' : 'records'}`;
  if (was === null || was.total !== is.total) return `Asking for ${records}. X stops it.`;
  const quarters = ({ done, total }: { readonly done: number; readonly total: number }): number =>
    Math.floor((done * 4) / total);
  return is.total >= LONG && quarters(was) !== quarters(is) ? `${formatNumber(is.done)} of ${records}.` : '';
};

const formatShown = ({ shown, added, leftOut }: HeardView): string =>
  `${[
    `${formatPapers(shown)} shown`,
    ...(added === 0 ? [] : [`${formatNumber(added)} of them just added`]),
    ...(leftOut === 0 ? [] : [`${formatNumber(leftOut)} not`]),
  ].join(', ')}.`;

const formatPapers = (count: number): string => `${formatNumber(count)} ${count === 1 ? 'paper' : 'papers'}`;
