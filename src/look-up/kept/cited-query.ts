import { queryOptions } from '@tanstack/react-query';
import type { ArxivId } from '../../core/identifier/types.ts';
import { listsAsCiting } from '../../core/memory/lists-as-citing.ts';
import { toRememberedTitle, toStateLabel } from '../../core/memory/state-label.ts';
import { listRecords } from '../../sources/kept/remembered-records.ts';

/** A paper that another one cites, as its own remembered record says: of that no more than is shown, because all else is large. */
export interface CitedPaper {
  /** Of the record among what is kept: corpus, slash, arXiv id or suffix. */
  readonly key: string;
  readonly pithNumber: string;
  /** The arXiv id, or the suffix where the record names none. */
  readonly name: string;
  readonly title: string;
  /** In the words of the page that showed it. */
  readonly state: string;
  /** ISO 8601, UTC. */
  readonly seenAt: string;
}

/**
 * The remembered records of one collection (null for the site's own) that list a paper among those that cite theirs: what
 * it cites, as far as this browser has seen it. Newest first; the paper's own is not among them.
 */
export const citedQuery = (corpus: string | null, id: ArxivId) =>
  queryOptions({
    queryKey: ['kept-records', 'cited', corpus, id],
    queryFn: async (): Promise<readonly CitedPaper[]> => {
      const prefix = `${corpus ?? ''}/`;
      return (await listRecords()).flatMap(({ key, memory }) => {
        const name = key.slice(prefix.length);
        if (!key.startsWith(prefix) || name === id || !listsAsCiting(memory, id)) return [];
        const { pithNumber, seenAt } = memory;
        const title = toRememberedTitle(memory) ?? name;
        return [{ key, pithNumber, name, title, state: toStateLabel(memory), seenAt }];
      });
    },
    staleTime: 0,
    // Read anew at each visit: kept only so long that going back finds the page as it was.
    gcTime: 60_000,
  });
