import { entries } from 'idb-keyval';
import { seenLastFirst } from '../../../core/base/seen-last.ts';
import { paperStore, type RememberedPaper } from './remembered-papers.ts';

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';

/** True for a paper as this program remembers one; what another version or anything else wrote is none. */
const isRemembered = (value: unknown): value is RememberedPaper => {
  if (typeof value !== 'object' || value === null) return false;
  const { suffix, title, arxivId, corpus, state, seenAt } = value as Record<string, unknown>;
  return (
    typeof suffix === 'string' &&
    typeof state === 'string' &&
    [title, arxivId, corpus].every(isTextOrNull) &&
    typeof seenAt === 'number' &&
    !Number.isNaN(new Date(seenAt).getTime())
  );
};

/** The papers seen before, newest first, at most `limit`. A browser without storage has seen none. */
export const listRememberedPapers = async (limit = 12): Promise<readonly RememberedPaper[]> => {
  try {
    const all = await entries<string, unknown>(paperStore);
    const inOrder = seenLastFirst(Date.now());
    return all
      .map(([, paper]) => paper)
      .filter(isRemembered)
      .sort((a, b) => inOrder(a.seenAt, b.seenAt))
      .slice(0, limit);
  } catch {
    return [];
  }
};
