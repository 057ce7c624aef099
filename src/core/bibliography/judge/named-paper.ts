import type { Examined } from '../../examination.ts';
import type { Entry } from '../entry/entry.ts';
import { compareTitle, type TitleFinding } from './compare-title.ts';
import type { PaperAnswer, PaperQuestion } from './judgement.ts';

/** One paper that an entry names, with what came back for it. */
export interface NamedPaper extends PaperQuestion {
  readonly answer: PaperAnswer;
  readonly examined: Examined | null;
  readonly finding: TitleFinding | null;
}

/** Sets the title of an entry against the record that came back. */
export const toNamed = (question: PaperQuestion, answer: PaperAnswer, entry: Entry): NamedPaper => {
  const examined = answer.kind === 'examined' ? answer.examined : null;
  return {
    ...question,
    answer,
    examined,
    finding: examined === null ? null : compareTitle(entry.title, examined),
  };
};
