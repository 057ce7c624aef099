import type { QueryClient } from '@tanstack/react-query';

/** Of `ui/settings/settings.ts`; a word here, for every page would load the export of it. */
const SETTINGS_KEY = 'pith-viewer:settings';

/** What is read from this browser's storage: the first words under which it is cached. */
const KEPT = ['watched', 'mark', 'marks', 'remembered', 'kept-records', 'bibliographies'] as const;

const readAnew = (client: QueryClient): void => {
  dispatchEvent(new StorageEvent('storage', { key: SETTINGS_KEY }));
  for (const name of KEPT) {
    const queryKey = [name];
    void client.cancelQueries({ queryKey }).then(() => client.invalidateQueries({ queryKey }));
  }
};

/**
 * Has a page that the browser held as it was and shows again (back/forward cache) read anew what this browser keeps: what was
 * changed on the next page, or in another tab, is told to no page that is held.
 * @param wasHeld whether it was held before anybody watched.
 */
export const watchKept = (client: QueryClient, wasHeld: boolean): void => {
  if (wasHeld) readAnew(client);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) readAnew(client);
  });
};
