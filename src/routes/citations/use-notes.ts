import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Examined } from '../../core/examine.ts';
import { type Mark, toMarkWords } from '../../core/marks/mark.ts';
import { listMarks } from '../../sources/kept/marks/kept-marks.ts';
import { useNews } from './use-news.ts';

/**
 * What this browser has to say of papers by their arXiv ids (`notes`): that they are new or newly listed in the citations, and the reader's
 * own tags; and the reader's own words themselves, for files (`readerWords`).
 */
export const useNotes = (examined: Examined, corpus: string | null) => {
  const news = useNews(examined, corpus);
  const marks = useQuery({ queryKey: ['marks'], queryFn: listMarks, staleTime: 0 });
  return useMemo(() => {
    const start = `${corpus ?? ''}/`;
    const notes = new Map(Object.entries(news));
    const readerWords = new Map<string, Mark>();
    for (const mark of marks.data ?? []) {
      if (!mark.key.startsWith(start)) continue;
      const id = mark.key.slice(start.length);
      readerWords.set(id, mark);
      notes.set(id, [notes.get(id) ?? [], toMarkWords(mark)].flat().join(', '));
    }
    return { notes, readerWords };
  }, [news, marks.data, corpus]);
};
