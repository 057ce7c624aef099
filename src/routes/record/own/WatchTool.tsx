import { useEffect, useState } from 'react';
import type { Examined } from '../../../core/examination.ts';
import { WatchButton } from '../../../features/watch/WatchButton.tsx';
import { seeWatched, toWatchKey, watchRecord } from '../../../look-up/watch.ts';
import { forgetWatched, listWatched } from '../../../sources/kept/watched.ts';

/** Watches the record that is shown. To have it open is to have seen what was news of it, but for who cites it. */
export const WatchTool = ({
  examined,
  corpus,
}: {
  readonly examined: Examined;
  readonly corpus: string | null;
}) => {
  const [isWatched, setWatched] = useState<boolean | null>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    let isShown = true;
    // Of a record that was kept nothing is news; it may be watched all the same.
    void seeWatched(examined, corpus, { withCiting: false })
      .then(listWatched)
      .then((list) => {
        if (isShown) setWatched(list.some(({ key }) => key === toWatchKey(examined, corpus)));
      });
    return () => {
      isShown = false;
    };
  }, [examined, corpus]);
  return (
    <WatchButton
      isWatched={isWatched}
      trouble={isRefused ? 'refused' : null}
      onWatch={() =>
        void watchRecord(examined, corpus).then((isKept) => {
          setWatched(isKept);
          setRefused(!isKept);
        })
      }
      onUnwatch={() => void forgetWatched(toWatchKey(examined, corpus)).then(() => setWatched(false))}
    />
  );
};
