import { promisifyRequest } from 'idb-keyval';
import type { KeptText } from './kept-text.ts';
import { keepBefore, MOST_UNITS, textStore } from './record-texts.ts';

/** Puts texts under their keys, in one go. @returns what stood there before */
const putAll = (
  store: IDBObjectStore,
  texts: ReadonlyMap<string, KeptText>,
): Promise<ReadonlyMap<string, unknown>> => {
  const before = new Map<string, unknown>();
  for (const [key, kept] of texts) {
    const asked = store.get(key);
    asked.onsuccess = () => {
      before.set(key, asked.result);
      store.put(kept, key);
    };
  }
  return promisifyRequest(store.transaction).then(() => before);
};

/**
 * Keeps texts as `keepText` does each of them, all or none.
 * @throws DOMException where storage is full or forbidden.
 */
export const keepTexts = async (texts: ReadonlyMap<string, KeptText>): Promise<void> => {
  const short = new Map([...texts].filter(([, { text }]) => text.length <= MOST_UNITS));
  for (const [key, before] of await textStore('readwrite', (store) => putAll(store, short))) {
    const kept = short.get(key);
    if (kept !== undefined) await keepBefore(key, before, kept);
  }
};
