import type { QueryClient } from '@tanstack/react-query';

/** Until then the page has the line and the processor for itself. In milliseconds. */
const QUIET_AFTER_MS = 2000;

const begin = (client: QueryClient): void => {
  const worker = navigator.serviceWorker;
  // The first visit has no version but this one.
  if (worker.controller === null) worker.register('/sw.js').catch(() => undefined);
  else void import('./watch-version.ts').then(({ watchVersion }) => watchVersion(client));
};

/** Has this browser keep the app for times without a network, when the page has nothing better to do. */
export const keepOffline = (client: QueryClient): void => {
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    setTimeout(() => (window.requestIdleCallback ?? setTimeout)(() => begin(client)), QUIET_AFTER_MS);
};
