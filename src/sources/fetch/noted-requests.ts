import { type Asker, type NotedRequest, toNotedRequest } from '../../core/requests/noted-request.ts';

/** Browsers note 250 questions unless they are told otherwise; a large graph asks for more. */
export const MOST_NOTED = 20_000;

/** What was asked in this thread since it began, in order. */
export const listNotedRequests = (asker: Asker): readonly NotedRequest[] =>
  [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .map((entry) => toNotedRequest(entry, performance.timeOrigin, asker));

/** How long an answer of the service worker is waited for, in milliseconds. */
const PATIENCE_MS = 1_000;

/** What the service worker asked since it last woke up; null where there is none, or it says nothing. */
export const askServiceWorker = (): Promise<readonly NotedRequest[] | null> => {
  const worker = globalThis.navigator?.serviceWorker?.controller;
  if (!worker) return Promise.resolve(null);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<readonly NotedRequest[]>) => resolve(data);
    setTimeout(() => resolve(null), PATIENCE_MS);
    worker.postMessage('requests', [port2]);
  });
};
