import { queryOptions } from '@tanstack/react-query';
import type { ArxivId } from '../../core/identifier/types.ts';
import { listsAsCiting } from '../../core/memory/lists-as-citing.ts';
import { type KeptRecord, listRecords } from '../../sources/kept/record-memory.ts';

/**
 * The remembered records of one collection (null for the site's own) that list a paper among those that cite theirs: what
 * it cites, as far as this browser has seen it. Newest first; the paper's own is not among them.
 */
export const citedQuery = (corpus: string | null, id: ArxivId) =>
  queryOptions({
    queryKey: ['kept-records', 'cited', corpus, id],
    queryFn: async (): Promise<readonly KeptRecord[]> => {
      const prefix = `${corpus ?? ''}/`;
      return (await listRecords()).filter(
        ({ key, memory }) => key.startsWith(prefix) && key !== prefix + id && listsAsCiting(memory, id),
      );
    },
    staleTime: 0,
  });
