import type { QueryClient } from '@tanstack/react-query';
import { pruneTexts } from '../../sources/kept/find-texts.ts';
import { timesHeld } from '../../sources/kept/store/open-store.ts';
import { showNotice } from '../../ui/notice/notice.ts';
import { watchKept } from './watch-kept.ts';
import { watchMissing } from './watch-missing.ts';
import { watchComingBack, watchSettings } from './watch-settings.ts';

/** A page that stays open asks for a new version at most so often. In milliseconds. */
const ASK_EVERY_MS = 60 * 60 * 1000;

/** Whether the reader pressed in this tab. A press in another tab changes nothing here. */
let isWanted = false;

const offer = (waiting: ServiceWorker): void =>
  showNotice('version', 'A new version of this page is ready. Using it reloads the page at this address.', {
    words: 'Use it',
    act: () => {
      isWanted = true;
      // The tab beside this one may have pressed first: then it is in use already.
      if (waiting.state === 'activated') return location.reload();
      waiting.postMessage('take-over');
      // Most often at once. Chromium may hold on to the old one for a minute, until it counts as idle.
      showNotice(
        'version',
        'The new version takes over as soon as the browser lets go of the one before it.',
      );
    },
  });

/** The first version that a browser keeps is newer than nothing. */
const watchInstalling = ({ installing, active }: ServiceWorkerRegistration): void => {
  if (active === null) return;
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'installed') offer(installing);
  });
};

/**
 * Has this browser keep the app for times without a network; says when a newer version of it is there, and changes nothing before
 * the reader presses; and says what there is to say of settings. Where nothing can be kept settings are asked for again all the same.
 */
export const watchVersion = async (client: QueryClient): Promise<void> => {
  const wasHeld = timesHeld > 0;
  watchMissing();
  watchComingBack(client, wasHeld);
  watchKept(client, wasHeld);
  if (!('serviceWorker' in navigator)) return;
  watchSettings(client);
  // Where storage is forbidden there is nothing to let go of.
  pruneTexts().catch(() => undefined);
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isWanted) location.reload();
  });
  try {
    const registration = await serviceWorker.register('/sw.js');
    if (registration.waiting !== null && registration.active !== null) offer(registration.waiting);
    watchInstalling(registration);
    registration.addEventListener('updatefound', () => watchInstalling(registration));
    let askedAt = performance.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' || performance.now() - askedAt < ASK_EVERY_MS) return;
      askedAt = performance.now();
      registration.update().catch(() => undefined);
    });
  } catch {
    // Without a network, or forbidden: the version that is here goes on.
  }
};
