import type { Guard } from './own-turns.ts';
import { type Asking, askInTurns } from './turns.ts';

/** So often a thread looks whether another one asks too, in milliseconds. */
const LOOK_EVERY_MS = 50;

/** A moment that can be waited for, or a time, whichever comes first. */
const makeBell = () => {
  let ring = (): void => {};
  return {
    ring: () => ring(),
    wait: (milliseconds: number): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        ring = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
};

/**
 * One lock for all threads of a page says how each of them asks. Who holds it alone decides on turns in its own memory. Who
 * holds it with others, or is next to hold it alone, takes a lock of its name with each turn. Who wants it waits in the
 * browser's line, which the one who holds it alone sees and makes way.
 */
const makeOthers = (page: string, asking: Asking, locks: LockManager): NonNullable<Asking['others']> => {
  const { turns } = asking;
  const desk = `${page} desk`;
  const bell = makeBell();
  const isDesk = ({ name }: LockInfo): boolean => name === desk;
  const guard: Guard = (name, over, signal) =>
    new Promise((resolve, reject) => {
      locks
        .request(`${page} ${name}`, signal === null ? {} : { signal }, () => {
          resolve();
          return over;
        })
        .catch(reject);
    });

  /** While questions of this thread may take turns, and when what was asked for last is let go of. */
  let mayAsk: Promise<void> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let admit = (): void => {};
  const ask = (options: LockOptions, act: (lock: Lock | null) => Promise<void> | undefined): void => {
    // A browser that refuses a lock leaves each thread its own six.
    last = locks.request(desk, options, act).catch(() => admit());
  };

  /** Holds the lock until there is nothing to ask, or `isTime` to hold it otherwise: `next` asks for that first. */
  const stay = async (isTime: (state: LockManagerSnapshot) => boolean, next: () => void): Promise<void> => {
    admit();
    while (asking.underWay > 0) {
      await bell.wait(LOOK_EVERY_MS);
      if (asking.underWay > 0 && isTime(await locks.query()) && asking.underWay > 0) return next();
    }
    mayAsk = null;
  };
  const stayAlone = (): Promise<void> => {
    turns.setGuard(null);
    return stay(
      ({ pending = [] }) => pending.some(isDesk),
      () => {
        turns.setGuard(guard);
        ask({ mode: 'shared' }, stayTogether);
      },
    );
  };
  const stayTogether = (): Promise<void> =>
    stay(
      ({ held = [], pending = [] }) => held.filter(isDesk).length === 1 && !pending.some(isDesk),
      // Nobody else can hold it alone before this does: not even at once, while something stands in the line.
      () => ask({}, stayAlone),
    );

  const begin = async (): Promise<void> => {
    await last;
    await new Promise<void>((resolve) => {
      admit = resolve;
      ask({ ifAvailable: true }, (lock) => {
        if (lock !== null) return stayAlone();
        turns.setGuard(guard);
        ask({ mode: 'shared' }, stayTogether);
        return undefined;
      });
    });
  };
  return {
    enter: () => {
      mayAsk ??= begin();
      return mayAsk;
    },
    leave: bell.ring,
  };
};

/**
 * As `askInTurns`, and with all other threads of the page that call it: a page before it starts a worker that asks, and
 * the worker before its first question. As long as one of them asks and no other, it decides by itself; otherwise each
 * turn takes a Web Lock. What this thread has on its way counts among the six. Where the browser has no Web Locks (a site
 * without HTTPS) each thread has six of its own.
 * @param page a name for the page, the same in its workers.
 */
export const shareTurns = (page: string): void => {
  const asking = askInTurns();
  const locks = globalThis.navigator?.locks;
  if (asking.others !== null || locks === undefined) return;
  asking.others = makeOthers(page, asking, locks);
  // Asked for before any other thread can.
  if (asking.underWay > 0) void asking.others.enter();
};

/** The name of this page among those that are open. */
export const PAGE_NAME = `pith-viewer ${performance.timeOrigin} ${Math.random()}`;
