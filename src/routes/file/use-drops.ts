import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { takeEarlyDrop } from '../../first/early-drop.ts';
import { navigate } from '../navigation/navigation.ts';
import type { Taken } from './take-drop.ts';

/** What becomes of files and texts that are dropped, chosen or pasted anywhere: their page is opened. */
export const useDrops = (corpus: string | undefined) => {
  const client = useQueryClient();
  // What was given last is shown, whatever is read first.
  const last = useRef(0);
  const onTaken = useCallback(
    async (taken: Promise<Taken>) => {
      last.current += 1;
      const turn = last.current;
      const [{ takeDrop }, given] = await Promise.all([import('./take-drop.ts'), taken]);
      const destination = await takeDrop(given, corpus, client);
      if (destination === null || turn !== last.current) return;
      client.removeQueries({ queryKey: ['dropped', destination.search.d] });
      await navigate(destination);
    },
    [client, corpus],
  );
  const onFiles = useCallback(
    (files: readonly File[]) => void onTaken(Promise.resolve({ files, text: '' })),
    [onTaken],
  );
  const onText = useCallback((text: string) => void onTaken(Promise.resolve({ files: [], text })), [onTaken]);
  const onDrop = useCallback((taken: Promise<Taken>) => void onTaken(taken), [onTaken]);

  useEffect(() => {
    const early = takeEarlyDrop();
    if (early !== null) onDrop(Promise.resolve({ files: early.files ?? [], text: early.text ?? '' }));
  }, [onDrop]);

  return { onFiles, onText, onDrop };
};
