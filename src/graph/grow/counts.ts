import type { CitationGraph, GraphCounts, GraphNote } from '../citation-graph.ts';
import type { LookKind, PaperLooks } from '../paper-look.ts';
import { type Growth, toLookGraph } from './grow.ts';

const NUMBER = new Intl.NumberFormat('en');

/** A whole number for people: `2,414`. */
export const formatNumber = (value: number): string => NUMBER.format(value);

const papers = (count: number): string => `${formatNumber(count)} citing ${count === 1 ? 'paper' : 'papers'}`;

/**
 * The counts as a sentence without its full stop: "12 of 140 citing papers shown; 128 not in the registry's
 * sample". Says every entry that was left out or merged, and a registry's count that is smaller than its list.
 */
export const formatCounts = (counts: GraphCounts): string => {
  const { known, listed, shown } = counts;
  if (listed === null) return 'The record doesn’t say which papers cite this one';
  if (listed === 0 && (known ?? 0) === 0) return 'The registry’s record lists no citing paper';
  if (listed === 0) return `The registry counts ${papers(known ?? 0)} but its record lists none of them`;
  const parts =
    known === null
      ? [`${papers(shown)} shown`, 'the registry doesn’t say how many there are']
      : known < listed
        ? [`${papers(shown)} shown`, `the registry counts only ${formatNumber(known)}`]
        : [`${formatNumber(shown)} of ${papers(known)} shown`];
  if (known !== null && known > listed)
    parts.push(`${formatNumber(known - listed)} not in the registry’s sample`);
  return [...parts, ...formatNotes(counts.notes)].join('; ');
};

const NOTES: { readonly [Kind in GraphNote['kind']]: string } = {
  duplicate: 'listed again',
  'self-citation': 'left out because it is this paper itself',
  unreadable: 'left out because the entry can’t be read',
  nameless: 'left out for want of an id and a title',
  'no-date': 'without a date in its id',
};

/** One part of the sentence for each kind of note that occurs: "3 listed again". */
const formatNotes = (notes: readonly GraphNote[]): readonly string[] => {
  const numbers = new Map<GraphNote['kind'], number>();
  for (const note of notes) numbers.set(note.kind, (numbers.get(note.kind) ?? 0) + 1);
  return (Object.keys(NOTES) as GraphNote['kind'][]).flatMap((kind) => {
    const number = numbers.get(kind);
    return number === undefined ? [] : [`${formatNumber(number)} ${NOTES[kind]}`];
  });
};

/** Beside a filter: "3 of 12 match". */
export const formatMatches = (matching: number, all: number): string =>
  `${formatNumber(matching)} of ${formatNumber(all)} match${matching === 1 ? 'es' : ''}`;

/** What the sentence over a view counts. */
export interface ViewCounts {
  readonly root: CitationGraph;
  readonly growth: Growth;
  readonly looks: PaperLooks;
  /** The papers whose records were asked for (`toExpandedIds`). */
  readonly expanded: readonly string[];
  readonly budget: number;
}

/**
 * The counts of a whole view as a sentence without its full stop: what `formatCounts` says of the record, then
 * what came of the expanded papers: "12 of 140 citing papers shown; 128 not in the registry's sample; 40 more
 * papers from 5 expanded records; 3 could not be resolved; 12 not shown, budget of 2,500 papers".
 */
export const formatViewCounts = ({ root, growth, looks, expanded, budget }: ViewCounts): string => {
  const own = root.counts.get(root.focus);
  let inRoot = 0;
  for (const id of root.papers.keys()) if (growth.graph.papers.has(id)) inRoot += 1;
  const parts = own === undefined ? [] : [formatCounts({ ...own, shown: inRoot - 1 })];
  const tally = new Map<LookKind, number>();
  let records = 0;
  let unlisted = 0;
  for (const id of expanded) {
    const kind = looks.get(id)?.kind ?? 'waiting';
    tally.set(kind, (tally.get(kind) ?? 0) + 1);
    const counts = toLookGraph(looks, id)?.counts.get(id);
    if (counts === undefined) continue;
    records += 1;
    unlisted += Math.max(0, (counts.known ?? 0) - (counts.listed ?? 0));
  }
  if (records > 0) {
    const more = growth.graph.papers.size - inRoot;
    const record = `${formatNumber(records)} expanded ${records === 1 ? 'record' : 'records'}`;
    parts.push(`${formatNumber(more)} more ${more === 1 ? 'paper' : 'papers'} from ${record}`);
  }
  if (unlisted > 0) {
    const [record, sample] =
      records === 1 ? ['this record counts', 'its sample'] : ['these count', 'their samples'];
    parts.push(`${formatNumber(unlisted)} that ${record} are not in ${sample}`);
  }
  for (const [kinds, words] of OUTCOMES) {
    const number = kinds.reduce((sum, kind) => sum + (tally.get(kind) ?? 0), 0);
    if (number > 0) parts.push(`${formatNumber(number)} ${words}`);
  }
  if (growth.leftOut > 0)
    parts.push(`${formatNumber(growth.leftOut)} not shown, budget of ${formatNumber(budget)} papers`);
  return parts.join('; ');
};

/** What expanding can come to besides a record that is drawn. */
const OUTCOMES: readonly (readonly [kinds: readonly LookKind[], words: string])[] = [
  [['waiting', 'not-asked'], 'still being looked up'],
  [['no-record', 'unreachable'], 'could not be resolved'],
  [['mismatch'], 'with a record that doesn’t match, of which nothing is drawn'],
];
