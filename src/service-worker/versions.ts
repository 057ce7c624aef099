import type { PrecacheController } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;

/**
 * Deletes files of other versions, once no page of another version can want them any more: while more than one window
 * is open nobody knows of which version the others are.
 */
export const letGo = async (files: PrecacheController): Promise<void> => {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.length > 1 || self.registration.waiting !== null || self.registration.installing !== null)
    return;
  const expected = new Set(files.getURLsToCacheKeys().values());
  const cache = await caches.open(files.strategy.cacheName);
  for (const { url } of await cache.keys()) if (!expected.has(url)) await cache.delete(url);
};
