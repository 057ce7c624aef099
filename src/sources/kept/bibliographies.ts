import { clear, createStore, del, delMany, entries, get, set } from 'idb-keyval';

/** A bibliography that was opened in this browser, as it was then, so that it can be opened again. It is never sent. */
export interface KeptBibliography {
  readonly bibliographyVersion: 1;
  /** With their names; a pasted text has none. */
  readonly files: readonly File[];
  readonly corpus: string | null;
  /** How many entries it has. */
  readonly entries: number;
  /** What was said of them in all, as one line; '' where the last check didn't come to its end. */
  readonly counts: string;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
}

/** So many are kept: those that were opened last. */
export const MOST_BIBLIOGRAPHIES = 5;
/** Larger ones are not kept. In bytes, 5 MiB: more than 10,000 entries. */
export const MOST_BYTES = 5 * 1024 * 1024;

const store = createStore('pith-viewer-bibliographies', 'bibliographies');

const isKeptBibliography = (value: unknown): value is KeptBibliography => {
  if (typeof value !== 'object' || value === null) return false;
  const {
    bibliographyVersion,
    files,
    corpus,
    entries: count,
    counts,
    openedAt,
  } = value as Record<string, unknown>;
  return (
    bibliographyVersion === 1 &&
    Array.isArray(files) &&
    files.length > 0 &&
    files.every((file) => file instanceof File) &&
    (corpus === null || typeof corpus === 'string') &&
    typeof count === 'number' &&
    typeof counts === 'string' &&
    typeof openedAt === 'string' &&
    !Number.isNaN(Date.parse(openedAt))
  );
};

/**
 * What a bibliography is kept under: one that is opened again, changed or not, takes the place of the one before, and each
 * pasted text has a place of its own.
 */
export const toBibliographyKey = (files: readonly File[], corpus: string | null, openedAt: string): string =>
  JSON.stringify([corpus ?? '', ...files.map(({ name }) => name || openedAt)]);

/** A bibliography with what it is kept under. */
export interface Opened {
  readonly key: string;
  readonly kept: KeptBibliography;
}

/** The bibliographies that were opened lately, the last one first. A browser without storage has none. */
export const listBibliographies = async (): Promise<readonly Opened[]> => {
  try {
    return (await entries<string, unknown>(store))
      .flatMap(([key, kept]) => (isKeptBibliography(kept) ? [{ key: String(key), kept }] : []))
      .sort((a, b) => Date.parse(b.kept.openedAt) - Date.parse(a.kept.openedAt));
  } catch {
    return [];
  }
};

/** The one under a key, or null. */
export const recallBibliography = async (key: string): Promise<KeptBibliography | null> => {
  try {
    const kept = await get<unknown>(key, store);
    return isKeptBibliography(kept) ? kept : null;
  } catch {
    return null;
  }
};

/** Keeps one, and lets go of those opened longest ago. Storage that is full or forbidden is no trouble: nothing is kept. */
export const keepBibliography = async (key: string, kept: KeptBibliography): Promise<void> => {
  if (kept.files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return;
  try {
    await set(key, kept, store);
    const tooMany = (await listBibliographies()).slice(MOST_BIBLIOGRAPHIES);
    await delMany(
      tooMany.map((each) => each.key),
      store,
    );
  } catch {
    return;
  }
};

/** Forgets one bibliography, or all. */
export const forgetBibliographies = async (key?: string): Promise<void> => {
  try {
    await (key === undefined ? clear(store) : del(key, store));
  } catch {
    return;
  }
};
