import { get, update } from 'idb-keyval';
import type { Identifier } from '../../core/identifier/types.ts';
import type { JsonValue } from '../../core/json/json.ts';
import type { Before } from '../../core/memory/before.ts';
import type { RecordMemory } from '../../core/memory/memory.ts';
import { openStore } from './store/open-store.ts';
import { keepInTab, recallFromTab } from './tab-store.ts';

export const store = openStore('pith-viewer-records', 'records');

/** For so long a reload in the same tab belongs to the same visit. In milliseconds. */
const VISIT_MS = 6 * 60 * 60 * 1000;

interface Visit extends Before {
  readonly at: number;
}

const recallVisit = (key: string, now: number): Visit | null => {
  const text = recallFromTab(`memory:${key}`);
  const visit = text === null ? null : (JSON.parse(text) as Visit);
  return visit !== null && now - visit.at < VISIT_MS ? visit : null;
};

/**
 * What is stored may come from another version of this program, or from elsewhere: it is read like any other input. The
 * reader is loaded when there is something to read, which on a first visit there isn't.
 */
const loadReader = () => import('../../core/memory/before.ts');

/** Only a record of which all was checked takes the place of one of which all was checked. */
const isReplaced = (kept: unknown, memory: RecordMemory): boolean =>
  memory.verdict === 'verified' ||
  !(typeof kept === 'object' && kept !== null && 'verdict' in kept && kept.verdict === 'verified');

/**
 * Remembers a record in place of what was known of it, unless more of that was checked.
 * @param key as in `KeptRecord`.
 * @param now milliseconds since 1970, UTC.
 * @param question what was asked, or null.
 * @returns what it is to be held against (`toBefore`), also after a reload; null where that is nothing or the browser keeps nothing.
 */
export const rememberRecord = async (
  key: string,
  memory: RecordMemory,
  now: number,
  question: Identifier | null,
): Promise<Before | null> => {
  try {
    const visit = recallVisit(key, now);
    const kept = await get<JsonValue>(key, store);
    const before =
      kept === undefined ? { before: null } : (await loadReader()).toBefore(kept, visit, memory, question);
    keepInTab(`memory:${key}`, JSON.stringify({ ...before, at: visit?.at ?? now } satisfies Visit));
    await update<unknown>(key, (kept) => (isReplaced(kept, memory) ? memory : kept), store);
    return before;
  } catch {
    return null;
  }
};
