import { clear, createStore, set } from 'idb-keyval';

/**
 * The text of a record as a source sent it, kept for times when no source answers. Whatever comes out of the store is as
 * hostile as what comes over the line: it is read with `readKeptText`, and examined again.
 */
export interface KeptText {
  readonly textVersion: 1;
  readonly text: string;
  /** When it was sent, ISO 8601, UTC. */
  readonly seenAt: string;
  /** Who sent it, as `Origin`. */
  readonly sourceId: string;
  readonly label: string;
  readonly kind: string;
  readonly url: string | null;
}

/** Longer ones are not kept. In UTF-16 units; a real record has about 7,000. */
const MOST_UNITS = 1_000_000;

export const textStore = () => createStore('pith-viewer-texts', 'texts');

/** What a record's text is kept under: corpus, suffix and arXiv id are all that anybody asks by. */
export const toTextKey = (corpus: string | null, suffix: string, arxivId: string | null): string =>
  `${corpus ?? ''}/${suffix}/${arxivId ?? ''}`;

/** Keeps a text in place of the one before. @throws DOMException where storage is full or forbidden. */
export const keepText = async (key: string, kept: KeptText): Promise<void> => {
  if (kept.text.length <= MOST_UNITS) await set(key, kept, textStore());
};

/** Forgets every text. */
export const forgetTexts = (): Promise<void> => clear(textStore());
