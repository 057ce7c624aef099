import { MONTH_NAMES } from '../../../core/base/day.ts';
import { toPlainText } from '../../../core/tex/plain.ts';
import { type GraphPaper, toShownId } from '../../../graph/citation-graph.ts';
import type { AnchorKind } from '../../../graph/citation-view.ts';
import { formatNumber } from '../../../graph/grow/counts.ts';
import { type LookKind, toUncounted } from '../../../graph/paper-look.ts';
import { toAnchorKind } from '../../../graph/rows/filter.ts';
import type { PaperRow } from '../../../graph/rows/rows.ts';

/** The month in the paper's id, `May 2026`, or null where it has none. */
export const formatMonth = ({ year, month }: GraphPaper): string | null =>
  year === null || month === null ? null : `${MONTH_NAMES[month - 1] ?? ''} ${year}`;

/** The month in the paper's id for a column of months, `2026-05`, or null where it has none. */
export const formatShortMonth = ({ year, month }: GraphPaper): string | null =>
  year === null || month === null ? null : `${year}-${String(month).padStart(2, '0')}`;

/** Reference numbers as papers print them: `[4], [21]`. */
export const formatNumbers = (numbers: readonly number[]): string =>
  numbers.map((number) => `[${number}]`).join(', ');

/** "Cites this paper as [21]"; `null` stands for a paper that doesn't cite it. */
export const formatCitesAs = (citesAs: readonly number[] | null): string =>
  citesAs === null
    ? 'Not listed as citing this paper'
    : citesAs.length === 0
      ? 'Cites this paper; the record gives no reference number'
      : `Cites this paper as ${formatNumbers(citesAs)}`;

/** The same in a cell, by the mark of the paper. */
export const RECORD_HINTS = {
  record: 'probably',
  'no-record': 'none known',
  'not-said': 'not said',
} as const;

/** What `is_internal_anchor` probably says. */
export const formatRecordHint = (isInternalAnchor: boolean | null): string =>
  isInternalAnchor === null
    ? 'Record of its own: not said'
    : isInternalAnchor
      ? 'Probably has a record of its own'
      : 'No record of its own known';

/** Which of the three marks stands for a paper, in graph, table and legend. */
export type PaperMark = AnchorKind;

export const toMark: (paper: GraphPaper) => PaperMark = toAnchorKind;

/** What looking papers up comes to, in two or three words: for a group of them, and for one without a record of its own. */
export const LOOK_WORDS: { readonly [Kind in LookKind]: string } = {
  'not-asked': 'Not looked up',
  waiting: 'On its way',
  stopped: 'Not asked: you stopped',
  checked: 'Checked',
  demo: 'Demo record',
  // Each paper has its own words: what only the reader's own key vouches for was checked in all its parts.
  partial: 'Checked in part, or by your own key',
  unchecked: 'Not checked',
  mismatch: 'Doesn’t match',
  'no-record': 'No pith record',
  several: 'Several records',
  unreadable: 'Not a pith record',
  unreachable: 'Could not reach',
};

/** A paper by name, short enough to be read out: its title, else its id. */
export const formatName = (paper: GraphPaper): string =>
  toPlainText(paper.title ?? '')
    .slice(0, 300)
    .trim() ||
  (toShownId(paper) ?? 'Paper without title and id');

/** How far from the focus: "1 citation". */
export const formatDistance = (distance: number): string =>
  `${formatNumber(distance)} ${distance === 1 ? 'citation' : 'citations'}`;

/** By how many a paper is cited, in a few words: "13, all shown", "140, 12 shown"; "–" where nobody looked it up. */
export const formatCitedBy = ({ citedBy, counted }: PaperRow): string => {
  if (counted === null) return '–';
  const { known } = counted;
  if (known === null) return `${formatNumber(citedBy)} shown`;
  if (known === 0 && citedBy === 0) return '0';
  return `${formatNumber(known)}, ${known === citedBy ? 'all' : formatNumber(citedBy)} shown`;
};

/** "Cited by 140 by its record’s count, 12 of them shown. Cites 1 of those shown". */
export const formatDegrees = (row: PaperRow): string =>
  `${formatWhoCites(row)}. Cites ${formatNumber(row.cites)} of those shown`;

/** Why there is no figure for who cites a paper. */
export const UNCOUNTED_WORDS = {
  unasked: 'not looked up',
  collapsed: 'not expanded',
  unknown: 'not known',
} as const;

const formatWhoCites = ({ citedBy, counted, look }: PaperRow): string => {
  if (counted === null) return `Cited by: ${UNCOUNTED_WORDS[toUncounted(look)]}`;
  const { known } = counted;
  if (known === null)
    return `Cited by ${formatNumber(citedBy)} of those shown; its record doesn’t say how many there are`;
  const shown = known === citedBy && known > 0 ? 'all of them' : formatNumber(citedBy);
  return `Cited by ${formatNumber(known)} by its record’s count, ${shown} shown`;
};

/** A paper of the graph by name, for those who hear it: its place among the others is said by its item. */
export const formatTreeName = (paper: GraphPaper, row: PaperRow | null): string =>
  row === null
    ? `The paper of this record, ${formatName(paper)}`
    : [
        formatName(paper),
        formatCitesAs(row.citesAs),
        formatMonth(paper) ?? 'no date',
        row.look.kind === 'not-asked' ? formatRecordHint(paper.isInternalAnchor) : row.look.words,
      ].join(', ');

/** A paper as a row of the table: with what the table has of it and the picture hasn't. */
export const formatRowName = (row: PaperRow): string =>
  [
    formatTreeName(row.paper, row),
    ...(row.distance !== null && row.distance > 1 ? [`distance ${formatNumber(row.distance)}`] : []),
    ...(row.counted === null ? [] : [`cited by ${formatCitedBy(row)}`]),
  ].join(', ');

/** The current paper in one breath, for a live region. `place` counts the papers in the order of time. */
export const formatSpoken = (
  row: PaperRow,
  place: { readonly at: number; readonly of: number },
  selected = 1,
): string =>
  [
    ...(selected > 1 ? [formatSelected(selected)] : []),
    formatTreeName(row.paper, row),
    `${formatNumber(place.at)} of ${formatNumber(place.of)}`,
  ].join(', ');

/** "2 selected". */
export const formatSelected = (count: number): string => `${formatNumber(count)} selected`;
