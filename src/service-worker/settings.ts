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

/** What a page was told that the site has answered after all, until when it may fetch that: by page and path, in milliseconds. */
const answered = new Map<string, number>();
/** So long a page may take to fetch what it was told of. In milliseconds. */
const FETCH_WITHIN_MS = 5_000;

const toPage = (event: ExtendableEvent): string => (event instanceof FetchEvent ? event.clientId : '');

const postTo = async (page: string, note: SettingsNote): Promise<void> =>
  (await self.clients.get(page))?.postMessage(note);

/** Tells the page that asked for settings that it gets kept ones. One that is only just loading may not hear it. */
const tellOfKept = async (event: ExtendableEvent, path: string, sentAt: string | null): Promise<void> => {
  const page = toPage(event);
  if (page === '') return;
  const note: SettingsNote = { path, isKept: true, sentAt };
  kept.set(page, (kept.get(page) ?? new Map<string, SettingsNote>()).set(path, note));
  await postTo(page, note);
};

/** Tells every page that got kept settings that the site has answered, whichever page has asked. */
const tellOfAnswer = async (path: string): Promise<void> => {
  for (const [page, notes] of kept) {
    if (!notes.delete(path)) continue;
    if (notes.size === 0) kept.delete(page);
    answered.set(`${page} ${path}`, performance.now() + FETCH_WITHIN_MS);
    await postTo(page, { path, isKept: false });
  }
};

/** Tells a page once more which of its settings are kept ones, once it can hear. */
export const tellKept = (page: Client): void => {
  for (const note of kept.get(page.id)?.values() ?? []) page.postMessage(note);
};

/** Which settings of a page are kept ones, for a file that says so. */
export const listKept = (page: Client): readonly SettingsNote[] => [...(kept.get(page.id)?.values() ?? [])];

const networkFirst = new NetworkFirst({
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
          await tellOfKept(event, new URL(request.url).pathname, day);
        }
        return cachedResponse;
      },
      cacheDidUpdate: ({ request }) => tellOfAnswer(new URL(request.url).pathname),
    },
  ],
});

/** The document for other sites: it has no place to say that its keys are those of an earlier visit, so it never gets these. */
const isFrame = async (event: ExtendableEvent): Promise<boolean> => {
  const page = await self.clients.get(toPage(event));
  return page !== undefined && new URL(page.url).pathname.startsWith('/embed');
};

/**
 * The settings decide what can be green: asked for each time, and those of the last time only where nobody answers. What the
 * site answered late is given once to the page that was told of it: a slow site would be too slow again, and so without an end.
 */
export const answerSettings = async ({
  event,
  request,
}: {
  readonly event: ExtendableEvent;
  readonly request: Request;
}): Promise<Response> => {
  if (await isFrame(event)) return fetch(request);
  const name = `${toPage(event)} ${new URL(request.url).pathname}`;
  const until = answered.get(name) ?? 0;
  answered.delete(name);
  const late = performance.now() < until ? await caches.match(request, { cacheName: CACHE }) : undefined;
  return late ?? networkFirst.handle({ event, request });
};

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
