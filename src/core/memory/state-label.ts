import type { RecordMemory } from './memory.ts';
import { toKeyId } from './standing.ts';

/**
 * The state that a record was in when it was remembered, in the words of `toStateWords`. Memories of earlier versions of this
 * program don't say by whose key a record was verified: of those it is said only that all checks passed.
 */
export const toStateLabel = (memory: RecordMemory): string => {
  const { verdict, trust, passed } = memory;
  if (verdict === 'contradicted') return 'Doesn’t match';
  if (verdict === 'verified')
    switch (trust) {
      case 'registry':
        return 'Checked';
      case 'user':
        return 'Your own key';
      case 'demo':
        return 'Demo record';
      default:
        return 'All checks passed';
    }
  if (trust === 'none' && toKeyId(memory) !== '') return 'Key not available';
  return passed?.length === 0 ? 'Not checked' : 'Partly checked';
};

/** The title that was remembered; null where there was none, or one too long to be kept. */
export const toRememberedTitle = ({ reported }: RecordMemory): string | null => {
  const value = reported.find(({ path }) => path === 'paper.title')?.value;
  if (value === undefined || !value.startsWith('"')) return null;
  try {
    const title: unknown = JSON.parse(value);
    return typeof title === 'string' && title.trim() !== '' ? title : null;
  } catch {
    return null;
  }
};
