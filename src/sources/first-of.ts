import type { Identifier } from '../core/identifier/types.ts';
import type { Attempt } from './fetch/attempt.ts';
import { SourceError } from './fetch/source-error.ts';
import type { Source, SourceAnswer } from './places/source.ts';

/** The first answer, or null when no source has a record; and everyone who was asked, in order. */
export interface FirstAnswer {
  readonly answer: Exclude<SourceAnswer, { kind: 'no-record' }> | null;
  readonly attempts: readonly Attempt[];
}

/** Settles as `promise` does, but no later than `signal` is aborted. */
const untilAborted = async <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> => {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
};

const toAttempt = ({ id, label }: Source, answer: SourceAnswer): Attempt => {
  const seen = { sourceId: id, label };
  switch (answer.kind) {
    case 'found':
      return { ...seen, outcome: 'answered', detail: 'sent a record' };
    case 'several':
      return { ...seen, outcome: 'answered', detail: `names ${answer.candidates.length} records` };
    case 'no-record':
      return {
        ...seen,
        outcome: answer.isUnasked ? 'not-asked' : answer.gone ? 'gone' : 'no-record',
        detail: answer.detail,
      };
  }
};

/**
 * Asks the sources in order, one after the other. The first answer wins, also one that will turn out not to match:
 * a bad record is shown, never skipped. After "no record" and after trouble the next source is asked.
 * @param prefetched the answer of the first source, where it has been asked already.
 * @throws SourceError of the first trouble, with all attempts, when no source answered and one had trouble: then
 * nobody can say that there is no record.
 * @throws the signal's reason (an `AbortError`) when `signal` is aborted.
 */
export const firstOf = async (
  sources: readonly Source[],
  identifier: Identifier,
  {
    signal,
    prefetched,
  }: { readonly signal: AbortSignal; readonly prefetched?: Promise<SourceAnswer> | null },
): Promise<FirstAnswer> => {
  const attempts: Attempt[] = [];
  let trouble: { readonly source: Source; readonly error: SourceError } | null = null;
  for (const [index, source] of sources.entries()) {
    signal.throwIfAborted();
    try {
      const asked = index === 0 && prefetched ? prefetched : source.find(identifier, { signal });
      const answer = await untilAborted(asked, signal);
      attempts.push(toAttempt(source, answer));
      if (answer.kind !== 'no-record') return { answer, attempts };
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof SourceError)) throw error;
      attempts.push({ sourceId: source.id, label: source.label, outcome: 'failed', detail: error.predicate });
      trouble ??= { source, error };
    }
  }
  // With the name that the configuration gives it: a prefetched answer may come from before it was known.
  if (trouble)
    throw new SourceError(trouble.source, { ...trouble.error, attempts, cause: trouble.error.cause });
  return { answer: null, attempts };
};
