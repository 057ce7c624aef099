import { OwnTurns } from './own-turns.ts';
import { SourceError } from './source-error.ts';

/** So many questions are on their way at the same time, over the whole page with its workers. */
const MOST_AT_ONCE = 6;
/** A source that asks to wait longer is asked again all the same, and says so again. In milliseconds. */
const LONGEST_REST_MS = 60_000;

/** Takes a lock when it is free. @returns what gives it back. @throws the signal's reason when it is aborted. */
const takeLock = (name: string, signal: AbortSignal): Promise<() => void> =>
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

/** The turns of this thread, and whether other threads take them with it. */
let own: OwnTurns | null = null;
let isShared = false;

/**
 * From now on questions of this thread take turns: six at once, none twice at a time, and none to a source that asked to
 * wait until that is over. Parts that ask for many records call it. As long as no worker of the page asks too
 * (`shareTurns`), that is decided here, without a question to the browser.
 * @param page a name for the page, the same in its workers.
 */
export const askInTurns = (page: string): void => {
  if (globalThis.pithTurn !== undefined) return;
  const turns = new OwnTurns(MOST_AT_ONCE);
  own = turns;
  const restUntil = new Map<string, number>();
  /** Of the six that are shared those that no question of this thread has or waits for, and who waits for one. */
  const free = Array.from({ length: MOST_AT_ONCE }, (_, at) => `${page} ${at}`);
  free.push(...free.splice(0, Math.floor(Math.random() * MOST_AT_ONCE)));
  const waiting = new Set<(name: string) => void>();
  const leave = (name: string): void => {
    const [next] = waiting;
    if (next === undefined) free.push(name);
    else next(name);
  };
  /** So a question that takes long keeps its own place alone. */
  const choose = (signal: AbortSignal): Promise<string> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const name = free.shift();
      if (name !== undefined) return resolve(name);
      const end = (): void => {
        waiting.delete(take);
        signal.removeEventListener('abort', stop);
      };
      const take = (given: string): void => {
        end();
        resolve(given);
      };
      const stop = (): void => {
        end();
        reject(signal.reason);
      };
      waiting.add(take);
      signal.addEventListener('abort', stop, { once: true });
    });
  const takeAddress = async (url: string, signal: AbortSignal) =>
    (isShared ? null : await turns.take([url], signal)) ?? takeLock(`${page} ${url}`, signal);
  const takeSharedSlot = async (signal: AbortSignal) => {
    const name = await choose(signal);
    const giveBack = await takeLock(name, signal).catch((cause: unknown) => {
      leave(name);
      throw cause;
    });
    return (): void => {
      giveBack();
      leave(name);
    };
  };
  const takeSlot = async (signal: AbortSignal) =>
    (isShared ? null : await turns.take(turns.slots, signal)) ?? takeSharedSlot(signal);
  globalThis.pithTurn = async (url, signal, begin) => {
    const place = toPlace(url);
    const giveBackAddress = await takeAddress(url, signal);
    try {
      for (let rest = restOf(place); rest > 0; rest = restOf(place)) await pause(rest, signal);
      const giveBackSlot = await takeSlot(signal);
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
      giveBackAddress();
    }
  };
  const restOf = (place: string): number => (restUntil.get(place) ?? 0) - performance.now();
};

/**
 * As `askInTurns`, and with all other threads of the page that call it, by Web Locks: a page before it starts a worker that
 * asks, and the worker before its first question. What this thread has on its way counts among the six. Where the browser
 * has no Web Locks (a site without HTTPS) each thread has six of its own.
 */
export const shareTurns = (page: string): void => {
  askInTurns(page);
  if (isShared || own === null || globalThis.navigator?.locks === undefined) return;
  isShared = true;
  own.end((name, over) => {
    // Asked for before any other thread can be: held until the question is answered.
    void navigator.locks.request(`${page} ${name}`, () => over);
  });
};

/** The name of this page among those that are open. */
export const PAGE_NAME = `pith-viewer ${performance.timeOrigin} ${Math.random()}`;
