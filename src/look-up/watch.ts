import type { QueryClient } from '@tanstack/react-query';
import type { Examined } from '../core/examination.ts';
import { parseIdentifier } from '../core/identifier/identifier.ts';
import { toLookWithout, toSeenBase, toWatchLook } from '../core/watch/look.ts';
import {
  toWatchBase,
  toWatched,
  type WatchBase,
  type Watched,
  type WatchLook,
} from '../core/watch/watched.ts';
import { askInTurns } from '../sources/fetch/turns.ts';
import { readStandings } from '../sources/kept/standings.ts';
import { changeWatched, keepWatched, listWatched } from '../sources/kept/watched.ts';
import { toGivenAt } from './kept/keep.ts';
import type { Lookup } from './look-up.ts';
import { lookUp } from './look-up.ts';
import { MOST_AT_ONCE } from './paper-look-ups.ts';
import { configQuery } from './queries.ts';

/** The name under which a record is watched: as in `KeptRecord`. */
export const toWatchKey = ({ record }: Examined, corpus: string | null): string =>
  `${corpus ?? ''}/${record.signed.arxivId ?? record.suffix}`;

/** What came of asking, against what the reader has seen by then: another tab may have shown the record meanwhile. */
type ToLook = (base: WatchBase) => WatchLook;

const ask = async (client: QueryClient, watched: Watched, signal: AbortSignal): Promise<ToLook> => {
  const at = new Date().toISOString();
  const without = (state: 'none' | 'unanswered', label: string): ToLook => {
    const look = toLookWithout(state, label, at);
    return () => look;
  };
  const parsed = parseIdentifier(watched.identifier);
  if (parsed.kind === 'error') return without('unanswered', 'Not asked for');
  try {
    const config = await client.ensureQueryData(configQuery(watched.corpus));
    const found = await lookUp(parsed.value, { config, corpus: watched.corpus, signal });
    switch (found.kind) {
      case 'none':
        return without('none', 'No record');
      case 'several':
        return without('unanswered', 'Several records');
      case 'found': {
        const known = await readStandings(watched.key);
        return (base) => toWatchLook(base, found.examination, { known, at });
      }
    }
  } catch (error) {
    signal.throwIfAborted();
    // Trouble on the way is an answer too; a mistake of this program isn't.
    if (error instanceof Error && error.name === 'SourceError') return without('unanswered', 'Not reached');
    throw error;
  }
};

const isOf = (look: unknown, { key, corpus }: Watched): boolean => {
  const { kind, examination } = look as Extract<Lookup, { kind: 'found' }>;
  return kind === 'found' && examination.kind === 'examined' && toWatchKey(examination, corpus) === key;
};

/** Lets go of what this tab heard of a paper before: whoever goes on from the list is shown what there is now. */
const forgetEarlier = (client: QueryClient, watched: Watched): void =>
  client.removeQueries({
    queryKey: ['look-up', watched.corpus],
    type: 'inactive',
    predicate: ({ queryKey: [, , asked], state: { data } }) =>
      asked === watched.identifier || (typeof data === 'object' && data !== null && isOf(data, watched)),
  });

/** What is news stays news while nobody could be asked. */
const keepNews = (before: WatchLook | null, now: WatchLook): WatchLook =>
  now.state === 'unanswered' && before !== null
    ? { ...before, at: now.at, state: now.state, label: now.label }
    : now;

/**
 * Asks for watched records, at most `MOST_AT_ONCE` at a time, and keeps what came of it.
 * @param onDone after each of them. @throws the signal's reason when it is aborted.
 */
export const askWatched = async (
  client: QueryClient,
  watched: readonly Watched[],
  { signal, onDone }: { readonly signal: AbortSignal; readonly onDone: () => void },
): Promise<void> => {
  askInTurns();
  const waiting = [...watched];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const toLook = await ask(client, next, signal);
      if (toLook(next.base).state !== 'unanswered') forgetEarlier(client, next);
      await changeWatched(next.key, (kept) => ({ ...kept, look: keepNews(kept.look, toLook(kept.base)) }));
      onDone();
    }
  };
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, work));
};

/** Watches a record from what it is now on. @returns false where this browser keeps nothing. */
export const watchRecord = (examined: Examined, corpus: string | null): Promise<boolean> =>
  keepWatched(
    toWatched(examined, { key: toWatchKey(examined, corpus), corpus, since: new Date().toISOString() }),
  );

/**
 * A watched record was opened: what is news of it has been seen, that of its citing papers where those are shown.
 * @returns what was news, or null where the record isn't watched.
 */
export const seeWatched = async (
  examined: Examined,
  corpus: string | null,
  { withCiting }: { readonly withCiting: boolean },
): Promise<WatchLook | null> => {
  // What was kept is no news.
  if (examined.origin.keptAt !== undefined) return null;
  const key = toWatchKey(examined, corpus);
  const watched = (await listWatched()).find((each) => each.key === key);
  if (watched === undefined) return null;
  const at = toGivenAt(examined);
  const news = toWatchLook(watched.base, examined, { known: await readStandings(key), at });
  await changeWatched(key, (kept) =>
    // The sources were asked again since this record came: what they said then is newer.
    kept.look !== null && kept.look.at > at
      ? kept
      : {
          ...kept,
          suffix: examined.record.suffix,
          title: examined.record.reported.title,
          base: toSeenBase(kept.base, toWatchBase(examined), { withCiting }),
          look: {
            ...news,
            citing: withCiting ? [] : news.citing,
            isSignedAnew: false,
            isOther: false,
            newVersion: null,
          },
        },
  );
  return news;
};
