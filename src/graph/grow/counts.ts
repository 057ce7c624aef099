import type { GraphCounts, GraphNote } from '../citation-graph.ts';
import { type Reporter, toBeginning } from '../reporter.ts';

const NUMBER = new Intl.NumberFormat('en');

/** A whole number for people: `2,414`. */
export const formatNumber = (value: number): string => NUMBER.format(value);

const papers = (count: number): string => `${formatNumber(count)} citing ${count === 1 ? 'paper' : 'papers'}`;

/**
 * The counts as a sentence without its full stop: "12 of 140 citing papers shown; 128 not in the registry's
 * sample". Says every entry that was left out or merged, and a count that is smaller than the list.
 * @param by who counts: the registry, where it was asked itself.
 */
export const formatCounts = (counts: GraphCounts, { subject: by }: Pick<Reporter, 'subject'>): string => {
  const { known, listed, shown } = counts;
  if (listed === null) return 'The record doesn’t say which papers cite this one';
  if (listed === 0 && (known ?? 0) === 0) return `${toBeginning(by)}’s record lists no citing paper`;
  if (listed === 0)
    return `${toBeginning(by)} counts ${papers(known ?? 0)} but its record lists none of them`;
  // What is listed twice is counted once.
  const again = counts.notes.filter(({ kind }) => kind === 'duplicate').length;
  const parts =
    known === null
      ? [`${papers(shown)} shown`, `${by} doesn’t say how many there are`]
      : known < listed - again
        ? [`${papers(shown)} shown`, `${by} counts only ${formatNumber(known)}`]
        : [`${formatNumber(shown)} of ${papers(known)} shown`];
  if (known !== null && known > listed) parts.push(`${formatNumber(known - listed)} not in ${by}’s sample`);
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
