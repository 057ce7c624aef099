import { NO_LOOKS, type PaperLook, type PaperLooks } from '../graph/paper-look.ts';

/** How many records are asked for at the same time. */
export const MOST_AT_ONCE = 6;

/**
 * Outcomes are handed on together. Every round has the page put all that is known into one picture; the longer that took,
 * the longer the next round can wait, so that most of the time is left for the reader. In milliseconds.
 */
const SHORTEST_ROUND_MS = 100;
const LONGEST_ROUND_MS = 5_000;
const REST_PER_WORK = 9;

export interface LookUpState {
  readonly looks: PaperLooks;
  /** How far the look-ups are since there was last nothing to do; null while there is nothing to do. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

interface Options {
  /** Asks for one paper's record. Its promise never fails but by `signal`: trouble is a look too. */
  readonly ask: (id: string, signal: AbortSignal) => Promise<PaperLook>;
  /** Calls back later; returns what stops that. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** A clock, in milliseconds. */
  readonly now: () => number;
}

/** Look-ups of many papers' own records, as a store that a page can subscribe to. */
export interface PaperLookUps {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => LookUpState;
  /**
   * Says which papers are wanted, in the order of asking. What is known stays known and is not asked again; what is no
   * longer wanted is given up.
   */
  readonly want: (ids: readonly string[]) => void;
  /** Asks again for papers whose look-up came to nothing or was given up. */
  readonly retry: (ids: readonly string[]) => void;
  /** Gives up everything that is not done. It is not asked for again until `retry`. */
  readonly stop: () => void;
  /** Ends every request. The store stays as it is and may be used again. */
  readonly close: () => void;
}

const WAITING: PaperLook = { kind: 'waiting', words: 'Looking up', category: null, graph: null };
const STOPPED: PaperLook = {
  kind: 'not-asked',
  words: 'The look-up was cancelled',
  category: null,
  graph: null,
};

/** At most `MOST_AT_ONCE` requests at a time; nothing is asked twice; a listener hears of outcomes in rounds. */
export const makePaperLookUps = ({ ask, after, now }: Options): PaperLookUps => {
  const listeners = new Set<() => void>();
  const settled = new Map<string, PaperLook>();
  const running = new Map<string, AbortController>();
  let wanted: ReadonlySet<string> = new Set();
  let queue: string[] = [];
  /** What was asked for since there was last nothing to do. */
  const batch = new Set<string>();
  let state: LookUpState = { looks: NO_LOOKS, progress: null };
  let stopRound: (() => void) | null = null;
  /** How long the listeners took the last time. */
  let work = 0;

  const toLooks = (): PaperLooks => {
    const looks = new Map<string, PaperLook>();
    for (const id of wanted) looks.set(id, settled.get(id) ?? WAITING);
    return looks;
  };
  const publish = (): void => {
    stopRound?.();
    stopRound = null;
    const left = queue.length + running.size;
    if (left === 0) batch.clear();
    const progress = left === 0 ? null : { done: batch.size - left, total: batch.size };
    state = { looks: toLooks(), progress };
    const begun = now();
    for (const listener of [...listeners]) listener();
    work = now() - begun;
  };
  const publishSoon = (): void => {
    const wait = Math.min(LONGEST_ROUND_MS, Math.max(SHORTEST_ROUND_MS, REST_PER_WORK * work));
    stopRound ??= after(wait, publish);
  };

  const begin = (id: string): void => {
    const control = new AbortController();
    running.set(id, control);
    void ask(id, control.signal).then(
      (look) => finish(id, control, look),
      // Only a signal ends a question without an answer, and whoever gave it has settled the rest.
      () => finish(id, control, null),
    );
  };
  const finish = (id: string, control: AbortController, look: PaperLook | null): void => {
    if (running.get(id) !== control) return;
    running.delete(id);
    if (look !== null) settled.set(id, look);
    advance();
    if (queue.length + running.size === 0) publish();
    else publishSoon();
  };
  const advance = (): void => {
    while (running.size < MOST_AT_ONCE) {
      const id = queue.shift();
      if (id === undefined) return;
      begin(id);
    }
  };
  const giveUp = (id: string): void => {
    running.get(id)?.abort();
    running.delete(id);
    batch.delete(id);
  };
  const enqueue = (ids: readonly string[]): void => {
    for (const id of ids) {
      queue.push(id);
      batch.add(id);
    }
    advance();
    publish();
  };

  const want = (ids: readonly string[]): void => {
    const next = new Set(ids);
    if (next.size === wanted.size && ids.every((id) => wanted.has(id))) return;
    wanted = next;
    for (const id of [...running.keys(), ...queue]) if (!next.has(id)) giveUp(id);
    queue = [];
    enqueue([...next].filter((id) => !settled.has(id) && !running.has(id)));
  };
  const retry = (ids: readonly string[]): void => {
    enqueue(ids.filter((id) => wanted.has(id) && settled.delete(id)));
  };
  const stop = (): void => {
    for (const id of [...running.keys(), ...queue]) {
      giveUp(id);
      settled.set(id, STOPPED);
    }
    queue = [];
    publish();
  };
  const close = (): void => {
    stopRound?.();
    stopRound = null;
    for (const id of [...running.keys(), ...queue]) giveUp(id);
    queue = [];
    wanted = new Set();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { subscribe, getState: () => state, want, retry, stop, close };
};
