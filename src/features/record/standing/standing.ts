import type { Examined } from '../../../core/examination.ts';

/**
 * What stands behind a value: the signature, a signed digest that it was recomputed to, nothing but the
 * registry's word, or, where the signature itself was not checked, nothing yet.
 */
export type Standing = 'signed' | 'bound' | 'reported' | 'unchecked';

/** The standing of everything inside the canonical record: signed only if the signature was checked and holds. */
export const toSignedStanding = (examined: Examined): Standing =>
  isPassed(examined, 'signature') ? 'signed' : 'unchecked';

/** The standing of a value that was recomputed to something inside the canonical record. */
export const toBoundStanding = (examined: Examined): Standing =>
  isPassed(examined, 'signature') ? 'bound' : 'unchecked';

/** True where a check was done and holds. */
export const isPassed = (examined: Examined, id: Examined['checks'][number]['id']): boolean =>
  examined.checks.some((check) => check.id === id && check.outcome.kind === 'pass');

/** The standing of the title that is shown; of the paper's id, which is signed itself, where a record has no title. */
export const toTitleStanding = (examined: Examined): Standing => {
  const { matching, reported } = examined.record;
  if (reported.title === null) return toSignedStanding(examined);
  return matching.title === null ? 'reported' : toBoundStanding(examined);
};
