import type { Examined } from '../core/examination.ts';
import { type RecordMemory, toMemoryWith } from '../core/memory/memory.ts';
import { toShortDigest } from '../core/memory/values.ts';
import { digestNatively } from '../native/library.ts';
import { rememberRecord } from '../sources/kept/record-memory.ts';
import type { Known } from './standing.ts';

export { keepExamined } from './kept/keep.ts';

/** Each examination is remembered once, however often it is shown. */
const remembered = new WeakMap<Examined, Promise<Known | null>>();

/** Hashes by the platform, which answers later: once to hear what is to be hashed, and once with the digests. */
const toMemory = async (examined: Examined, seenAt: string): Promise<RecordMemory> => {
  const texts = new Set<string>();
  toMemoryWith(examined, seenAt, (text) => {
    texts.add(text);
    return '';
  });
  const hashed = [...texts].map(async (text) => [text, await digestNatively(text.toWellFormed())] as const);
  const digests = new Map(await Promise.all(hashed));
  return toMemoryWith(examined, seenAt, (text) => toShortDigest(digests.get(text) ?? new Uint8Array()));
};

const remember = async (examined: Examined, corpus: string | null): Promise<Known | null> => {
  // Nobody was asked: it is what was known.
  if (examined.origin.keptAt !== undefined) return null;
  const now = Date.now();
  const { signed, suffix } = examined.record;
  const memory = await toMemory(examined, new Date(now).toISOString());
  const key = `${corpus ?? ''}/${signed.arxivId ?? suffix}`;
  const seen = await rememberRecord(key, memory, now, examined.question);
  if (!seen?.before) return null;
  // Only a return has something to compare.
  const { toKnown } = await import('./standing.ts');
  return toKnown(key, examined, seen, memory);
};

/**
 * Remembers a record that a source gave, and finds out what was known of it. Begins at once: what is shown of it may
 * still be on its way, or never arrive.
 * @param examined no record that doesn't match: that says nothing about any paper.
 * @returns null where nothing was known. Rejects where what compares could not be loaded.
 */
export const rememberOnce = (examined: Examined, corpus: string | null): Promise<Known | null> => {
  const known = remembered.get(examined) ?? remember(examined, corpus);
  remembered.set(examined, known);
  return known;
};
