import type { Identifier } from '../../core/identifier/types.ts';
import { isJsonObject } from '../../core/json/json.ts';
import { readJson } from '../../core/json/read.ts';
import { DEFAULT_TIMEOUT_MS } from '../fetch/fetch-json.ts';
import type { SourceAnswer } from '../places/source.ts';
import { readSource, type SourceSettings } from '../places/source-settings.ts';
import { type Config, toSource } from './config.ts';

/** A question that was asked before the configuration said whom to ask. */
export interface Speculation {
  /**
   * The answer, if the configuration's first source is the very place that was asked; else the request is given up
   * and the answer is null. The answer carries the name that the configuration gives the source.
   */
  take(config: Config): Promise<SourceAnswer> | null;
}

/** As much of `localStorage` as is needed; null where the browser forbids it. */
export type Memory = Pick<Storage, 'getItem' | 'setItem'> | null;

const keyOf = (corpus: string | null): string => `pith-viewer:first-source:${corpus ?? ''}`;

const defaultPlace = (corpus: string | null): SourceSettings => ({
  id: 'mirror',
  kind: 'mirror',
  label: 'the mirror on this site',
  base: corpus === null ? '/mirror/' : `/${corpus}/`,
  home: null,
  timeoutMs: DEFAULT_TIMEOUT_MS,
});

/** Remembers the first source of a configuration, so that the next visit can ask it at once. */
export const rememberPlace = (config: Config, corpus: string | null, memory: Memory): void => {
  const [first] = config.sources;
  if (first === undefined) return;
  const { timeoutMs, home, ...settings } = first;
  const stored = { ...settings, timeout_ms: timeoutMs, ...(home === null ? {} : { home }) };
  try {
    memory?.setItem(keyOf(corpus), JSON.stringify(stored));
  } catch {
    // Full or forbidden: the next visit guesses.
  }
};

const recallPlace = (corpus: string | null, memory: Memory): SourceSettings => {
  let text: string | null = null;
  try {
    text = memory?.getItem(keyOf(corpus)) ?? null;
  } catch {
    // Forbidden: the same as nothing remembered.
  }
  const stored = readJson(text ?? '')?.value;
  if (!isJsonObject(stored)) return defaultPlace(corpus);
  let isWhole = true;
  const place = readSource(stored, '', () => {
    isWhole = false;
  });
  return isWhole ? place : defaultPlace(corpus);
};

const isSamePlace = (one: SourceSettings, other: SourceSettings | undefined): boolean =>
  one.kind === other?.kind &&
  one.base === other.base &&
  one.home === other.home &&
  one.layout === other.layout;

/**
 * Asks the place that is probably the first source: the one of the last visit, else this site's own mirror.
 * @param page the address that relative bases are relative to.
 */
export const speculate = (
  identifier: Identifier,
  options: {
    readonly corpus: string | null;
    readonly memory: Memory;
    readonly signal: AbortSignal;
    readonly page?: string;
  },
): Speculation => {
  const place = recallPlace(options.corpus, options.memory);
  const own = new AbortController();
  const signal = AbortSignal.any([own.signal, options.signal]);
  const asked = toSource(place, options.page).find(identifier, { signal });
  // Whoever waits for the answer hears of its failure; an answer that nobody waits for fails in silence.
  const silent = <T>(answer: Promise<T>): Promise<T> => {
    answer.catch(() => {});
    return answer;
  };
  silent(asked);
  return {
    take: (config) => {
      const [first] = config.sources;
      if (first === undefined || !isSamePlace(place, first)) {
        own.abort();
        return null;
      }
      return silent(
        asked.then((answer) =>
          answer.kind === 'no-record'
            ? answer
            : { ...answer, origin: { ...answer.origin, sourceId: first.id, label: first.label } },
        ),
      );
    },
  };
};
