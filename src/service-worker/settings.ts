import { NetworkFirst } from 'workbox-strategies';
import type { SettingsNote } from '../core/requests/settings-note.ts';

declare const self: ServiceWorkerGlobalScope;

const CACHE = 'pith-viewer-settings';
/** Longer than this nobody waits for the settings where older ones are there. In seconds. */
const PATIENCE_S = 4;

const isSettings = (response: Response): boolean =>
  response.status === 200 && /^application\/json\b/.test(response.headers.get('content-type') ?? '');

/** For each page, the settings that it got out of the cache, by their path: whoever asks later is told. */
const kept = new Map<string, Map<string, SettingsNote>>();

/** Tells the page that asked for settings what they are. One that is only just loading may not hear it. */
const tellPage = async (event: ExtendableEvent, note: SettingsNote): Promise<void> => {
  const page = event instanceof FetchEvent ? event.clientId : '';
  if (page === '') return;
  const notes = kept.get(page) ?? new Map<string, SettingsNote>();
  if (note.isKept) kept.set(page, notes.set(note.path, note));
  else notes.delete(note.path);
  (await self.clients.get(page))?.postMessage(note);
};

/** Tells a page once more which of its settings are kept ones, once it can hear. */
export const tellKept = (page: Client): void => {
  for (const note of kept.get(page.id)?.values() ?? []) page.postMessage(note);
};

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
      cachedResponseWillBeUsed: async ({ request, cachedResponse, event }) => {
        if (cachedResponse !== undefined) {
          const sentAt = Date.parse(cachedResponse.headers.get('date') ?? '');
          const day = Number.isNaN(sentAt) ? null : new Date(sentAt).toISOString();
          await tellPage(event, { path: new URL(request.url).pathname, isKept: true, sentAt: day });
        }
        return cachedResponse;
      },
      cacheDidUpdate: ({ request, event }) =>
        tellPage(event, { path: new URL(request.url).pathname, isKept: false }),
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
      const response = await fetch(path, { cache: 'no-cache', headers: { accept: 'application/json' } });
      if (isSettings(response)) await cache.put(path, response);
    } catch {
      // The next visit keeps them.
    }
  }
};
