import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ArxivId } from '../../../core/identifier/types.ts';
import { WatchButton, type WatchTrouble } from '../../../features/watch/WatchButton.tsx';
import { lookUpQuery } from '../../../look-up/queries.ts';
import { watchRecord } from '../../../look-up/watch.ts';
import { forgetWatched, listWatched } from '../../../sources/kept/watched.ts';

const WATCHED = ['watched'];

/** Asks for the paper's record, and watches it from what it is now on. @returns what keeps it from that, else null. */
const watch = async (
  client: QueryClient,
  id: ArxivId,
  corpus: string | null,
): Promise<WatchTrouble | null> => {
  try {
    const found = await client.fetchQuery(lookUpQuery({ kind: 'arxiv', id, version: null }, corpus));
    if (found.kind !== 'found') return found.kind;
    if (found.examination.kind !== 'examined') return 'unreadable';
    if (found.examination.verdict.kind === 'contradicted') return 'mismatch';
    return (await watchRecord(found.examination, corpus)) ? null : 'refused';
  } catch (error) {
    // Trouble on the way is an answer too; a mistake of this program isn't.
    if (error instanceof Error && error.name === 'SourceError') return 'unreached';
    throw error;
  }
};

/** Watches a paper that is named by its id alone: its record is asked for when somebody wants that. */
export const PaperWatch = ({ id, corpus }: { readonly id: ArxivId; readonly corpus: string | null }) => {
  const client = useQueryClient();
  const [trouble, setTrouble] = useState<WatchTrouble | null>(null);
  const list = useQuery({ queryKey: WATCHED, queryFn: listWatched, staleTime: 0 });
  // The name of `toWatchKey`.
  const key = `${corpus ?? ''}/${id}`;
  const refresh = () => client.invalidateQueries({ queryKey: WATCHED });
  return (
    <WatchButton
      isWatched={list.data === undefined ? null : list.data.some((each) => each.key === key)}
      trouble={trouble}
      onWatch={() => {
        if (trouble === 'asking') return;
        setTrouble('asking');
        void watch(client, id, corpus).finally(refresh).then(setTrouble);
      }}
      onUnwatch={() => void forgetWatched(key).then(refresh)}
    />
  );
};
