import { clear, update } from 'idb-keyval';
import { addEarlier } from './earlier-texts.ts';
import { isKeptText, type KeptText } from './kept-text.ts';
import { openStore } from './store/open-store.ts';

/** Longer ones are not kept. In UTF-16 units; a real record has about 7,000. */
export const MOST_UNITS = 1_000_000;

/** Like every store one for the visit: each is a connection of its own, and one that is open is never let go. */
export const textStore = openStore('pith-viewer-texts', 'texts');

/**
 * Texts of before, under the same keys: a list for each, the one seen last first. A store of its own, so that whatever
 * reads the other one finds what it always found there.
 */
export const earlierStore = openStore('pith-viewer-earlier-texts', 'texts');

/** What a record's text is kept under: corpus, suffix and arXiv id are all that anybody asks by. */
export const toTextKey = (corpus: string | null, suffix: string, arxivId: string | null): string =>
  `${corpus ?? ''}/${suffix}/${arxivId ?? ''}`;

/**
 * Keeps a text in place of the one before, which becomes one of the earlier texts where it says something else.
 * @throws DOMException where storage is full or forbidden.
 */
export const keepText = async (key: string, kept: KeptText): Promise<void> => {
  if (kept.text.length > MOST_UNITS) return;
  let known: unknown;
  await update<unknown>(
    key,
    (present) => {
      known = present;
      return kept;
    },
    textStore,
  );
  await keepBefore(key, known, kept);
};

/** Makes what stood under a key one of its earlier texts, where it says something else than what is there now. */
export const keepBefore = async (key: string, before: unknown, kept: KeptText): Promise<void> => {
  if (isKeptText(before) && before.text !== kept.text)
    await update<unknown>(key, (earlier) => addEarlier(earlier, before, kept), earlierStore);
};

/** Forgets every text. */
export const forgetTexts = async (): Promise<void> => {
  await clear(textStore);
  await clear(earlierStore);
};
