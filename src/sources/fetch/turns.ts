import { SourceError } from './source-error.ts';

/** So many questions are on their way at the same time, over the whole page with its workers. */
const MOST_AT_ONCE = 6;
/** A source that asks to wait longer is asked again all the same, and says so again. In milliseconds. */
const LONGEST_REST_MS = 60_000;

/** Takes a lock when it is free. @returns what gives it back. @throws the signal's reason when it is aborted. */
const take = (name: string, signal: AbortSignal): Promise<() => void> =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { signal }, () => new Promise<void>((giveBack) => resolve(giveBack)))
      .catch(reject);
  });

/** A source: the first folder of an address is its base, as far as this has to know. */
const toPlace = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return `${origin}/${pathname.split('/')[1] ?? ''}`;
};

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });

/**
 * From now on questions of this thread take turns: six at once with all others that name the same page, none twice at a
 * time, and none to a source that asked to wait until that is over. Parts that ask for many records call it; where the
 * browser has no Web Locks (a site without HTTPS) nothing changes.
 * @param page a name for the page, the same in its workers.
 */
export const askInTurns = (page: string): void => {
  if (globalThis.navigator?.locks === undefined || globalThis.pithTurn !== undefined) return;
  const restUntil = new Map<string, number>();
  let asked = Math.floor(Math.random() * MOST_AT_ONCE);
  globalThis.pithTurn = async (url, signal, begin) => {
    const place = toPlace(url);
    const giveBackUrl = await take(`${page} ${url}`, signal);
    try {
      for (let rest = restOf(place); rest > 0; rest = restOf(place)) await pause(rest, signal);
      asked += 1;
      const giveBackSlot = await take(`${page} ${asked % MOST_AT_ONCE}`, signal);
      try {
        return await begin();
      } catch (trouble) {
        if (trouble instanceof SourceError && trouble.retryAfter !== null)
          restUntil.set(place, performance.now() + Math.min(LONGEST_REST_MS, trouble.retryAfter * 1000));
        throw trouble;
      } finally {
        giveBackSlot();
      }
    } finally {
      giveBackUrl();
    }
  };
  const restOf = (place: string): number => (restUntil.get(place) ?? 0) - performance.now();
};

/** The name of this page among those that are open. */
export const PAGE_NAME = `pith-viewer ${performance.timeOrigin} ${Math.random()}`;
