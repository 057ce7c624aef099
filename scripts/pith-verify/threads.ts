import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parentPort, type Worker, workerData } from 'node:worker_threads';
import { type ByteStore, type Parcel, ROOM } from './read-parcels.ts';
import { type Task, type Told, tell } from './tell.ts';

/** So many records are no work for more than one thread. */
const FEW = 64;

/** Where parcels are examined. */
export interface Threads {
  /** So many parcels keep every thread busy. */
  readonly most: number;
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

const ask = async (worker: Worker, parcel: Parcel): Promise<Answer> => {
  worker.postMessage(parcel, [parcel.bytes.buffer]);
  const [answer] = await once(worker, 'message');
  return answer;
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
 * Threads for a run, as many as the machine has processors. A few records are examined in this one: starting another
 * takes longer.
 */
export const makeThreads = (task: Task, startThread: (task: Task) => Worker): Threads => {
  const count = availableParallelism();
  const lines: { readonly worker: Worker; last: Promise<unknown>; waiting: number }[] = [];
  const store = makeStore();
  let entries = 0;
  return {
    most: 2 * count,
    store,
    run: async (parcel) => {
      entries += countEntries(parcel);
      if (entries <= FEW || count === 1) {
        const told = tell(parcel, task);
        store.give(parcel.bytes);
        return told;
      }
      const idle = lines.find(({ waiting }) => waiting === 0);
      if (idle === undefined && lines.length < count)
        lines.push({ worker: startThread(task), last: Promise.resolve(), waiting: 0 });
      const line = idle ?? lines.toSorted((a, b) => a.waiting - b.waiting)[0];
      if (line === undefined) throw new Error('There is a thread by now.');
      line.waiting += 1;
      const answer = line.last.then(() => ask(line.worker, parcel));
      line.last = answer;
      try {
        const { told, bytes } = await answer;
        store.give(bytes);
        return told;
      } finally {
        line.waiting -= 1;
      }
    },
    close: async () => {
      await Promise.all(lines.map(({ worker }) => worker.terminate()));
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
