import { del, entries, get, set, update } from 'idb-keyval';
import type { JsonValue } from '../../../core/json/json.ts';
import { type Mark, type MarkEdit, parseMark, toMark } from '../../../core/marks/mark.ts';
import { openStore } from '../store/open-store.ts';
import { takeLeft } from './left-marks.ts';

const store = openStore('pith-viewer-marks', 'marks');

/** Keeps what pages that went have left: before anything else is written, since it is older. */
const takeOver = (): Promise<void> => takeLeft(({ key, edit, at }) => writeEdit(key, edit, at));

/** Every mark, the last changed first. A browser without storage has none. */
export const listMarks = async (): Promise<readonly Mark[]> => {
  try {
    await takeOver();
    const kept = await entries<string, JsonValue>(store);
    // A bibliography marks many at one time: these stand by their keys.
    return kept
      .flatMap(([, value]) => parseMark(value) ?? [])
      .sort((a, b) => Number(a.at < b.at) - Number(a.at > b.at));
  } catch {
    return [];
  }
};

/** The mark of one paper, or null. */
export const readMark = async (key: string): Promise<Mark | null> => {
  try {
    await takeOver();
    return parseMark(await get<JsonValue>(key, store));
  } catch {
    return null;
  }
};

/** Keeps a mark; one with nothing on it is taken away. @returns false where this browser keeps nothing. */
export const keepMark = async (mark: Mark): Promise<boolean> => {
  try {
    await takeOver();
    const kept = toMark(mark);
    await (kept === null ? del(mark.key, store) : set(mark.key, kept, store));
    return true;
  } catch {
    return false;
  }
};

/**
 * Writes tag, notes or both of one paper, over what is kept now; a mark with nothing on it is taken away.
 * @param at ISO 8601. @returns false where this browser keeps nothing.
 */
export const editMark = async (key: string, edit: MarkEdit, at: string): Promise<boolean> => {
  await takeOver();
  return writeEdit(key, edit, at);
};

const writeEdit = async (key: string, edit: MarkEdit, at: string): Promise<boolean> => {
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
    await takeOver();
    for (const key of keys)
      await update<unknown>(key, (kept) => change(key, parseMark(kept as JsonValue | undefined)), store);
    return true;
  } catch {
    return false;
  }
};
