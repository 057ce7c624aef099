type GiveBack = () => void;

/**
 * What a turn has to wait for besides, once it is this thread's.
 * @param over settles when the turn is given back. @param signal null for a turn that waits for nothing any more.
 * @returns rejects with the signal's reason when it is aborted.
 */
export type Guard = (name: string, over: Promise<void>, signal: AbortSignal | null) => Promise<void>;

/** What one at a time may hold, by its name, among the questions of this thread. First come, first served. */
export class OwnTurns {
  /** The names of which a question needs any one. Threads begin with different ones, so that they seldom wait for the same. */
  readonly slots: readonly string[];
  /** When each that is held is given back. */
  readonly #held = new Map<string, Promise<void>>();
  readonly #waiting = new Set<{ readonly names: readonly string[]; readonly give: (name: string) => void }>();
  #guard: Guard | null = null;

  constructor(slots: number) {
    const first = Math.floor(Math.random() * slots);
    this.slots = Array.from({ length: slots }, (_, index) => `${(first + index) % slots}`);
  }

  /**
   * Takes one of these names as soon as one is free.
   * @returns what gives it back.
   * @throws the signal's reason when it is aborted.
   */
  async take(names: readonly string[], signal: AbortSignal): Promise<GiveBack> {
    signal.throwIfAborted();
    const free = names.find((name) => !this.#held.has(name));
    return free === undefined ? this.#wait(names, signal) : this.#hold(free, signal);
  }

  /** From now on every turn waits for this too; it is told of all that are held. Null for none. */
  setGuard(guard: Guard | null): void {
    this.#guard = guard;
    if (guard !== null) for (const [name, over] of this.#held) void guard(name, over, null);
  }

  #wait(names: readonly string[], signal: AbortSignal): Promise<GiveBack> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        this.#waiting.delete(waiting);
        signal.removeEventListener('abort', stop);
      };
      const waiting = {
        names,
        give: (name: string) => {
          end();
          resolve(this.#hold(name, signal));
        },
      };
      const stop = (): void => {
        end();
        reject(signal.reason);
      };
      this.#waiting.add(waiting);
      signal.addEventListener('abort', stop, { once: true });
    });
  }

  #hold(name: string, signal: AbortSignal): GiveBack | Promise<GiveBack> {
    let end = (): void => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#held.set(name, over);
    const giveBack = (): void => {
      end();
      this.#held.delete(name);
      for (const { names, give } of this.#waiting)
        if (names.includes(name)) {
          give(name);
          return;
        }
    };
    return (
      this.#guard?.(name, over, signal).then(
        () => giveBack,
        (cause: unknown) => {
          giveBack();
          throw cause;
        },
      ) ?? giveBack
    );
  }
}
