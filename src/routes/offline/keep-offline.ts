import type { QueryClient } from '@tanstack/react-query';

/** Until then the page has the line and the processor for itself. In milliseconds. */
const QUIET_AFTER_MS = 2000;

/** Has this browser keep the app for times without a network, when the page has nothing better to do. */
export const keepOffline = (client: QueryClient): void => {
  const worker = navigator.serviceWorker;
  const begin = (): void => {
    // The first visit has no version but this one.
    if (worker.controller === null) worker.register('/sw.js').catch(() => undefined);
    else void import('./watch-version.ts').then(({ watchVersion }) => watchVersion(client));
  };
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    setTimeout(() => (window.requestIdleCallback ?? setTimeout)(begin), QUIET_AFTER_MS);
};
