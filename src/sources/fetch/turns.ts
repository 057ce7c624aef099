import { OwnTurns } from './own-turns.ts';
import { SourceError } from './source-error.ts';

/** So many questions are on their way at the same time, over the whole page with its workers. */
const MOST_AT_ONCE = 6;
/** A source that asks to wait longer is asked again all the same, and says so again. In milliseconds. */
const LONGEST_REST_MS = 60_000;

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

/** The questions of this thread, and the other threads that take turns with it. */
export interface Asking {
  readonly turns: OwnTurns;
  /** How many questions have begun to take turns, or have them. */
  underWay: number;
  others: {
    /** Before a question takes turns. @returns when it may. */
    readonly enter: () => Promise<void>;
    /** Where no question is left. */
    readonly leave: () => void;
  } | null;
}

let known: Asking | null = null;

/**
 * From now on questions of this thread take turns: six at once, none twice at a time, and none to a source that asked to
 * wait until that is over. Parts that ask for many records call it. That is decided here, without a question to the
 * browser, but for threads that share their turns (`shareTurns`).
 */
export const askInTurns = (): Asking => {
  if (known !== null) return known;
  const turns = new OwnTurns(MOST_AT_ONCE);
  const asking: Asking = { turns, underWay: 0, others: null };
  known = asking;
  const restUntil = new Map<string, number>();
  const restOf = (url: string): number =>
    restUntil.size === 0 ? 0 : (restUntil.get(toPlace(url)) ?? 0) - performance.now();
  const inTurn = async <T>(url: string, signal: AbortSignal, begin: () => Promise<T>): Promise<T> => {
    const giveBackAddress = await turns.take([url], signal);
    try {
      for (let rest = restOf(url); rest > 0; rest = restOf(url)) await pause(rest, signal);
      const giveBackSlot = await turns.take(turns.slots, signal);
      try {
        return await begin();
      } catch (trouble) {
        if (trouble instanceof SourceError && trouble.retryAfter !== null)
          restUntil.set(
            toPlace(url),
            performance.now() + Math.min(LONGEST_REST_MS, trouble.retryAfter * 1000),
          );
        throw trouble;
      } finally {
        giveBackSlot();
      }
    } finally {
      giveBackAddress();
    }
  };
  globalThis.pithTurn = async (url, signal, begin) => {
    asking.underWay += 1;
    try {
      await asking.others?.enter();
      return await inTurn(url, signal, begin);
    } finally {
      asking.underWay -= 1;
      if (asking.underWay === 0) asking.others?.leave();
    }
  };
  return asking;
};
