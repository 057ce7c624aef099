import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { parentPort, type Worker, workerData } from 'node:worker_threads';
import { type ByteStore, type Parcel, ROOM } from './read-parcels.ts';
import { type Task, type Told, tell } from './tell.ts';

/** So many records are no work for more than one thread. */
const FEW = 64;

/** Where parcels are examined. */
export interface Threads {
  /** So many parcels keep every thread busy. */
  readonly most: number;
  /** Lets the answers in that have come, so that `run` knows which threads are free. */
  readonly hear: () => Promise<void>;
  /**
   * Examines a parcel, whose bytes are the thread's from then on.
   * @throws what was thrown in a thread.
   */
  readonly run: (parcel: Parcel) => Promise<readonly Told[]>;
  /** Gives bytes of parcels that were examined once more, so that memory is taken once for many. */
  readonly store: ByteStore;
  readonly close: () => Promise<void>;
}

/** What a thread answers: the bytes come back with it. */
interface Answer {
  readonly told: readonly Told[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The last V8 of which it is known that it has the switch below: one without it would say so to the reader. */
const LAST_KNOWN_V8 = 13;

/**
 * Lets V8 inline less. A run takes seconds, of which compiling took a quarter, in every thread anew: large functions made of
 * many small ones cost more than they save.
 */
const compileLess = (): void => {
  if (Number.parseInt(process.versions.v8, 10) <= LAST_KNOWN_V8)
    setFlagsFromString('--max-inlined-bytecode-size-cumulative=60');
};

/** So many parcels lie ready for a thread: it goes on while the main one reads, examines or prints. */
const AHEAD = 2;

interface Line {
  readonly ask: (parcel: Parcel) => Promise<Answer>;
  /** How many answers have not come yet. */
  readonly waiting: () => number;
  readonly close: () => Promise<unknown>;
}

/** Asks one thread, which answers in the order in which it was asked. */
const makeLine = (worker: Worker): Line => {
  const asked: { readonly resolve: (answer: Answer) => void; readonly reject: (cause: unknown) => void }[] =
    [];
  worker.on('message', (answer: Answer) => asked.shift()?.resolve(answer));
  worker.on('error', (cause) => {
    for (const { reject } of asked.splice(0)) reject(cause);
  });
  return {
    ask: (parcel) =>
      new Promise((resolve, reject) => {
        asked.push({ resolve, reject });
        worker.postMessage(parcel, [parcel.bytes.buffer]);
      }),
    waiting: () => asked.length,
    close: () => worker.terminate(),
  };
};

const makeStore = (): ByteStore & { readonly give: (bytes: Uint8Array<ArrayBuffer>) => void } => {
  const spare: Uint8Array<ArrayBuffer>[] = [];
  return {
    take: (size) => (size === ROOM ? spare.pop() : undefined) ?? new Uint8Array(size),
    give: (bytes) => {
      if (bytes.length === ROOM) spare.push(bytes);
    },
  };
};

const countEntries = ({ portions }: Parcel): number =>
  portions.reduce((count, { places }) => count + places.length, 0);

/**
 * Threads for a run: with this one as many as the machine has processors. This one examines what the others have no time
 * for, and a few records by itself, because starting another takes longer.
 */
export const makeThreads = (task: Task, startThread: (task: Task) => Worker): Threads => {
  const count = availableParallelism();
  const lines: Line[] = [];
  const store = makeStore();
  let entries = 0;

  /** The line that is free soonest; null where this thread is. */
  const findLine = (): Line | null => {
    if (entries <= FEW) return null;
    const [first = null] = lines.toSorted((a, b) => a.waiting() - b.waiting());
    if (first?.waiting() === 0) return first;
    if (lines.length < count - 1) {
      compileLess();
      const line = makeLine(startThread(task));
      lines.push(line);
      return line;
    }
    return first !== null && first.waiting() < AHEAD ? first : null;
  };

  return {
    most: AHEAD * count,
    store,
    hear: async () => {
      if (lines.length > 0) await setImmediate();
    },
    run: async (parcel) => {
      entries += countEntries(parcel);
      const line = findLine();
      const { told, bytes } =
        line === null ? { told: tell(parcel, task), bytes: parcel.bytes } : await line.ask(parcel);
      store.give(bytes);
      return told;
    },
    close: async () => {
      await Promise.all(lines.map(({ close }) => close()));
    },
  };
};

/** What a thread does: each parcel that comes goes back examined. */
export const serveThread = (): void => {
  const task: Task = workerData;
  parentPort?.on('message', (parcel: Parcel) => {
    const answer: Answer = { told: tell(parcel, task), bytes: parcel.bytes };
    parentPort?.postMessage(answer, [parcel.bytes.buffer]);
  });
};
