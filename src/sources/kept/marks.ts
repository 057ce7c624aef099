import { createStore, entries, get, promisifyRequest, update } from 'idb-keyval';
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
    await store('readwrite', (marks) => {
      if (kept === null) marks.delete(mark.key);
      else marks.put(kept, mark.key);
      // Of a page that goes a browser drops what wasn't committed.
      marks.transaction.commit();
      return promisifyRequest(marks.transaction);
    });
    return true;
  } catch {
    return false;
  }
};

/** What of a mark was written anew: the rest is as another tab or a bibliography may have left it. */
export type MarkEdit = Partial<Pick<Mark, 'tag' | 'notes'>>;

/**
 * Writes tag, notes or both of one paper, over what is kept now; a mark with nothing on it is taken away.
 * @param at ISO 8601. @returns false where this browser keeps nothing.
 */
export const editMark = async (key: string, edit: MarkEdit, at: string): Promise<boolean> => {
  try {
    await store(
      'readwrite',
      (marks) =>
        new Promise<void>((resolve, reject) => {
          const reading: IDBRequest<JsonValue | undefined> = marks.get(key);
          reading.onsuccess = () => {
            const mark = toMark({ tag: '', notes: '', ...parseMark(reading.result), ...edit, key, at });
            if (mark === null) marks.delete(key);
            else marks.put(mark, key);
          };
          marks.transaction.oncomplete = () => resolve();
          marks.transaction.onabort = () => reject(marks.transaction.error);
        }),
    );
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
