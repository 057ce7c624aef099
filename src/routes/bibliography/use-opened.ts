import { useQuery, useQueryClient } from '@tanstack/react-query';
import { forgetBibliographies, recallBibliography } from '../../sources/kept/bibliographies.ts';
import { navigate } from '../navigation/navigation.ts';
import { handOver } from './handed-over.ts';
import { openedQuery, toOpenedLine } from './opened-lately.ts';

/** The bibliographies that this browser remembers, and what can be done with one: check it again, or forget it. */
export const useOpened = () => {
  const client = useQueryClient();
  const { data } = useQuery(openedQuery());
  const open = async (key: string): Promise<void> => {
    const kept = await recallBibliography(key);
    // Forgotten in another tab.
    if (kept === null) return client.invalidateQueries({ queryKey: openedQuery().queryKey });
    await navigate({ to: '/bibliography', search: kept.corpus === null ? {} : { in: kept.corpus } });
    handOver(kept.files);
  };
  const forget = async (key?: string): Promise<void> => {
    await forgetBibliographies(key);
    await client.invalidateQueries({ queryKey: openedQuery().queryKey });
  };
  return { lines: (data ?? []).map(toOpenedLine), open, forget };
};
