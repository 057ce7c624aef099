import { toTexPlain } from '../../core/tex.ts';
import { type GraphPaper, toShownId } from '../../graph/citation-graph.ts';
import type { PaperRow } from '../../graph/rows.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The month in the paper's id, `May 2026`, or null where it has none. */
export const formatMonth = ({ year, month }: GraphPaper): string | null =>
  year === null || month === null ? null : `${MONTHS[month - 1] ?? ''} ${year}`;

/** Reference numbers as papers print them: `[4], [21]`. */
export const formatNumbers = (numbers: readonly number[]): string =>
  numbers.map((number) => `[${number}]`).join(', ');

/** "Cites this paper as [21]"; `null` stands for a paper that doesn't cite it. */
export const formatCitesAs = (citesAs: readonly number[] | null): string =>
  citesAs === null
    ? 'Not listed as citing this paper'
    : citesAs.length === 0
      ? 'Cites this paper; the registry gives no reference number'
      : `Cites this paper as ${formatNumbers(citesAs)}`;

/** What `is_internal_anchor` probably says. */
export const formatRecordHint = (isInternalAnchor: boolean | null): string =>
  isInternalAnchor === null
    ? 'Record of its own: not said'
    : isInternalAnchor
      ? 'Probably has a record of its own'
      : 'No record of its own known';

/** Which of the three marks stands for a paper, in graph, table and legend. */
export type PaperMark = 'record' | 'no-record' | 'not-said';

export const toMark = ({ isInternalAnchor }: GraphPaper): PaperMark =>
  isInternalAnchor === null ? 'not-said' : isInternalAnchor ? 'record' : 'no-record';

/** The selection in one breath, for a live region. `place` counts the citing papers in the order of time. */
export const formatSpoken = (
  { paper, citesAs }: PaperRow,
  place: { readonly at: number; readonly of: number },
): string =>
  [
    toTexPlain(paper.title?.slice(0, 300) ?? '') || (toShownId(paper) ?? 'Paper without title and id'),
    formatCitesAs(citesAs),
    formatMonth(paper) ?? 'no date',
    formatRecordHint(paper.isInternalAnchor),
    `${place.at} of ${place.of}`,
  ].join(', ');
