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

/** What is known of the service worker: that there is none, that it said nothing, or what it asked since it last woke up. */
export type WorkerNotes = 'none' | 'silent' | readonly NotedRequest[];

/** One that this page isn't in the hands of may be fetching the parts of the app for later. */
const isThere = async (container: ServiceWorkerContainer | undefined): Promise<boolean> =>
  (await container?.getRegistration().catch(() => undefined)) !== undefined;

export const askServiceWorker = async (): Promise<WorkerNotes> => {
  const container = globalThis.navigator?.serviceWorker as ServiceWorkerContainer | undefined;
  const worker = container?.controller;
  if (!worker) return (await isThere(container)) ? 'silent' : 'none';
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<readonly NotedRequest[]>) => resolve(data);
    setTimeout(() => resolve('silent'), PATIENCE_MS);
    worker.postMessage('requests', [port2]);
  });
};
