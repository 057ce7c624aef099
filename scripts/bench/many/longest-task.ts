import type { Browser } from '@playwright/test';
import { type TraceEvent, traceOf } from '../trace/trace.ts';
import { checkBibliography } from './bibliography.ts';

/** The longest task of the page's main thread, in milliseconds. */
export interface LongestTask {
  /** By the clock: on a busy machine most of it is waiting for a processor. */
  readonly wall: number;
  /** What the thread itself worked. */
  readonly processor: number;
  readonly tasks: number;
}

/** Reads `events` of a trace. @throws Error where there is no task of a main thread in it. */
const toLongest = (events: readonly TraceEvent[]): LongestTask => {
  const threads = new Set(
    events.flatMap(({ name, args, pid, tid }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid}:${tid}`] : [],
    ),
  );
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && threads.has(`${pid}:${tid}`),
  );
  if (tasks.length === 0) throw new Error('The trace has no task of a page.');
  const most = (of: (task: TraceEvent) => number | undefined): number =>
    Math.max(...tasks.map((task) => (of(task) ?? 0) / 1000));
  return { wall: most(({ dur }) => dur), processor: most(({ tdur }) => tdur), tasks: tasks.length };
};

/** The longest task while the page checks a bibliography of so many entries. */
export const findLongestTask = async (
  browser: Browser,
  site: string,
  file: string,
  count: number,
): Promise<LongestTask> => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(900_000);
    await page.goto(`${site}/bibliography`);
    const client = await context.newCDPSession(page);
    return toLongest(
      await traceOf(client, ['toplevel', '__metadata'], () => checkBibliography(page, file, count)),
    );
  } finally {
    await context.close();
  }
};
