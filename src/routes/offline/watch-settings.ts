import type { QueryClient } from '@tanstack/react-query';
import { isSettingsNote } from '../../core/requests/settings-note.ts';
import { configQuery } from '../../look-up/queries.ts';
import type { Config } from '../../sources/config/config.ts';
import { listUserKeys } from '../../sources/config/user-keys.ts';
import { hideNotice, showNotice } from '../../ui/notice/notice.ts';
import { addKept, dropKept, formatSince, listKept } from './kept-keys.ts';

const NOTICE = 'settings';

/** Asks the site once more; whatever comes of it the service worker tells. */
const askAgain = (path: string): void => {
  fetch(path, { headers: { accept: 'application/json' } }).catch(() => undefined);
};

const sayKept = (path: string, sentAt: string | null): void =>
  showNotice(
    NOTICE,
    `The list of accepted keys that counts on this page is ${formatSince(sentAt)}: this site has not answered since. A key that it has withdrawn meanwhile still counts here.`,
    { words: 'Ask the site again', act: () => askAgain(path) },
  );

/** The collection that a settings file is of; null for the site's own. */
const toCorpus = (path: string): string | null => /^\/([^/]+)\/config\.json$/.exec(path)?.[1] ?? null;

/** All of the settings that a verdict goes by: the same keys are others once they are those of fiction. */
const toJudging = ({ keys, fiction }: Config): string => JSON.stringify([keys, fiction]);

/** As if the reader's own keys had changed in another tab: everybody who examines hears of that. */
const haveExaminedAgain = (): void => {
  dispatchEvent(new StorageEvent('storage', { key: null }));
};

/** Takes the site's own answer in the place of what the page has. What was examined under other keys is shown no longer. */
const takeNewer = async (client: QueryClient, corpus: string | null): Promise<void> => {
  const query = configQuery(corpus);
  const before = client.getQueryData(query.queryKey);
  const now = await client.fetchQuery({ ...query, staleTime: 0 });
  if (before === undefined || toJudging(before) === toJudging(now)) return;
  haveExaminedAgain();
  showNotice(
    NOTICE,
    'This site’s list of accepted keys has changed since this page read it. What is on this page was examined again, under the list of now.',
  );
};

/** That of the page may stand still while its machine sleeps, and that of the machine may be set back. In milliseconds. */
const clocks = (): readonly number[] => [performance.now(), Date.now()];

/** A page that stays open asks for the settings so often at most. In milliseconds. */
const ASK_EVERY_MS = 60 * 60 * 1000;

/**
 * Asks for the settings again where a page has heard nothing of them for long: one that the browser held as it was and shows again
 * (back/forward cache), and one that somebody comes back to after an hour.
 * @param wasHeld whether it was held before anybody watched.
 */
export const watchComingBack = (client: QueryClient, wasHeld: boolean): void => {
  let askedAt = clocks();
  const ask = (): void => {
    askedAt = clocks();
    for (const { queryKey } of client.getQueryCache().findAll({ queryKey: ['config'] }))
      takeNewer(client, queryKey[1] === null ? null : String(queryKey[1])).catch(() => undefined);
  };
  // What another tab does with the reader's own keys is told to no page that the browser holds.
  let own = '';
  if (wasHeld) {
    // Which keys there were is not known then: where there are none now, what was one's own is blue, and claims no more.
    if (listUserKeys().length > 0) haveExaminedAgain();
    ask();
  }
  addEventListener('pagehide', () => {
    own = JSON.stringify(listUserKeys());
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    if (JSON.stringify(listUserKeys()) !== own) haveExaminedAgain();
    ask();
  });
  document.addEventListener('visibilitychange', () => {
    if (
      document.visibilityState === 'visible' &&
      clocks().some((now, at) => now - (askedAt[at] ?? 0) > ASK_EVERY_MS)
    )
      ask();
  });
};

/**
 * Says where a page is judged under keys of an earlier visit, and from when they are; and has it judged again as soon as the
 * site has answered.
 */
export const watchSettings = (client: QueryClient): void => {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isSettingsNote(data)) return;
    const { path } = data;
    if (data.isKept) {
      addKept(path, data.sentAt);
      sayKept(path, data.sentAt);
    } else if (dropKept(path)) {
      hideNotice(NOTICE);
      // Where that fails the site has answered with something that is no list of keys.
      takeNewer(client, toCorpus(path)).catch(() => undefined);
    }
  });
  addEventListener('online', () => {
    for (const path of listKept()) askAgain(path);
  });
  serviceWorker.controller?.postMessage('settings');
};
