import type { Examination } from './examine.ts';
import { type StateKind, toStateWords } from './state-words.ts';

/** What a list says of one of its records: plain data, so that it can come from a worker. */
export interface ExaminedRow {
  readonly state: StateKind;
  /** The state in two or three words. */
  readonly label: string;
  /** `pith:2025:2W3F…` as the record writes it, or null where it can't be read. */
  readonly pithNumber: string | null;
  /** `2503.11367v4`, or null. Of a record that doesn't match nothing is said but its number. */
  readonly arxivId: string | null;
  readonly title: string | null;
  /** Why it could not be read, in a sentence, or null. */
  readonly problem: string | null;
}

/** One examination, as a line of a list. */
export const toExaminedRow = (examination: Examination): ExaminedRow => {
  const { state, label } = toStateWords(examination);
  if (examination.kind === 'unreadable') {
    const [problem] = examination.problems;
    const path = problem?.path ? `${problem.path}: ` : '';
    return {
      state,
      label,
      pithNumber: null,
      arxivId: null,
      title: null,
      problem: problem === undefined ? null : path + problem.message,
    };
  }
  const { pithNumber, signed, bound, reported } = examination.record;
  const isMismatch = examination.verdict.kind === 'contradicted';
  return {
    state,
    label,
    pithNumber,
    arxivId: isMismatch ? null : signed.arxivId,
    title: isMismatch ? null : (bound.title ?? reported.title),
    problem: null,
  };
};
