import { formatIdentifier } from '../core/identifier/identifier.ts';
import type { Identifier } from '../core/identifier/types.ts';
import type { Config } from '../sources/config/config.ts';
import { SourceError } from '../sources/fetch/source-error.ts';
import { askInTurns } from '../sources/fetch/turns.ts';
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

/** What waits for the network, each question once however often it was asked. */
const waiting = new Map<string, Question>();

const ask = async (name: string, { identifier, corpus, config, onFresh }: Question): Promise<void> => {
  try {
    const fresh = await lookUp(identifier, { config: await config(), corpus, signal: NEVER });
    waiting.delete(name);
    onFresh?.(fresh);
  } catch (cause) {
    if (!(cause instanceof SourceError)) throw cause;
  }
};

const askAll = (): void => {
  // Much may have been opened without a network, and all of it is asked for at the same moment.
  askInTurns();
  for (const [name, question] of waiting) void ask(name, question);
};

/** Asks again when there is a network again. What comes takes the place of what was kept; what doesn't changes nothing. */
const askWhenOnline = (question: Question): void => {
  if (question.onFresh === null) return;
  waiting.set(`${question.corpus ?? ''} ${formatIdentifier(question.identifier)}`, question);
  addEventListener('online', askAll);
};

/** What mirrors have that this tab was given and this page was loaded too lately to have asked; null where that is nothing. */
const askMirrors = async (
  { identifier, corpus }: Question,
  config: Config,
  before: SourceError,
): Promise<Lookup | null> => {
  const mirrors = corpus === null ? (await loadMirrors())?.toMirrorsAlone(config) : null;
  if (!mirrors) return null;
  try {
    const found = await lookUp(identifier, { config: mirrors, corpus, signal: NEVER });
    return found.kind === 'none' ? null : { ...found, attempts: [...before.attempts, ...found.attempts] };
  } catch (cause) {
    if (!(cause instanceof SourceError)) throw cause;
    return null;
  }
};

const loadMirrors = () => import('../sources/kept/mirrors-alone.ts').catch(() => null);

/**
 * What stands in for an answer where no source gave one: the record as this browser kept it.
 * @param error why there is no answer. Thrown again where it is no trouble on the way, or nothing is kept.
 */
export const recallLookup = async (error: unknown, question: Question): Promise<Lookup> => {
  if (!(error instanceof SourceError)) throw error;
  const { identifier, corpus } = question;
  const config = await question.config();
  const examined = await recallExamined(identifier, corpus, toAcceptedKeys(config, corpus));
  if (examined === null) throw error;
  const mirrored = await askMirrors(question, config, error);
  if (mirrored !== null) return mirrored;
  askWhenOnline(question);
  return { kind: 'found', examination: examined, attempts: error.attempts };
};
