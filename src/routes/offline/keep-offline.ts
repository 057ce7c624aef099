import type { QueryClient } from '@tanstack/react-query';

/** Until then the page has the line and the processor for itself. In milliseconds. */
const QUIET_AFTER_MS = 2000;

/** Has this browser keep the app, and watches what is newer than the page, when the page has nothing better to do. */
export const keepOffline = (client: QueryClient): void => {
  const begin = (): void =>
    void import('./watch-version.ts').then(({ watchVersion }) => watchVersion(client));
  if (import.meta.env.PROD)
    setTimeout(() => (window.requestIdleCallback ?? setTimeout)(begin), QUIET_AFTER_MS);
};
