import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parentPort, type Worker, workerData } from 'node:worker_threads';
import type { Item } from './read-items.ts';
import { type Task, type Told, tell } from './tell.ts';

/** So many records are no work for more than one thread. */
const FEW = 64;

/** Where parcels of items are examined. */
export interface Threads {
  /** So many parcels keep every thread busy. */
  readonly most: number;
  /** @throws what was thrown in a thread. */
  readonly run: (parcel: readonly Item[]) => Promise<readonly Told[]>;
  readonly close: () => Promise<void>;
}

const ask = async (worker: Worker, parcel: readonly Item[]): Promise<readonly Told[]> => {
  worker.postMessage(parcel);
  const [told] = await once(worker, 'message');
  return told;
};

/**
 * Threads for a run, as many as the machine has processors. A few records are examined in this one: starting another
 * takes longer.
 */
export const makeThreads = (task: Task, startThread: (task: Task) => Worker): Threads => {
  const count = availableParallelism();
  const lines: { readonly worker: Worker; last: Promise<unknown>; waiting: number }[] = [];
  let items = 0;
  return {
    most: 2 * count,
    run: async (parcel) => {
      items += parcel.length;
      if (items <= FEW || count === 1) return parcel.map((item) => tell(item, task));
      const idle = lines.find(({ waiting }) => waiting === 0);
      if (idle === undefined && lines.length < count)
        lines.push({ worker: startThread(task), last: Promise.resolve(), waiting: 0 });
      const line = idle ?? lines.toSorted((a, b) => a.waiting - b.waiting)[0];
      if (line === undefined) throw new Error('There is a thread by now.');
      line.waiting += 1;
      const told = line.last.then(() => ask(line.worker, parcel));
      line.last = told;
      try {
        return await told;
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
  parentPort?.on('message', (parcel: readonly Item[]) => {
    parentPort?.postMessage(parcel.map((item) => tell(item, task)));
  });
};
