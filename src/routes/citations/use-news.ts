import { useEffect, useState } from 'react';
import type { Examined } from '../../core/examination.ts';
import { seeWatched, toWatchKey } from '../../look-up/watch.ts';
import { keepInTab, recallFromTab } from '../../sources/kept/tab-store.ts';

const asked = new WeakMap<Examined, Promise<readonly string[]>>();

/** The citing papers that are new, once; in this tab they stay new over a reload. */
const toNews = async (examined: Examined, corpus: string | null): Promise<readonly string[]> => {
  const key = `memory:new/${toWatchKey(examined, corpus)}` as const;
  const before = JSON.parse(recallFromTab(key) ?? '[]') as readonly string[];
  const look = await seeWatched(examined, corpus, { withCiting: true });
  if (look === null) return [];
  const ids = [...new Set([...before, ...look.citing.map(({ id }) => id)])];
  if (ids.length > 0) keepInTab(key, JSON.stringify(ids));
  return ids;
};

/** The arXiv ids of citing papers that came since the reader last saw the citations of a watched record. A file is no answer to that. */
export const useNews = (examined: Examined, corpus: string | null): readonly string[] => {
  const [news, setNews] = useState<readonly string[]>([]);
  useEffect(() => {
    if (examined.question === null) return;
    let isShown = true;
    const asking = asked.get(examined) ?? toNews(examined, corpus);
    asked.set(examined, asking);
    void asking.then((ids) => {
      if (isShown && ids.length > 0) setNews(ids);
    });
    return () => {
      isShown = false;
    };
  }, [examined, corpus]);
  return news;
};
