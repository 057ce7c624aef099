import { createStore, type UseStore } from 'idb-keyval';

/** How often the browser has held this page as it was and shown it again (back/forward cache); where there is no page, never. */
export let timesHeld = 0;
globalThis.addEventListener?.('pageshow', ({ persisted }) => {
  if (persisted) timesHeld++;
});

/**
 * A store of this browser, made where it isn't there yet. Where a page is held in the middle of that, Firefox never ends it
 * (findings/firefox-held-store.sh), and everybody would wait for it: on a page that is shown again it is opened anew.
 */
export const openStore = (database: string, name: string): UseStore => {
  let [at, store] = [timesHeld, createStore(database, name)];
  return (mode, call) => {
    if (at !== timesHeld) [at, store] = [timesHeld, createStore(database, name)];
    return store(mode, call);
  };
};
