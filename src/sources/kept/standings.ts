import { clear, del, get, update } from 'idb-keyval';
import type { JsonValue } from '../../core/json/json.ts';
import { parseStandings } from '../../core/memory/parse.ts';
import type { Standing } from '../../core/memory/standing.ts';
import { openStore } from './store/open-store.ts';

const store = openStore('pith-viewer-standings', 'standings');

/** What is known to have stood behind the records of a paper (by the key of `KeptRecord`). A browser without storage knows nothing. */
export const readStandings = async (key: string): Promise<readonly Standing[]> => {
  try {
    return parseStandings(await get<JsonValue>(key, store));
  } catch {
    return [];
  }
};

/** Changes what is known of one paper. Storage that is full or forbidden is no trouble: nothing is kept. */
export const changeStandings = async (
  key: string,
  change: (known: readonly Standing[]) => readonly Standing[],
): Promise<void> => {
  try {
    await update<unknown>(key, (kept) => change(parseStandings(kept as JsonValue | undefined)), store);
  } catch {
    return;
  }
};

/** Forgets one paper, or all. */
export const forgetStandings = async (key?: string): Promise<void> => {
  try {
    await (key === undefined ? clear(store) : del(key, store));
  } catch {
    return;
  }
};
