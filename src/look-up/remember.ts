import type { Examined } from '../core/examine.ts';
import type { MemoryComparison } from '../core/memory/compare.ts';
import { toMemory } from '../core/memory/memory.ts';
import { rememberRecord } from '../sources/kept/record-memory.ts';

/** What this browser knew of a record before this visit, held against what it is now. */
export interface Known {
  /** When it was seen before, ISO 8601. */
  readonly seenAt: string;
  readonly comparison: MemoryComparison;
}

/** Each examination is remembered once, however often it is shown. */
const remembered = new WeakMap<Examined, Promise<Known | null>>();

const remember = async (examined: Examined, corpus: string | null): Promise<Known | null> => {
  const now = Date.now();
  const { signed, suffix } = examined.record;
  const memory = toMemory(examined, new Date(now).toISOString());
  const before = await rememberRecord(`${corpus ?? ''}/${signed.arxivId ?? suffix}`, memory, now);
  if (before === null) return null;
  // Only a return has something to compare.
  const { compareMemory } = await import('../core/memory/compare.ts');
  return { seenAt: before.seenAt, comparison: compareMemory(before, memory) };
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
