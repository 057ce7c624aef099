import type { Examination } from './examination.ts';
import { formatIdentifier } from './identifier/identifier.ts';
import type { ArxivId } from './identifier/types.ts';
import { isOwnKeyDoubt, OWN_KEY_DOUBT } from './own-key.ts';
import { type StateKind, toStateWords } from './state-words.ts';

/** What a list says of one of its records: plain data, so that it can come from a worker. */
export interface ExaminedRow {
  readonly state: StateKind;
  /** The state in two or three words. */
  readonly label: string;
  /** All of it was checked, under a key that nobody but the reader vouches for. */
  readonly isOwnKey?: boolean;
  /** `pith:2025:2W3F…` as the record writes it, or null where it can't be read. */
  readonly pithNumber: string | null;
  /** `2503.11367v4`, or null. Of a record that doesn't match nothing is said but its number. */
  readonly arxivId: string | null;
  readonly title: string | null;
  /** Why it could not be read, or why it may not match by the reader’s own doing, in a sentence; or null. */
  readonly problem: string | null;
}

const formatArxivId = (id: ArxivId, version: number | null): string =>
  formatIdentifier({ kind: 'arxiv', id, version });

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
    ...(examination.verdict.kind === 'verified' && examination.key?.trust === 'user' && { isOwnKey: true }),
    pithNumber,
    arxivId: isMismatch || signed.arxivId === null ? null : formatArxivId(signed.arxivId, signed.version),
    title: isMismatch ? null : (bound.title ?? reported.title),
    problem: isOwnKeyDoubt(examination) ? OWN_KEY_DOUBT : null,
  };
};
