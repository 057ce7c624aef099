import type { Identifier } from '../core/identifier/types.ts';
import type { Config } from '../sources/config/config.ts';
import { SourceError } from '../sources/fetch/source-error.ts';
import { recallExamined } from './kept/recall.ts';
import { type Lookup, lookUp, toAcceptedKeys } from './look-up.ts';

interface Question {
  readonly identifier: Identifier;
  readonly corpus: string | null;
  readonly config: () => Promise<Config>;
  /** Hears of the sources' own answer, once there is a network again. */
  readonly onFresh: ((fresh: Lookup) => void) | null;
}

const NEVER = new AbortController().signal;

/** Asks again when there is a network again. What comes takes the place of what was kept; what doesn't changes nothing. */
const askWhenOnline = ({ identifier, corpus, config, onFresh }: Question): void => {
  if (onFresh === null) return;
  const ask = async (): Promise<void> => {
    try {
      onFresh(await lookUp(identifier, { config: await config(), corpus, signal: NEVER }));
      removeEventListener('online', ask);
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause;
    }
  };
  addEventListener('online', ask);
};

/**
 * What stands in for an answer where no source gave one: the record as this browser kept it.
 * @param error why there is no answer. Thrown again where it is no trouble on the way, or nothing is kept.
 */
export const recallLookup = async (error: unknown, question: Question): Promise<Lookup> => {
  if (!(error instanceof SourceError)) throw error;
  const { identifier, corpus } = question;
  const keys = toAcceptedKeys(await question.config(), corpus);
  const examined = await recallExamined(identifier, corpus, keys);
  if (examined === null) throw error;
  askWhenOnline(question);
  return { kind: 'found', examination: examined, attempts: error.attempts };
};
