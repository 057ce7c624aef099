import { useEffect, useMemo } from 'react';
import type { Expanded } from '../../graph/citation-view.ts';
import type { Wish } from '../../look-up/paper-look-ups.ts';
import { keepInTab, recallFromTab } from '../../sources/kept/tab-store.ts';

/**
 * The wish that papers of a view be looked up. What the reader asked for in this tab, by expanding or by going on, is
 * their own wish after a reload too; what came with an address is that of whoever made it.
 *
 * @param record names the record, whatever was expanded
 * @param isByAddress whether the expansion came with the address
 * @returns also what to call when the reader asks for all of it
 */
export const useWish = (
  record: string,
  expanded: Expanded,
  isByAddress: boolean,
): { readonly wish: Wish; readonly adopt: () => void } => {
  const key = JSON.stringify(expanded);
  const wish = useMemo((): Wish => {
    const isOwn = !isByAddress || recallFromTab(`asked:${record}`) === key;
    return { key: `${record} ${key}`, isByAddress: !isOwn };
  }, [record, key, isByAddress]);
  const adopt = (): void => keepInTab(`asked:${record}`, key);
  useEffect(() => {
    if (!isByAddress) keepInTab(`asked:${record}`, key);
  }, [record, key, isByAddress]);
  return { wish, adopt };
};
