import { useEffect, useState } from 'react';
import type { Examined } from '../../core/examination.ts';
import { seeWatched, toWatchKey } from '../../look-up/watch.ts';
import { keepInTab, recallFromTab } from '../../sources/kept/tab-store.ts';

/** What is said of citing papers, by their arXiv ids: that they are new, or newly listed where not all were listed before. */
type News = Readonly<Record<string, string>>;

const asked = new WeakMap<Examined, Promise<News>>();

/** The citing papers that are new, once; in this tab they stay new over a reload. */
const toNews = async (examined: Examined, corpus: string | null): Promise<News> => {
  const key = `memory:news/${toWatchKey(examined, corpus)}` as const;
  const before = JSON.parse(recallFromTab(key) ?? '{}') as News;
  const look = await seeWatched(examined, corpus, { withCiting: true });
  if (look === null) return {};
  const words = look.isCertain ? 'new' : 'newly listed';
  const news = { ...before, ...Object.fromEntries(look.citing.map(({ id }) => [id, words])) };
  if (Object.keys(news).length > 0) keepInTab(key, JSON.stringify(news));
  return news;
};

/** The citing papers that came since the reader last saw the citations of a watched record. A file is no answer to that. */
export const useNews = (examined: Examined, corpus: string | null): News => {
  const [news, setNews] = useState<News>({});
  useEffect(() => {
    if (examined.question === null) return;
    let isShown = true;
    const asking = asked.get(examined) ?? toNews(examined, corpus);
    asked.set(examined, asking);
    void asking.then((found) => {
      if (isShown && Object.keys(found).length > 0) setNews(found);
    });
    return () => {
      isShown = false;
    };
  }, [examined, corpus]);
  return news;
};
