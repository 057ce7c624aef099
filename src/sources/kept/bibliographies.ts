import { clear, del, delMany, entries, get, set } from 'idb-keyval';
import { seenLastFirst } from '../../core/base/seen-last.ts';
import { isSameBibliography } from '../../core/bibliography/same-text.ts';
import { openStore } from './store/open-store.ts';

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

const store = openStore('pith-viewer-bibliographies', 'bibliographies');

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

/** A bibliography with what it is kept under. */
export interface Opened {
  readonly key: string;
  readonly kept: KeptBibliography;
}

/** The bibliographies that were opened lately, the last one first. A browser without storage has none. */
export const listBibliographies = async (): Promise<readonly Opened[]> => {
  try {
    const inOrder = seenLastFirst(Date.now());
    return (await entries<string, unknown>(store))
      .flatMap(([key, kept]) => (isKeptBibliography(kept) ? [{ key: String(key), kept }] : []))
      .sort((a, b) => inOrder(Date.parse(a.kept.openedAt), Date.parse(b.kept.openedAt)));
  } catch {
    return [];
  }
};

/** So much of a file says whether it is the one that was kept. In bytes. */
const MOST_HELD_AGAINST = 200_000;

/** What can't be read any more is nobody's text. */
const textOf = async (files: readonly File[]): Promise<string | null> => {
  try {
    return (await Promise.all(files.map((file) => file.slice(0, MOST_HELD_AGAINST).text()))).join('\n');
  } catch {
    return null;
  }
};

/**
 * What a bibliography is to be kept under: one that is opened again, as it was or edited, takes the place of the one
 * before. Another one of the same name, and each pasted text, has a place of its own.
 */
export const findPlace = async (
  files: readonly File[],
  corpus: string | null,
  openedAt: string,
): Promise<string> => {
  const names = JSON.stringify([corpus ?? '', ...files.map(({ name }) => name || openedAt)]);
  const text = await textOf(files);
  for (const { key, kept } of await listBibliographies()) {
    if (JSON.stringify([kept.corpus ?? '', ...kept.files.map(({ name }) => name)]) !== names) continue;
    const other = await textOf(kept.files);
    if (text !== null && other !== null && isSameBibliography(text, other)) return key;
  }
  return JSON.stringify([names, openedAt]);
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
