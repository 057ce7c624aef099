import { NetworkFirst } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope;

const CACHE = 'pith-viewer-settings';
/** Longer than this nobody waits for the settings where older ones are there. In seconds. */
const PATIENCE_S = 4;

const isSettings = (response: Response): boolean =>
  response.status === 200 && /^application\/json\b/.test(response.headers.get('content-type') ?? '');

/** The settings decide what can be green: asked for each time, and those of the last time only where nobody answers. */
export const settingsStrategy = new NetworkFirst({
  cacheName: CACHE,
  networkTimeoutSeconds: PATIENCE_S,
  plugins: [
    {
      cacheWillUpdate: async ({ response }) => (isSettings(response) ? response : null),
      fetchDidSucceed: async ({ response }) => {
        if (response.status >= 500) throw new Error(`status ${response.status}`);
        return response;
      },
    },
  ],
});

/** The collections that open pages are in; the empty name stands for the site itself. */
const collections = async (): Promise<ReadonlySet<string>> => {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const names = windows.map(({ url }) => new URL(url).searchParams.get('in') ?? '');
  return new Set(['', ...names.filter((name) => /^[a-z0-9-]{1,32}$/.test(name))]);
};

/** On the first visit the page has asked for its settings before anybody could keep them. */
export const keepSettings = async (): Promise<void> => {
  const cache = await caches.open(CACHE);
  for (const name of await collections()) {
    const path = name === '' ? '/config.json' : `/${name}/config.json`;
    try {
      const response = await fetch(path, { headers: { accept: 'application/json' } });
      if (isSettings(response)) await cache.put(path, response);
    } catch {
      // The next visit keeps them.
    }
  }
};
