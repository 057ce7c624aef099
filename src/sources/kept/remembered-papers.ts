import { clear, createStore, entries, set } from 'idb-keyval';

/** One paper that was opened on this machine: enough to list it and to open it again. */
export interface RememberedPaper {
  readonly suffix: string;
  readonly title: string | null;
  readonly arxivId: string | null;
  readonly corpus: string | null;
  /** Name of the state it was in, as `StateKind`. */
  readonly state: string;
  /** Milliseconds since 1970, UTC. */
  readonly seenAt: number;
}

const store = createStore('pith-viewer', 'papers');

/** The papers seen before, newest first, at most `limit`. A browser without storage has seen none. */
export const listRememberedPapers = async (limit = 12): Promise<readonly RememberedPaper[]> => {
  try {
    const all = await entries<string, RememberedPaper>(store);
    return all
      .map(([, paper]) => paper)
      .sort((a, b) => b.seenAt - a.seenAt)
      .slice(0, limit);
  } catch {
    return [];
  }
};

/** Remembers one paper, in place of what was known of it. Storage that is full or forbidden is no trouble: nothing is remembered. */
export const rememberPaper = async (paper: RememberedPaper): Promise<void> => {
  try {
    await set(`${paper.corpus ?? ''}/${paper.suffix}`, paper, store);
  } catch {
    return;
  }
};

/** Forgets every paper on this machine. */
export const forgetPapers = (): Promise<void> => clear(store);
