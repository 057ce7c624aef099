import { toPlainText } from '../../core/tex/plain.ts';
import { type CitationGraph, toShownId } from '../citation-graph.ts';
import { formatNumber } from '../grow/counts.ts';
import { toUncounted } from '../paper-look.ts';
import { listAt, toGraphIndex } from '../paths/graph-index.ts';
import type { PaperRow } from '../rows/rows.ts';

/** What an overview is made of: a graph, its rows, and what the filter finds (null without a filter). */
export interface OverviewInput {
  readonly graph: CitationGraph;
  readonly rows: readonly PaperRow[];
  readonly matches: ReadonlySet<string> | null;
}

/**
 * The shape of a graph in sentences, for those who hear it or read it in place of the picture: how many papers cite the
 * focus and when, who stands behind them, which are cited much themselves, and into which groups they fall. Speaks of
 * the papers shown alone, and of nothing that nobody looked up. O(papers + citations), but for sorting.
 */
export const formatOverview = ({ graph, rows, matches }: OverviewInput): string => {
  if (rows.length === 0) return 'No papers are shown.';
  const direct = rows.filter(({ distance }) => distance === 1);
  return [
    formatDirect(direct),
    ...formatFarther(rows),
    ...formatMuchCited(rows),
    formatGroups(graph, rows),
    ...(matches === null
      ? []
      : [`The filter finds ${formatNumber(matches.size)} of ${formatNumber(rows.length)}`]),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
};

/** "24 papers shown cite this one, 2041 to 2049, most in 2049: 6; 1 has no date". */
const formatDirect = (rows: readonly PaperRow[]): string => {
  const years = new Map<number, number>();
  for (const { paper } of rows)
    if (paper.year !== null) years.set(paper.year, (years.get(paper.year) ?? 0) + 1);
  const sorted = [...years.keys()].sort((one, other) => one - other);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const most = Math.max(0, ...years.values());
  const peaks = sorted.filter((year) => years.get(year) === most);
  const undated = rows.filter(({ paper }) => paper.year === null).length;
  const head =
    rows.length === 1 ? '1 paper shown cites this one' : `${papers(rows.length)} shown cite this one`;
  const span =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? `, ${rows.length - undated === 1 ? 'in' : 'all of'} ${first}`
        : `, ${first} to ${last}`;
  const peak =
    first === last || most < 2 || peaks.length > 2
      ? ''
      : `, most in ${peaks.join(' and ')}: ${formatNumber(most)}${peaks.length > 1 ? ' each' : ''}`;
  const rest = undated === 0 ? '' : `; ${formatNumber(undated)} ${undated === 1 ? 'has' : 'have'} no date`;
  return `${head}${span}${peak}${rest}`;
};

/** "80 more are two citations away, 26 farther". */
const formatFarther = (rows: readonly PaperRow[]): readonly string[] => {
  const two = rows.filter(({ distance }) => distance === 2).length;
  const more = rows.filter(({ distance }) => distance !== null && distance > 2).length;
  const none = rows.filter(({ distance }) => distance === null).length;
  return [
    ...(two > 0 ? [`${formatNumber(two)} more ${two === 1 ? 'is' : 'are'} two citations away`] : []),
    ...(more > 0 ? [`${formatNumber(more)} ${more === 1 ? 'is' : 'are'} farther away than that`] : []),
    ...(none > 0 ? [`From ${formatNumber(none)} no chain of the citations shown leads to this paper`] : []),
  ];
};

/** So many citations make a paper worth a word. */
const MUCH = 10;

/** "3 of them are themselves cited more than 10 times, most often “…”: 140 times by its record’s count". */
const formatMuchCited = (rows: readonly PaperRow[]): readonly string[] => {
  if (rows.every(({ counted }) => counted === null)) return [formatUncounted(rows)];
  // A record that gives no count says nothing of the papers that aren't shown.
  const known = rows.filter(
    ({ counted, citedBy }) => counted !== null && (counted.known !== null || citedBy > MUCH),
  );
  if (known.length === 0) return ['The records that were looked up don’t say how often they are cited'];
  const ranked = known
    .map((row) => ({ row, count: row.counted?.known ?? row.citedBy }))
    .sort((one, other) => other.count - one.count || (one.row.paper.id < other.row.paper.id ? -1 : 1));
  const much = ranked.filter(({ count }) => count > MUCH);
  const [top] = much;
  if (top === undefined)
    return [
      known.length === 1
        ? `The 1 whose count is known is cited ${MUCH} times at most`
        : `Of the ${formatNumber(known.length)} whose counts are known none is cited more than ${MUCH} times`,
    ];
  const times =
    top.row.counted?.known === null
      ? `${formatNumber(top.count)} times among those shown`
      : `${formatNumber(top.count)} times by its record’s count`;
  return [
    `${formatNumber(much.length)} ${much.length === 1 ? 'is' : 'are'} cited more than ${MUCH} times, ` +
      `${much.length === 1 ? 'namely' : 'most often'} “${toName(top.row)}”: ${times}`,
  ];
};

const formatUncounted = (rows: readonly PaperRow[]): string => {
  const kinds = new Set(rows.map(({ look }) => toUncounted(look)));
  const [none, them] = rows.length === 1 ? ['It isn’t', 'it'] : ['None of them is', 'them'];
  if (kinds.has('collapsed')) return `${none} expanded, so nothing is said here of who cites ${them}`;
  if (kinds.has('unknown'))
    return `Nothing is known of who cites ${them}: nothing that was looked up says it`;
  return `${none} looked up yet, so nothing is known of who cites ${them}${
    rows.some(({ paper }) => paper.arxivId !== null) ? `: “Expand all shown” looks ${them} up` : ''
  }`;
};

const toName = ({ paper }: PaperRow): string =>
  toPlainText(paper.title ?? '')
    .slice(0, 200)
    .trim() ||
  (toShownId(paper) ?? 'a paper without title and id');

/** Groups without the focus: within one a chain of citations, in either direction, joins all papers. */
const formatGroups = (graph: CitationGraph, rows: readonly PaperRow[]): string => {
  const sizes = toGroupSizes(graph);
  const groups = sizes.filter((size) => size > 1);
  const alone = sizes.length - groups.length;
  const [largest = 0] = groups;
  if (rows.length === 1) return 'There is no other paper that it could cite';
  if (groups.length === 0) return 'None of the papers shown is listed as citing another one';
  // Whom a paper cites is known by the records of others alone, as far as those were looked up and list it.
  const rest = alone === 0 ? '' : `; of ${formatNumber(alone)} no citation to or from the others is listed`;
  return groups.length === 1
    ? `Citations among them join ${alone === 0 ? 'all of them' : `${papers(largest)} into one group`}${rest}`
    : `They fall into ${formatNumber(groups.length)} groups between which no citation is listed, the largest of ${papers(largest)}${rest}`;
};

/** The sizes of the connected parts that are left once the focus is taken away, the largest first. */
export const toGroupSizes = (graph: CitationGraph): readonly number[] => {
  const { ids, places, cited, citing } = toGraphIndex(graph);
  const focus = places.get(graph.focus);
  const seen = new Uint8Array(ids.length);
  if (focus !== undefined) seen[focus] = 1;
  const sizes: number[] = [];
  for (let start = 0; start < ids.length; start += 1) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const queue = [start];
    for (const place of queue)
      for (const lists of [cited, citing])
        for (const next of listAt(lists, place)) {
          if (seen[next] === 1) continue;
          seen[next] = 1;
          queue.push(next);
        }
    sizes.push(queue.length);
  }
  return sizes.sort((one, other) => other - one);
};

const papers = (count: number): string => `${formatNumber(count)} ${count === 1 ? 'paper' : 'papers'}`;
