import type { Face } from '../record/record.ts';
import type { Outcome } from './check.ts';
import type { Evidence } from './facts.ts';

/**
 * A check that a verdict rests on: a new one is a module with such a value, a line in the list of `checks.ts`, and its words
 * for people in `titles.ts` and `words.ts`, which the compiler asks for.
 */
export interface DecidingCheck {
  readonly id: string;
  /**
   * What it means for the verdict on each face (docs/design.md "Types that carry it").
   * - `required`: must be there and pass before anybody may say "verified";
   * - `consistency`: may be absent, but not wrong.
   */
  readonly weight: Readonly<Record<Face, 'required' | 'consistency'>>;
  /** What a record is told whose verdict fails by it. */
  readonly headline: string;
  readonly run: (evidence: Evidence) => Outcome;
}

/** Asked of both faces. */
export const REQUIRED = { record: 'required', bundle: 'required' } as const;

/** May be absent on both. */
export const CONSISTENCY = { record: 'consistency', bundle: 'consistency' } as const;

export const CONTRADICTS = 'The record contradicts its own signed part';
export const NOT_ITSELF = 'The record is not what its number and hash say';
export const NOT_SIGNED = 'The signature is not that of this record';
