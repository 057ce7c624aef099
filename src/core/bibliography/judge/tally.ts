import { ENTRY_STATES, type EntryState, type Judgement } from './judgement.ts';
import { COUNTED_WORDS } from './words.ts';

/** How many entries are in each state. The counts add up to `total`. */
export interface Tally {
  readonly total: number;
  /** Entries whose papers have no answer yet. */
  readonly pending: number;
  readonly counts: Readonly<Record<EntryState, number>>;
}

/** Counts judgements; null stands for one that is still to come. */
export const toTally = (judgements: readonly (Judgement | null)[]): Tally => {
  const counts: Record<EntryState, number> = {
    'another-title': 0,
    'two-papers': 0,
    'almost-id': 0,
    'other-version': 0,
    duplicate: 0,
    'not-comparable': 0,
    unreachable: 0,
    'no-record': 0,
    'no-id': 0,
    'signed-title': 0,
  };
  let pending = 0;
  for (const judgement of judgements)
    if (judgement === null) pending += 1;
    else counts[judgement.state] += 1;
  return { total: judgements.length, pending, counts };
};

/** The counts as one line: "118 entries: 97 with the signed title, 2 with another title, 6 without a record". The signed title first. */
export const toTallyWords = ({ total, pending, counts }: Tally): string => {
  const order: readonly EntryState[] = [
    'signed-title',
    ...ENTRY_STATES.filter((state) => state !== 'signed-title'),
  ];
  const found = order.filter((state) => counts[state] > 0);
  const [only] = found;
  if (total === 1 && only !== undefined) return `1 entry, ${COUNTED_WORDS[only]}`;
  const parts = found.map((state) => `${counts[state]} ${COUNTED_WORDS[state]}`);
  if (pending > 0) parts.push(`${pending} still to come`);
  const head = `${total} ${total === 1 ? 'entry' : 'entries'}`;
  return parts.length === 0 ? head : `${head}: ${parts.join(', ')}`;
};

/** Orders judgements the worst first; among equals the order of the files stays. Those still to come are last. */
export const byWorst = (a: Judgement | null, b: Judgement | null): number => {
  const rank = (judgement: Judgement | null): number =>
    judgement === null ? ENTRY_STATES.length : ENTRY_STATES.indexOf(judgement.state);
  return rank(a) - rank(b);
};
