import type { Identifier } from '../identifier/types.ts';
import type { Outcome } from './check.ts';
import type { CheckId } from './checks.ts';

/** One of the two values of a mismatch, under a word that means the same in every check. */
export interface HeldValue {
  readonly label: 'Asked for' | 'Recorded' | 'Computed';
  readonly value: string;
}

/** The checks whose first value stands in the record, and whose second is computed; in all others it is the other way. */
const RECORDED_FIRST: ReadonlySet<CheckId> = new Set<CheckId>(['canonical-hash', 'title-digest']);

/**
 * The two values of a mismatch: what the record says, then what was worked out here to hold against it. A question is
 * neither: it stands first, before what the record says or gives. An empty list for any other outcome, and for reports,
 * where both values are recorded.
 */
export const toHeldValues = (
  id: CheckId,
  outcome: Outcome,
  question: Identifier | null,
): readonly HeldValue[] => {
  if (outcome.kind !== 'fail' || id.startsWith('report-')) return [];
  const { expected, actual } = outcome;
  if (id === 'answers-question')
    return [
      { label: 'Asked for', value: expected },
      { label: question?.kind === 'arxiv' ? 'Recorded' : 'Computed', value: actual },
    ];
  const [recorded, computed] = RECORDED_FIRST.has(id) ? [expected, actual] : [actual, expected];
  return [
    { label: 'Recorded', value: recorded },
    { label: 'Computed', value: computed },
  ];
};
