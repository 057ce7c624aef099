import { NO_LOOKS, type PaperLook, type PaperLooks } from '../graph/paper-look.ts';

/** How many questions for records are on their way at the same time. */
export const MOST_AT_ONCE = 6;

/**
 * How many papers of a graph are in work at the same time. Their questions take turns (`askInTurns`), so six are on their
 * way, and the next ones are ready to go while answers are read and examined.
 */
export const MOST_IN_WORK = 2 * MOST_AT_ONCE;

/** So many records a view that came with an address may ask for by itself. For more the reader has to say so. */
export const MOST_BY_ADDRESS = 100;

/** Of papers that nobody wants any more so many outcomes are kept, all in all. */
const MOST_KEPT = 20_000;

/**
 * Outcomes are handed on together. Every round has the page put all that is known into one picture; the longer that took,
 * the longer the next round can wait, so that nearly all of the time is left for the reader, and for the records. In milliseconds.
 */
const SHORTEST_ROUND_MS = 100;
const LONGEST_ROUND_MS = 5_000;
const REST_PER_WORK = 19;
/** While more papers than this are left a round shows a small part of what is to come, and the next one rests twice as long. */
const MANY_LEFT = 500;

export interface LookUpState {
  readonly looks: PaperLooks;
  /** How far the look-ups are since there was last nothing to do; null while there is nothing to do. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** Whose wish it is that papers are looked up. */
export interface Wish {
  /** The same text for the same wish: what grows out of it is part of it. */
  readonly key: string;
  /** Whether it came with an address, and not by the reader's own press. */
  readonly isByAddress: boolean;
}

interface Options {
  /** Asks for one paper's record. Its promise never fails but by `signal`: trouble is a look too. */
  readonly ask: (id: string, signal: AbortSignal) => Promise<PaperLook>;
  /** Calls back later; returns what stops that. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** Calls back once the page has drawn what the listeners were told last: pages do that when they have returned. */
  readonly whenDrawn: (call: () => void) => void;
  /** A clock, in milliseconds. */
  readonly now: () => number;
}

/** Look-ups of many papers' own records, as a store that a page can subscribe to. */
export interface PaperLookUps {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => LookUpState;
  /**
   * Says which papers are wanted, in the order of asking. What is known stays known and is not asked again; what is no
   * longer wanted is given up, and forgotten where it was stopped or held back: wanted again it is asked for.
   *
   * Of a wish that came with an address `MOST_BY_ADDRESS` are asked for, the others are held back until `goOn`. A wish
   * that grows after `stop` asks for nothing more.
   */
  readonly want: (ids: readonly string[], wish: Wish) => void;
  /** Asks again for papers whose look-up came to nothing or was given up. */
  readonly retry: (ids: readonly string[]) => void;
  /** Gives up everything that is not done, until `goOn`. */
  readonly stop: () => void;
  /** Asks for everything that was stopped or held back. */
  readonly goOn: () => void;
  /** Asks again for every record that was examined, as the keys have changed. */
  readonly examineAgain: () => void;
  /** Ends every request. What is known stays, and the store may be used again. */
  readonly close: () => void;
}

const without = (kind: 'waiting' | 'stopped' | 'not-asked', words: string): PaperLook => ({
  kind,
  words,
  category: null,
  graph: null,
});
const WAITING = without('waiting', 'Looking up');
const STOPPED = without('stopped', 'Not asked: you stopped');
const HELD_BACK = without('not-asked', 'Not asked for yet');

/** Outcomes that are the same whichever keys are accepted. */
const WITHOUT_KEYS: ReadonlySet<PaperLook['kind']> = new Set([
  'no-record',
  'several',
  'unreadable',
  'unreachable',
]);

/** At most `MOST_IN_WORK` papers at a time; nothing is asked twice; a listener hears of outcomes in rounds. */
export const makePaperLookUps = ({ ask, after, whenDrawn, now }: Options): PaperLookUps => {
  const listeners = new Set<() => void>();
  const settled = new Map<string, PaperLook>();
  const running = new Map<string, AbortController>();
  /** Wanted, but asked for only when the reader says so. */
  const paused = new Map<string, PaperLook>();
  let wanted: ReadonlySet<string> = new Set();
  let queue: string[] = [];
  let isOpen = false;
  /** `room`: how many more may be asked for. */
  let wish = { key: '', room: 0, isStopped: false };
  /** What was asked for since there was last nothing to do. */
  const batch = new Set<string>();
  let state: LookUpState = { looks: NO_LOOKS, progress: null };
  let stopRound: (() => void) | null = null;
  /** The state that the page is drawing, and whether there is news already. */
  let drawing: { isOld: boolean } | null = null;
  /** How long the page took for the last round. */
  let work = 0;

  const toLooks = (): PaperLooks => {
    const looks = new Map<string, PaperLook>();
    for (const id of wanted) looks.set(id, settled.get(id) ?? paused.get(id) ?? WAITING);
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
    const round = { isOld: false };
    drawing = round;
    for (const listener of [...listeners]) listener();
    whenDrawn(() => {
      if (drawing !== round) return;
      work = now() - begun;
      drawing = null;
      if (round.isOld) publishSoon();
    });
  };
  /** The next round waits for the end of this one: only then is it known how long it took. */
  const publishSoon = (): void => {
    if (drawing !== null) {
      drawing.isOld = true;
      return;
    }
    const rest = (queue.length > MANY_LEFT ? 2 : 1) * REST_PER_WORK * work;
    const wait = Math.min(LONGEST_ROUND_MS, Math.max(SHORTEST_ROUND_MS, rest));
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
    while (running.size < MOST_IN_WORK) {
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
  /** Those that may be asked for now; the others are put off. */
  const admit = (ids: readonly string[], queued: ReadonlySet<string>): readonly string[] =>
    ids.filter((id) => {
      if (queued.has(id)) return true;
      if (wish.room > 0 && !wish.isStopped) {
        wish.room -= 1;
        return true;
      }
      paused.set(id, wish.isStopped ? STOPPED : HELD_BACK);
      return false;
    });

  const want = (ids: readonly string[], { key, isByAddress }: Wish): void => {
    const room = isByAddress ? MOST_BY_ADDRESS : Number.POSITIVE_INFINITY;
    if (key !== wish.key) wish = { key, room, isStopped: false };
    else if (!isByAddress) wish.room = room;
    const next = new Set(ids);
    if (isOpen && next.size === wanted.size && ids.every((id) => wanted.has(id))) return;
    isOpen = true;
    wanted = next;
    for (const id of [...running.keys(), ...queue]) if (!next.has(id)) giveUp(id);
    for (const id of paused.keys()) if (!next.has(id)) paused.delete(id);
    for (const id of settled.size > MOST_KEPT ? settled.keys() : []) if (!next.has(id)) settled.delete(id);
    // A page whose papers need no look-up has nothing to hear, and nothing to draw again.
    if (next.size === 0 && state.looks.size === 0 && state.progress === null) return;
    const queued = new Set(queue);
    queue = [];
    const fresh = [...next].filter((id) => !settled.has(id) && !running.has(id) && !paused.has(id));
    enqueue(admit(fresh, queued));
  };
  const retry = (ids: readonly string[]): void => {
    enqueue(ids.filter((id) => wanted.has(id) && (settled.delete(id) || paused.delete(id))));
  };
  const stop = (): void => {
    for (const id of [...running.keys(), ...queue]) {
      giveUp(id);
      paused.set(id, STOPPED);
    }
    queue = [];
    wish.isStopped = true;
    publish();
  };
  const goOn = (): void => {
    wish = { ...wish, room: Number.POSITIVE_INFINITY, isStopped: false };
    const ids = [...wanted].filter((id) => paused.has(id));
    paused.clear();
    enqueue(ids);
  };
  const examineAgain = (): void => {
    for (const [id, { kind }] of settled) if (!WITHOUT_KEYS.has(kind)) settled.delete(id);
    for (const id of [...running.keys()]) giveUp(id);
    queue = [];
    enqueue([...wanted].filter((id) => !settled.has(id) && !paused.has(id)));
  };
  const close = (): void => {
    stopRound?.();
    stopRound = null;
    drawing = null;
    // What was not answered doesn't count as asked for.
    wish.room += running.size + queue.length;
    for (const id of [...running.keys(), ...queue]) giveUp(id);
    queue = [];
    batch.clear();
    // Whoever opens the page again begins with what is known.
    if (wanted.size > 0) state = { looks: toLooks(), progress: null };
    wanted = new Set();
    isOpen = false;
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { subscribe, getState: () => state, want, retry, stop, goOn, examineAgain, close };
};
