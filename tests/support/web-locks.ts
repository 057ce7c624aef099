/*
 * The Web Locks API (W3C) for Node, which has none before version 24: requests, lines and snapshots of one browser, and a
 * way there and back for each thread that takes as long as the test says, in order.
 */

interface Request {
  readonly name: string;
  readonly mode: LockMode;
  readonly thread: number;
  /** Says in the thread that the lock is had. */
  readonly grant: () => void;
}

/** A browser's locks. `delay` is how long a message between a thread and the browser takes, in milliseconds. */
export const makeWebLocks = (delay: () => number = () => 0) => {
  const lines = new Map<string, Request[]>();
  const held = new Set<Request>();

  const isGrantable = ({ name, mode }: Request): boolean =>
    [...held].every((other) => other.name !== name || (mode === 'shared' && other.mode === 'shared'));
  const advance = (name: string): void => {
    const line = lines.get(name) ?? [];
    for (let [first] = line; first !== undefined && isGrantable(first); [first] = line) {
      line.shift();
      held.add(first);
      first.grant();
    }
  };
  const toInfo = ({ name, mode, thread }: Request): LockInfo => ({ name, mode, clientId: `${thread}` });

  /** One way of one thread: messages arrive in the order in which they were sent. */
  const makeWay = (): ((act: () => void) => void) => {
    const waiting: (() => void)[] = [];
    return (act) => {
      waiting.push(act);
      const take = (): void => waiting.shift()?.();
      const time = delay();
      if (time === 0) queueMicrotask(take);
      else setTimeout(take, time);
    };
  };

  let threads = 0;
  const makeThread = (): { readonly locks: LockManager; readonly end: () => void } => {
    threads += 1;
    const thread = threads;
    const [send, hear] = [makeWay(), makeWay()];
    let isOver = false;
    const letGo = (request: Request): void => {
      const line = lines.get(request.name) ?? [];
      if (line.includes(request)) line.splice(line.indexOf(request), 1);
      held.delete(request);
      advance(request.name);
    };
    const request = (
      name: string,
      ...rest: readonly [LockGrantedCallback<unknown>] | readonly [LockOptions, LockGrantedCallback<unknown>]
    ): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const act = rest.length === 1 ? rest[0] : rest[1];
        const { mode = 'exclusive', ifAvailable = false, signal } = rest.length === 1 ? {} : rest[0];
        const call = async (lock: Lock | null): Promise<void> => {
          try {
            resolve(await act(lock));
          } catch (cause) {
            reject(cause);
          }
        };
        let isAborted = false;
        const own: Request = {
          name,
          mode,
          thread,
          grant: () =>
            hear(async () => {
              if (isOver) return;
              signal?.removeEventListener('abort', stop);
              if (!isAborted) await call({ name, mode });
              if (!isOver) send(() => letGo(own));
            }),
        };
        const stop = (): void => {
          isAborted = true;
          reject(signal?.reason);
          send(() => {
            const line = lines.get(name) ?? [];
            if (line.includes(own)) letGo(own);
          });
        };
        if (signal?.aborted === true) return reject(signal.reason);
        signal?.addEventListener('abort', stop, { once: true });
        send(() => {
          const line = lines.get(name) ?? [];
          lines.set(name, line);
          if (ifAvailable && (line.length > 0 || !isGrantable(own))) return hear(() => void call(null));
          line.push(own);
          return advance(name);
        });
      });
    return {
      locks: {
        request: request as LockManager['request'],
        query: () =>
          new Promise((resolve) =>
            send(() => {
              const snapshot = {
                held: [...held].map(toInfo),
                pending: [...lines.values()].flat().map(toInfo),
              };
              hear(() => resolve(snapshot));
            }),
          ),
      },
      /** As a worker that is terminated. */
      end: () => {
        isOver = true;
        const own = [...held, ...[...lines.values()].flat()].filter((each) => each.thread === thread);
        for (const each of own) letGo(each);
      },
    };
  };
  return {
    makeThread,
    held: (): readonly string[] => [...held].map(({ name }) => name).sort(),
    waiting: (): readonly string[] =>
      [...lines.values()]
        .flat()
        .map(({ name }) => name)
        .sort(),
  };
};
