type GiveBack = () => void;

interface Waiting {
  readonly names: readonly string[];
  /** With null where this thread no longer decides. */
  readonly give: (giveBack: GiveBack | null) => void;
}

/** What one at a time may hold, by its name, as long as this thread is alone with it. First come, first served. */
export class OwnTurns {
  /** The names of which a question needs any one. */
  readonly slots: readonly string[];
  /** When each that is held is given back. */
  readonly #held = new Map<string, Promise<void>>();
  readonly #waiting = new Set<Waiting>();
  #isOver = false;

  constructor(slots: number) {
    this.slots = Array.from({ length: slots }, (_, index) => `${index}`);
  }

  /**
   * Takes one of these names as soon as one is free.
   * @returns what gives it back, or null where that is no longer for this thread to decide.
   * @throws the signal's reason when it is aborted.
   */
  async take(names: readonly string[], signal: AbortSignal): Promise<GiveBack | null> {
    signal.throwIfAborted();
    if (this.#isOver) return null;
    const free = names.find((name) => !this.#held.has(name));
    return free === undefined ? this.#wait(names, signal) : this.#hold(free);
  }

  /** Hands over to another keeper, who is told of all that is held; who still waits gets nothing here. */
  end(tell: (name: string, over: Promise<void>) => void): void {
    this.#isOver = true;
    for (const [name, over] of this.#held) tell(name, over);
    for (const { give } of this.#waiting) give(null);
  }

  #wait(names: readonly string[], signal: AbortSignal): Promise<GiveBack | null> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        names,
        give: (giveBack) => {
          this.#waiting.delete(waiting);
          signal.removeEventListener('abort', stop);
          resolve(giveBack);
        },
      };
      const stop = (): void => {
        this.#waiting.delete(waiting);
        reject(signal.reason);
      };
      this.#waiting.add(waiting);
      signal.addEventListener('abort', stop, { once: true });
    });
  }

  #hold(name: string): GiveBack {
    let end = (): void => {};
    this.#held.set(
      name,
      new Promise((resolve) => {
        end = resolve;
      }),
    );
    return () => {
      end();
      this.#held.delete(name);
      if (this.#isOver) return;
      for (const { names, give } of this.#waiting)
        if (names.includes(name)) {
          give(this.#hold(name));
          return;
        }
    };
  }
}
