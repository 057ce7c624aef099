import type { QueryClient } from '@tanstack/react-query';

/** Answers that are kept for the way back though nothing on the page shows them. */
export const MOST_UNUSED = 100;

/**
 * Bounds what a long visit holds: of the answers that no part of the page uses the last `MOST_UNUSED` stay, a record being
 * some tens of kilobytes. The configuration stays for the visit, used or not: the mirrors of a manifest that was dropped
 * are in it.
 */
export const tendCache = (client: QueryClient): void => {
  client.setQueryDefaults(['config'], { gcTime: Number.POSITIVE_INFINITY });
  const cache = client.getQueryCache();
  cache.subscribe(({ type }) => {
    if (type !== 'added') return;
    const unused = cache.findAll({
      type: 'inactive',
      predicate: ({ gcTime }) => gcTime < Number.POSITIVE_INFINITY,
    });
    for (const query of unused.slice(0, -MOST_UNUSED)) cache.remove(query);
  });
};
