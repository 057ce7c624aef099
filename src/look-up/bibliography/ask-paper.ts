import type { PaperAnswer, PaperQuestion } from '../../core/bibliography/judge/judgement.ts';
import type { Examination, ExamineInput } from '../../core/examination.ts';
import type { PinnedKey } from '../../core/keys/keys.ts';
import { SourceError } from '../../sources/fetch/source-error.ts';
import { firstOf } from '../../sources/first-of.ts';
import type { Source } from '../../sources/places/source.ts';

/** What went wrong, as a sentence, and what can be done where that is known: of files on this machine it isn't. */
const toReason = ({ url, message, sourceLabel, predicate }: SourceError): string =>
  /^https?:/.test(url) ? message : `${sourceLabel.replace(/^the /, 'The ')} ${predicate}.`;

/**
 * Asks the sources for one paper of a bibliography and has what they say examined. Trouble is an answer too.
 * @param examine by whatever means the place has: the platform's, or the library's.
 * @throws the signal's reason when it is aborted.
 */
export const askPaper = async (
  { identifier }: PaperQuestion,
  sources: readonly Source[],
  keys: readonly PinnedKey[],
  signal: AbortSignal,
  examine: (input: ExamineInput) => Examination | Promise<Examination>,
): Promise<PaperAnswer> => {
  try {
    const { answer } = await firstOf(sources, identifier, { signal });
    if (answer === null) return { kind: 'no-record' };
    if (answer.kind === 'several') return { kind: 'several' };
    const { document, at, origin } = answer;
    const examination = await examine({ document, at, question: identifier, keys, origin });
    if (examination.kind === 'examined') return { kind: 'examined', examined: examination };
    const [problem] = examination.problems;
    return { kind: 'unreadable', reason: `${problem?.path ?? ''} ${problem?.message ?? ''}`.trim() };
  } catch (cause) {
    if (cause instanceof SourceError) return { kind: 'unreachable', reason: toReason(cause) };
    throw cause;
  }
};
