import { judge } from '../../../src/core/bibliography/judge/judge.ts';
import type { EntryState, Judgement, PaperAnswer } from '../../../src/core/bibliography/judge/judgement.ts';
import { toQuestions } from '../../../src/core/bibliography/judge/papers.ts';
import { readBibliography } from '../../../src/core/bibliography/read.ts';
import { answersFor, PAPERS, type Paper } from './papers.ts';

const answers = answersFor(PAPERS);

/** The real paper with this id. */
export const paperOf = (id: string): Paper => {
  const paper = PAPERS.find((each) => each.id === id);
  if (paper === undefined) throw new Error(`There is no ${id}.`);
  return paper;
};

/**
 * What is said of each entry of a text where a registry has a record of each real paper, and of no other.
 * @param more answers that stand before those, by `toPaperKey`.
 */
export const judgeText = (
  text: string,
  file: string,
  more: ReadonlyMap<string, PaperAnswer> = new Map(),
): readonly Judgement[] => {
  const read = readBibliography(text, file);
  if (read.kind === 'error') throw new Error(read.error);
  const unknown = toQuestions(read.value.entries).map(
    ({ paperKey }) => [paperKey, { kind: 'no-record' as const }] as const,
  );
  return judge(read.value.entries, new Map<string, PaperAnswer>([...unknown, ...answers, ...more])).map(
    (each) => {
      if (each === null) throw new Error('Every paper has an answer.');
      return each;
    },
  );
};

/** All that is said of the one entry of a text, its state first. */
export const statesOf = (text: string, file: string): readonly EntryState[] => {
  const [only, second] = judgeText(text, file);
  if (only === undefined || second !== undefined) throw new Error('There is not one entry in this.');
  return [only.state, ...only.also];
};
