import { del, entries, get, set, update } from 'idb-keyval';
import type { JsonValue } from '../../core/json/json.ts';
import { parseWatched } from '../../core/watch/parse.ts';
import type { Watched } from '../../core/watch/watched.ts';
import { openStore } from './store/open-store.ts';

const store = openStore('pith-viewer-watched', 'watched');

/** Every watched record, the one that is watched for longest first. A browser without storage watches none. */
export const listWatched = async (): Promise<readonly Watched[]> => {
  try {
    const kept = await entries<string, JsonValue>(store);
    return kept
      .flatMap(([, value]) => parseWatched(value) ?? [])
      .sort((a, b) => (a.since < b.since ? -1 : 1));
  } catch {
    return [];
  }
};

/** Watches a record. @returns false where this browser keeps nothing. */
export const keepWatched = async (watched: Watched): Promise<boolean> => {
  try {
    await set(watched.key, watched, store);
    return true;
  } catch {
    return false;
  }
};

/** Changes what is known of a watched record; one that isn't watched any more stays so. */
export const changeWatched = async (key: string, change: (watched: Watched) => Watched): Promise<void> => {
  try {
    if ((await get<unknown>(key, store)) === undefined) return;
    // Two tabs may ask at once: each change is made to what is there now.
    await update<unknown>(
      key,
      (kept) => {
        const watched = parseWatched(kept as JsonValue | undefined);
        return watched === null ? kept : change(watched);
      },
      store,
    );
  } catch {
    return;
  }
};

/** Watches it no longer. */
export const forgetWatched = async (key: string): Promise<void> => {
  try {
    await del(key, store);
  } catch {
    return;
  }
};
