import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatWatchList, isDue } from '../core/watch/words.ts';
import { WatchList } from '../features/watch/WatchList.tsx';
import { formatWatchFeed } from '../graph/export/atom.ts';
import { askWatched } from '../look-up/watch.ts';
import { forgetWatched, listWatched } from '../sources/kept/watched.ts';
import { saveFile } from '../ui/save-file.ts';
import { Link } from './navigation/Link.tsx';

const WATCHED = ['watched'];

const toRecordPath = (suffix: string): string => `/pith/${suffix}`;

/**
 * The watch list. Whoever opens it asks for what was last asked for a day ago or more, all in one go; a press asks for all of
 * them, whenever that was.
 */
export const WatchPanel = () => {
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const list = useQuery({ queryKey: WATCHED, queryFn: listWatched, staleTime: 0 });
  const refresh = () => client.invalidateQueries({ queryKey: WATCHED });
  const asking = ['watch', round];
  useQuery({
    queryKey: asking,
    queryFn: async ({ signal }) => {
      const now = Date.now();
      const due = (await listWatched()).filter((each) => round > 0 || isDue(each, now));
      let done = 0;
      const show = () => setProgress(due.length === 0 ? null : { done, total: due.length });
      show();
      // Some may be at mirrors that this tab was given before it was loaded anew.
      await import('./mirrors/kept-mirrors.ts').then(
        ({ askKeptMirrors }) => askKeptMirrors(client),
        () => undefined,
      );
      try {
        await askWatched(client, due, {
          signal,
          onDone: () => {
            done += 1;
            show();
            void refresh();
          },
        });
      } finally {
        setProgress(null);
      }
      return null;
    },
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const watched = list.data ?? [];
  if (watched.length === 0) return null;
  return (
    <WatchList
      watched={watched}
      progress={progress}
      onAsk={() => setRound(round + 1)}
      onCancel={() => void client.cancelQueries({ queryKey: asking })}
      onUnwatch={(key) => void forgetWatched(key).then(refresh)}
      onFeed={() =>
        saveFile(
          'pith-viewer-watched.atom',
          'application/atom+xml',
          formatWatchFeed(watched, { base: `${location.origin}/`, at: new Date().toISOString() }),
        )
      }
      onList={() => saveFile('pith-viewer-watched.txt', 'text/plain', formatWatchList(watched))}
      renderLink={({ suffix, corpus }, text, part) => (
        <Link
          to={toRecordPath(suffix)}
          search={{
            ...(corpus === null ? {} : { in: corpus }),
            ...(part === 'citations' ? { tab: 'citations' } : {}),
          }}
        >
          {text}
        </Link>
      )}
    />
  );
};
