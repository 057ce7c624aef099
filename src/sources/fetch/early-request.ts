/** A request that began before the program that wants its answer was there. */
export interface EarlyRequest {
  readonly response: Promise<Response>;
  readonly controller: AbortController;
}

declare global {
  /**
   * Where it is there (`turns.ts`), every question waits for its turn, and no time runs before it. Who asks for one record
   * at a time needs none.
   */
  var pithTurn: (<T>(url: string, signal: AbortSignal, begin: () => Promise<T>) => Promise<T>) | undefined;
  /** By address; filled by `head-start.ts`, the page's very first script. */
  var pithEarly: Record<string, EarlyRequest> | undefined;
}

/**
 * Every request for data asks for the same, so that an early one is as good as a late one. To a page that one goes back to
 * browsers give what they have, however old it is and whatever its server said of that, unless they are told not to.
 */
export const DATA_REQUEST = { cache: 'no-cache', headers: { accept: 'application/json' } } as const;

/**
 * Asks `url`, or takes the answer of the early request for it. Each early request is taken once; `signal` ends it like
 * any other. Errors are those of `fetch`.
 */
export const requestData = (url: string, signal: AbortSignal): Promise<Response> => {
  const early = globalThis.pithEarly?.[url];
  if (early === undefined) return fetch(url, { ...DATA_REQUEST, signal });
  delete globalThis.pithEarly?.[url];
  signal.addEventListener('abort', () => early.controller.abort(signal.reason), { once: true });
  return early.response;
};
