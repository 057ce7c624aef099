import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { PinnedKey } from '../../core/keys/keys.ts';
import { toAcceptedKeys } from '../../look-up/look-up.ts';
import { configQuery } from '../../look-up/queries.ts';
import { onUserKeys } from '../../sources/config/user-keys.ts';

const listeners = new Set<() => void>();
let changes = 0;
let isWatching = false;

const subscribe = (listener: () => void): (() => void) => {
  if (!isWatching)
    onUserKeys(() => {
      changes += 1;
      for (const each of listeners) each();
    });
  isWatching = true;
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * The keys that count at this moment, for what is examined outside of a query: another list as soon as the site's settings or
 * the reader's own keys change, in this tab or in another one; null while the settings are on their way.
 */
export const useAcceptedKeys = (corpus: string | null): readonly PinnedKey[] | null => {
  const { data: config } = useQuery(configQuery(corpus));
  const change = useSyncExternalStore(subscribe, () => changes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reader's own keys are read where they are kept.
  return useMemo(
    () => (config === undefined ? null : toAcceptedKeys(config, corpus)),
    [config, corpus, change],
  );
};
