import { clear, del, entries } from 'idb-keyval';
import type { JsonValue } from '../../core/json/json.ts';
import type { RecordMemory } from '../../core/memory/memory.ts';
import { parseMemory } from '../../core/memory/parse.ts';
import { store } from './record-memory.ts';
import { forgetTexts } from './record-texts.ts';

/** What this browser remembers of one record, and under which name. */
export interface KeptRecord {
  /** Corpus, slash, arXiv id or suffix: a paper's next record is held against the one before. */
  readonly key: string;
  readonly memory: RecordMemory;
}

/** Everything that is remembered, newest first. */
export const listRecords = async (): Promise<readonly KeptRecord[]> => {
  try {
    const kept: KeptRecord[] = [];
    for (const [key, value] of await entries<string, JsonValue>(store)) {
      const memory = parseMemory(value);
      if (memory !== null) kept.push({ key, memory });
    }
    return kept.sort((a, b) => b.memory.seenAt.localeCompare(a.memory.seenAt));
  } catch {
    return [];
  }
};

/** Forgets one record. */
export const forgetRecord = (key: string): Promise<void> => del(key, store);

/** Forgets every record, and the texts that are kept of records. */
export const forgetRecords = async (): Promise<void> => {
  await clear(store);
  await forgetTexts();
};
