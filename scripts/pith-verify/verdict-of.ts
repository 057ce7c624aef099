import type { Examination } from '../../src/core/examination.ts';

/** The four things that a file can come to. */
export type VerdictWord = 'verified' | 'contradicted' | 'incomplete' | 'unreadable';

export const verdictOf = (examination: Examination): VerdictWord =>
  examination.kind === 'unreadable' ? 'unreadable' : examination.verdict.kind;

/** Exit statuses, the worst for a reader first: of several that apply the first one is given. */
const STATUSES: readonly (readonly [VerdictWord, number])[] = [
  ['contradicted', 1],
  ['unreadable', 3],
  ['incomplete', 2],
];

/** The exit status for the verdicts of all that was examined. 0 only when there was something and all of it is verified. */
export const toExitStatus = (words: ReadonlySet<VerdictWord>): number => {
  const worst = STATUSES.find(([word]) => words.has(word));
  return worst?.[1] ?? (words.has('verified') ? 0 : 3);
};
