import { clear, set } from 'idb-keyval';
import { openStore } from '../store/open-store.ts';

/** One paper that was opened on this machine: enough to list it and to open it again. */
export interface RememberedPaper {
  readonly suffix: string;
  readonly title: string | null;
  readonly arxivId: string | null;
  readonly corpus: string | null;
  /** The state it was in, as the label of `StateWords`; earlier versions of this program kept its `StateKind`. */
  readonly state: string;
  /** Milliseconds since 1970, UTC. */
  readonly seenAt: number;
}

/** Read with `list-papers.ts`: no page of a record needs that. */
export const paperStore = openStore('pith-viewer', 'papers');

/** Remembers one paper, in place of what was known of it. Storage that is full or forbidden is no trouble: nothing is remembered. */
export const rememberPaper = async (paper: RememberedPaper): Promise<void> => {
  try {
    await set(`${paper.corpus ?? ''}/${paper.suffix}`, paper, paperStore);
  } catch {
    return;
  }
};

/** Forgets every paper on this machine. */
export const forgetPapers = (): Promise<void> => clear(paperStore);
