import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { formatIdentifier } from '../core/identifier/identifier.ts';
import type { ArxivId, Identifier } from '../core/identifier/types.ts';
import { loadConfig } from '../sources/config/load-config.ts';
import { onUserKeys } from '../sources/config/user-keys.ts';
import type { FirstLook } from './first-look.ts';
import { type LookUpOptions, type Lookup, lookUp } from './look-up.ts';

/**
 * The configuration of this site's own mirror (`null`) or of a corpus folder. Read once a visit. No page that goes ends the reading:
 * whoever asks anew has to hear of keys that were withdrawn.
 */
export const configQuery = (corpus: string | null) =>
  queryOptions({
    queryKey: ['config', corpus],
    queryFn: () => loadConfig(corpus, { signal: new AbortController().signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    retryOnMount: false,
  });

/** "No record" may change: it is asked again on the next visit to the address, but not by the frame that takes over. */
const NO_RECORD_FRESH_MS = 30_000;

/** Where no source answers, what this browser kept stands in for it. Without a network its reader may be out of reach too. */
const orKept = (
  asked: Promise<Lookup>,
  client: QueryClient,
  identifier: Identifier,
  corpus: string | null,
  onFresh: ((fresh: Lookup) => void) | null = (fresh) =>
    client.setQueryData(lookUpQuery(identifier, corpus).queryKey, fresh),
): Promise<Lookup> =>
  asked.catch((error) =>
    import('./recall-look-up.ts').then(
      ({ recallLookup }) => {
        const config = () => client.ensureQueryData(configQuery(corpus));
        return recallLookup(error, { identifier, corpus, config, onFresh });
      },
      () => {
        throw error;
      },
    ),
  );

/**
 * What the sources say of one identifier, examined. Never retried by itself: who waits decides. A found record stays
 * as it is for the visit; "no record" is asked again.
 */
export const lookUpQuery = (identifier: Identifier, corpus: string | null) =>
  queryOptions({
    queryKey: ['look-up', corpus, formatIdentifier(identifier)],
    queryFn: async ({ signal, client }): Promise<Lookup> => {
      const config = await client.ensureQueryData(configQuery(corpus));
      return orKept(lookUp(identifier, { config, corpus, signal }), client, identifier, corpus);
    },
    staleTime: ({ state: { data } }) =>
      data?.kind === 'found' && data.examination.origin.keptAt === undefined
        ? Number.POSITIVE_INFINITY
        : NO_RECORD_FRESH_MS,
    retry: false,
    retryOnMount: false,
  });

/**
 * One of many look-ups, of the papers in a citation graph. Takes what the visit already knows, and keeps nothing: a
 * graph may ask for thousands of records, and holds of each only what it draws.
 * @param examine as it suits many records.
 * @throws as `lookUp` does.
 */
export const lookUpPaper = async (
  client: QueryClient,
  id: ArxivId,
  corpus: string | null,
  signal: AbortSignal,
  examine: LookUpOptions['examine'] & {},
): Promise<Lookup> => {
  const identifier: Identifier = { kind: 'arxiv', id, version: null };
  // What was examined with other keys than those of now is forgotten (`watchKeys`).
  const known = client.getQueryData(lookUpQuery(identifier, corpus).queryKey);
  if (known?.kind === 'found') return known;
  const config = await client.ensureQueryData(configQuery(corpus));
  return orKept(lookUp(identifier, { config, corpus, signal, examine }), client, identifier, corpus, null);
};

/** Everything that was examined with the keys of the moment. */
const EXAMINED: readonly unknown[] = ['look-up', 'dropped', 'face', 'source-record', 'cited'];

/** Whether an answer of the cache was examined. */
const isExamined = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
  EXAMINED.includes(queryKey[0]);

/**
 * Has all that is shown examined again whenever a reader adds or removes a key, in this tab or in another one. What was examined
 * before is forgotten: a look-up that is given up meanwhile would bring it back.
 */
export const watchKeys = (client: QueryClient): void =>
  onUserKeys(() => void client.resetQueries({ predicate: isExamined }));

/** The look-up that the first module began, while it is on its way. */
let adopted: FirstLook | null = null;

/**
 * Puts what the first module already has, or is about to have, where the pages look for it: no request and no
 * examination happens twice.
 */
export const adoptFirstLook = (client: QueryClient, look: FirstLook): void => {
  const config = configQuery(look.corpus);
  const lookup = lookUpQuery(look.identifier, look.corpus);
  if (look.settled !== null) {
    client.setQueryData(config.queryKey, look.settled.config);
    client.setQueryData(lookup.queryKey, look.settled.lookup);
    return;
  }
  void client.prefetchQuery({ ...config, queryFn: () => look.config });
  void client
    .prefetchQuery({
      ...lookup,
      queryFn: ({ signal }) => {
        signal.addEventListener('abort', look.cancel);
        return orKept(look.lookup, client, look.identifier, look.corpus);
      },
    })
    .finally(() => {
      adopted = null;
    });
  adopted = look;
};

/** When the look-up that is on its way began, as `performance.now()` counts: perhaps before there was a page to show it. */
export const lookUpBeganAt = (identifier: Identifier, corpus: string | null): number =>
  adopted?.corpus === corpus && formatIdentifier(adopted.identifier) === formatIdentifier(identifier)
    ? adopted.beganAt
    : performance.now();
