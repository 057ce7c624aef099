import { createStore, del, entries, get, set, update } from 'idb-keyval';
import type { JsonValue } from '../../core/json/json.ts';
import { type Mark, parseMark, toMark } from '../../core/marks/mark.ts';

const store = createStore('pith-viewer-marks', 'marks');

/** Every mark, the last changed first. A browser without storage has none. */
export const listMarks = async (): Promise<readonly Mark[]> => {
  try {
    const kept = await entries<string, JsonValue>(store);
    return kept.flatMap(([, value]) => parseMark(value) ?? []).sort((a, b) => (a.at < b.at ? 1 : -1));
  } catch {
    return [];
  }
};

/** The mark of one paper, or null. */
export const readMark = async (key: string): Promise<Mark | null> => {
  try {
    return parseMark(await get<JsonValue>(key, store));
  } catch {
    return null;
  }
};

/** Keeps a mark; one with nothing on it is taken away. @returns false where this browser keeps nothing. */
export const keepMark = async (mark: Mark): Promise<boolean> => {
  try {
    const kept = toMark(mark);
    await (kept === null ? del(mark.key, store) : set(mark.key, kept, store));
    return true;
  } catch {
    return false;
  }
};

/** Changes the marks of many papers. @returns false where this browser keeps nothing. */
export const changeMarks = async (
  keys: readonly string[],
  change: (key: string, before: Mark | null) => Mark,
): Promise<boolean> => {
  try {
    for (const key of keys)
      await update<unknown>(key, (kept) => change(key, parseMark(kept as JsonValue | undefined)), store);
    return true;
  } catch {
    return false;
  }
};
