import type { Examination, ExamineInput } from '../core/examination.ts';
import type { Identifier, Suffix } from '../core/identifier/types.ts';
import type { PinnedKey } from '../core/keys/keys.ts';
import { type Config, toKeys, toSources } from '../sources/config/config.ts';
import { loadConfig } from '../sources/config/load-config.ts';
import { type Memory, rememberPlace, speculate } from '../sources/config/speculation.ts';
import { listUserKeys } from '../sources/config/user-keys.ts';
import type { Attempt } from '../sources/fetch/attempt.ts';
import { firstOf } from '../sources/first-of.ts';
import type { SourceAnswer } from '../sources/places/source.ts';
import { examineHere } from './examining/examine-here.ts';

/**
 * What a question comes to. `first.ts` and `queries.ts` both get it from here, so the record that is shown is
 * always the one that was examined.
 */
export type Lookup =
  | { readonly kind: 'found'; readonly examination: Examination; readonly attempts: readonly Attempt[] }
  | {
      readonly kind: 'several';
      readonly candidates: readonly Suffix[];
      readonly attempts: readonly Attempt[];
    }
  | { readonly kind: 'none'; readonly attempts: readonly Attempt[] };

export interface LookUpOptions {
  readonly config: Config;
  /** The corpus folder that `config` came from, whose keys are demo keys; null for the site's own. */
  readonly corpus: string | null;
  readonly signal: AbortSignal;
  /** The answer of the first source, where it has been asked already (`speculation.ts`). */
  readonly prefetched?: Promise<SourceAnswer> | null;
  /** The address that relative bases are relative to: this page. */
  readonly page?: string;
  /** Hears of each step when it is done. */
  readonly note?: ((step: 'parsed' | 'examined') => void) | undefined;
  /** By whatever means suit the number of records; one at a time where it isn't said. */
  readonly examine?: (input: ExamineInput) => Promise<Examination>;
}

/**
 * The keys whose signatures count: those of the configuration, and after them those that the reader added by hand, so
 * that none of these can take the place of one of those. In a collection of fiction nothing counts but its own keys.
 */
export const toAcceptedKeys = (config: Config, corpus: string | null): readonly PinnedKey[] => {
  const isFiction = corpus !== null || config.fiction;
  return [...toKeys(config, { isFiction }), ...(isFiction ? [] : listUserKeys())];
};

/**
 * Asks the sources in order and examines the first answer against the question.
 * @throws SourceError when no source answered and one of them had trouble.
 * @throws the signal's reason (an `AbortError`) when `signal` is aborted.
 */
export const lookUp = async (
  identifier: Identifier,
  {
    config,
    corpus,
    signal,
    prefetched = null,
    page = location.href,
    note,
    examine = examineHere,
  }: LookUpOptions,
): Promise<Lookup> => {
  const { answer, attempts } = await firstOf(toSources(config, page), identifier, { signal, prefetched });
  if (answer === null) return { kind: 'none', attempts };
  if (answer.kind === 'several') return { kind: 'several', candidates: answer.candidates, attempts };
  note?.('parsed');
  const { document, at, origin } = answer;
  const keys = toAcceptedKeys(config, corpus);
  const examination = await examine({ document, at, question: identifier, keys, origin });
  note?.('examined');
  return { kind: 'found', examination, attempts };
};

/** `localStorage`, or null where the browser forbids even to look at it. */
const browserMemory = (): Memory => {
  try {
    return localStorage;
  } catch {
    return null;
  }
};

/** The configuration is for every page: whoever gives up a look-up doesn't give up that. */
const NEVER = new AbortController().signal;

/**
 * Reads the configuration and asks the place that is probably its first source, both at once. The early answer counts
 * only where the configuration names that same place; nothing is asked twice.
 * @param options.signal gives the look-up up.
 * @returns both promises. They fail as `loadConfig` and `lookUp` do, and without a configuration both fail.
 */
export const beginLookUp = (
  identifier: Identifier,
  corpus: string | null,
  {
    signal = NEVER,
    memory = browserMemory(),
    page = location.href,
    note,
  }: {
    readonly signal?: AbortSignal;
    readonly memory?: Memory;
    readonly page?: string;
    readonly note?: LookUpOptions['note'];
  } = {},
): { readonly config: Promise<Config>; readonly lookup: Promise<Lookup> } => {
  const speculation = speculate(identifier, { corpus, memory, signal, page });
  const config = loadConfig(corpus, { signal: NEVER, page });
  const look = async (): Promise<Lookup> => {
    const known = await config;
    rememberPlace(known, corpus, memory);
    const prefetched = speculation.take(known);
    return lookUp(identifier, { config: known, corpus, signal, page, prefetched, note });
  };
  return { config, lookup: look() };
};
