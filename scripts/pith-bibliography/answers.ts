import type { PaperAnswer, PaperQuestion } from '../../src/core/bibliography/judge/judgement.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';
import { SourceError } from '../../src/sources/fetch/source-error.ts';
import { firstOf } from '../../src/sources/first-of.ts';
import type { Source } from '../../src/sources/places/source.ts';
import { examineInNode } from '../pith-verify/node-verifier.ts';

/** So many papers are asked for at the same time. */
const MOST_AT_ONCE = 6;

const ask = async (
  { identifier }: PaperQuestion,
  sources: readonly Source[],
  keys: readonly PinnedKey[],
  signal: AbortSignal,
): Promise<PaperAnswer> => {
  try {
    const { answer } = await firstOf(sources, identifier, { signal });
    if (answer === null) return { kind: 'no-record' };
    if (answer.kind === 'several') return { kind: 'several' };
    const { document, at, origin } = answer;
    const examination = examineInNode({ document, at, question: identifier, keys, origin });
    if (examination.kind === 'examined') return { kind: 'examined', examined: examination };
    const [problem] = examination.problems;
    return { kind: 'unreadable', reason: `${problem?.path ?? ''} ${problem?.message ?? ''}`.trim() };
  } catch (cause) {
    if (cause instanceof SourceError) return { kind: 'unreachable', reason: cause.message };
    throw cause;
  }
};

/** Asks the sources for every paper, some at a time. Trouble with one of them is an answer too. */
export const collectAnswers = async (
  questions: readonly PaperQuestion[],
  sources: readonly Source[],
  keys: readonly PinnedKey[],
): Promise<ReadonlyMap<string, PaperAnswer>> => {
  const answers = new Map<string, PaperAnswer>();
  const { signal } = new AbortController();
  const waiting = questions.values();
  const work = async (): Promise<void> => {
    for (const question of waiting)
      answers.set(question.paperKey, await ask(question, sources, keys, signal));
  };
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, work));
  return answers;
};
