import type { TraceEvent } from '../trace/trace.ts';

/** Milliseconds of the processor that the threads of the page's process worked, by their names. */
export type Threads = Readonly<Record<string, number>>;

/** What traces call threads, as people call them. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^CrRendererMain$/, 'the page'],
  [/^DedicatedWorker/, 'workers (painting, examining)'],
  [/^CrBrowserMain$/, 'the browser: locks, storage'],
  [/^(?:Chrome_IOThread|Chrome_ChildIOThread|NetworkService|Network)/, 'the line'],
  [/^(?:Compositor|VizCompositor|CrGpuMain)/, 'putting pictures together'],
];

const toName = (thread: string): string =>
  NAMES.find(([pattern]) => pattern.test(thread))?.[1] ?? 'other threads of the browser';

/** Sums the tasks of all threads in a trace with `toplevel` and `__metadata`. */
export const toThreads = (events: readonly TraceEvent[]): Threads => {
  const names = new Map<string, string>(
    events.flatMap(({ name, args, pid, tid }) =>
      name === 'thread_name' && args?.name !== undefined ? [[`${pid}:${tid}`, args.name] as const] : [],
    ),
  );
  const sums: Record<string, number> = {};
  const ends = new Map<string, number>();
  const tasks = events
    .filter(({ ph, tdur }) => ph === 'X' && tdur !== undefined)
    .toSorted((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  for (const { pid, tid, ts, dur = 0, tdur = 0 } of tasks) {
    const thread = `${pid}:${tid}`;
    // What lies within a task is counted with it.
    if (ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, ts + dur);
    const name = toName(names.get(thread) ?? '');
    sums[name] = (sums[name] ?? 0) + tdur / 1000;
  }
  return sums;
};
