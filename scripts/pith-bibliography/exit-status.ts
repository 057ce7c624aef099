import type { EntryState, Judgement } from '../../src/core/bibliography/judge/judgement.ts';

const TO_MEND: readonly EntryState[] = ['another-title', 'two-papers'];
/** Entries without any id are not among them: there is nothing to check. */
const OPEN: readonly EntryState[] = ['not-comparable', 'no-record', 'unreachable', 'almost-id'];

/**
 * The exit status for all that was judged.
 * @param isUnreadable some file could not be read at all.
 * @param isEmpty some file was read and has no entry, so that nothing of it was checked.
 */
export const toExitStatus = (
  judgements: readonly Judgement[],
  isUnreadable: boolean,
  isEmpty: boolean,
  isStrict: boolean,
): number => {
  const has = (states: readonly EntryState[]): boolean =>
    judgements.some(({ state, also }) => [state, ...also].some((each) => states.includes(each)));
  if (has(TO_MEND)) return 1;
  if (isUnreadable) return 3;
  return isStrict && (isEmpty || has(OPEN)) ? 2 : 0;
};
