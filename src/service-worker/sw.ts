import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { toNotedRequest } from '../core/requests/noted-request.ts';
import { answerSettings, keepSettings, listKept, tellKept } from './settings.ts';
import { letGo } from './versions.ts';

/*
 * Serves the app itself where there is no network: the page, its parts, the site's settings. It holds no record: these are
 * kept by the page, which examines them again (`look-up/kept`). What it doesn't know goes to the network as if it weren't
 * there.
 */

declare const self: ServiceWorkerGlobalScope & {
  /** Files of this build with their hashes; the build fills it in. */
  readonly __WB_MANIFEST: PrecacheEntry[];
};
/** Put in by the build: `PATH_PATTERNS` of scripts/vite/app-paths.ts. */
declare const __PATH_PATTERNS__: { readonly page: string; readonly file: string };

/** What this worker asked since it last woke up, as the browser noted it. */
const listRequests = () =>
  performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .map((entry) => toNotedRequest(entry, performance.timeOrigin, 'service-worker'));

// All files of a build are fetched at once, and browsers note 250 questions unless they are told otherwise.
performance.setResourceTimingBufferSize(20_000);

const SHELL = '/index.html';
const files = new PrecacheController({ cacheName: 'app' });
files.addToCacheList(self.__WB_MANIFEST);

// Every version keeps what it had: a page of an older one may still want its parts.
self.addEventListener('install', (event) => {
  void files.install(event);
  event.waitUntil(keepSettings());
});
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), letGo(files)]));
});

// Nothing takes over by itself: the reader says when (`routes/offline`).
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
  if (event.data === 'settings' && event.source instanceof Client) tellKept(event.source);
  if (event.data === 'kept-settings' && event.source instanceof Client)
    event.ports[0]?.postMessage(listKept(event.source));
  if (event.data === 'requests') event.ports[0]?.postMessage(listRequests());
});

const shell = files.createHandlerBoundToURL(SHELL);
registerRoute(
  new NavigationRoute(
    (options) => {
      if (options.event instanceof FetchEvent) options.event.waitUntil(letGo(files));
      return shell(options);
    },
    {
      allowlist: [new RegExp(__PATH_PATTERNS__.page)],
      denylist: [new RegExp(__PATH_PATTERNS__.file, 'i')],
    },
  ),
);

registerRoute(
  ({ url, sameOrigin }) =>
    sameOrigin && (url.pathname.startsWith('/assets/') || files.getCacheKeyForURL(url.href) !== undefined),
  async ({ request, url }) => {
    const cache = await caches.open(files.strategy.cacheName);
    return (await cache.match(files.getCacheKeyForURL(url.href) ?? url.href)) ?? fetch(request);
  },
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /^(?:\/[a-z0-9-]{1,32})?\/config\.json$/.test(url.pathname),
  answerSettings,
);
