import type { StateKind } from '../../core/state-words.ts';
import type { LeftOut, ListJob, ListMessage, ListRow } from '../../workers/list/list-messages.ts';

/** How far the examination of a list is. */
export interface ListProgress {
  readonly kind: 'running' | 'done' | 'stopped' | 'failed';
  /** In the order of the files; `n` is the place of each in the address. Grows in place: what counts is `rows.length`. */
  readonly rows: readonly NumberedRow[];
  /** By state, in the order in which the list shows them; states that nothing is in are left out. */
  readonly tally: readonly { readonly state: StateKind; readonly count: number }[];
  /** How many of the rows are no record that can be read: another file, a face of its own, a line that is broken off. */
  readonly others: number;
  /** Whether a key that the reader added is all that vouches for some of them. */
  readonly hasOwnKey?: boolean;
  /** Which part of the bytes was read, 0 to 1. */
  readonly done: number;
  /** What was left out of the archives so far, one for each that has other files. */
  readonly leftOut: readonly LeftOut[];
}

export interface NumberedRow extends ListRow {
  readonly n: number;
}

/** What has to be seen first comes first. */
export const STATE_ORDER: readonly StateKind[] = [
  'mismatch',
  'unchecked',
  'none',
  'partial',
  'demo',
  'checked',
];

/** The examination of a list of records in a worker: it goes on while the reader looks at one of them. */
export class ExaminedList {
  readonly #worker: Worker;
  readonly #listeners = new Set<() => void>();
  readonly #totalBytes: number;
  readonly #rows: NumberedRow[] = [];
  readonly #counts = new Map<StateKind, number>();
  #hasOwnKey = false;
  #others = 0;
  #leftOut: readonly LeftOut[] = [];
  #progress: ListProgress;

  constructor(job: ListJob) {
    this.#totalBytes = job.parts.reduce((sum, { blob }) => sum + blob.size, 0);
    this.#progress = { kind: 'running', rows: this.#rows, tally: [], others: 0, done: 0, leftOut: [] };
    this.#worker = new Worker(new URL('../../workers/list/list-worker.ts', import.meta.url), {
      type: 'module',
    });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<ListMessage>) => this.#take(data));
    this.#worker.addEventListener('error', () => this.#end('failed'));
    this.#worker.postMessage(job);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): ListProgress => this.#progress;

  /** Ends the work; what was examined stays. */
  readonly stop = (): void => {
    if (this.#progress.kind === 'running') this.#end('stopped');
  };

  #take(message: ListMessage): void {
    if (message.kind === 'done') {
      this.#end('done');
      return;
    }
    if (message.kind === 'left-out') {
      this.#leftOut = [...this.#leftOut, message.leftOut];
      return;
    }
    for (const row of message.rows) {
      this.#rows.push({ ...row, n: this.#rows.length });
      if (row.pithNumber === null) this.#others += 1;
      if (row.isOwnKey === true) this.#hasOwnKey = true;
      this.#counts.set(row.state, (this.#counts.get(row.state) ?? 0) + 1);
    }
    const done = this.#totalBytes === 0 ? 1 : Math.min(1, message.doneBytes / this.#totalBytes);
    this.#tell('running', done);
  }

  #end(kind: 'done' | 'stopped' | 'failed'): void {
    this.#worker.terminate();
    this.#tell(kind, kind === 'done' ? 1 : this.#progress.done);
  }

  #tell(kind: ListProgress['kind'], done: number): void {
    const tally = STATE_ORDER.map((state) => ({ state, count: this.#counts.get(state) ?? 0 }));
    this.#progress = {
      kind,
      others: this.#others,
      hasOwnKey: this.#hasOwnKey,
      rows: this.#rows,
      tally: tally.filter(({ count }) => count > 0),
      done,
      leftOut: this.#leftOut,
    };
    for (const listener of this.#listeners) listener();
  }
}

const lists = new WeakMap<ListJob['parts'], { readonly list: ExaminedList; readonly keys: string }>();

/**
 * The one examination of these files with these keys: a reader who comes back to the list finds it as it was. With other keys
 * than before all of it begins anew.
 */
export const toExaminedList = (job: ListJob): ExaminedList => {
  const keys = JSON.stringify(job.keys);
  const known = lists.get(job.parts);
  if (known?.keys === keys) return known.list;
  known?.list.stop();
  const list = new ExaminedList(job);
  lists.set(job.parts, { list, keys });
  return list;
};
