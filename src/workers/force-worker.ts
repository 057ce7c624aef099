import type { ForceJob } from '../graph/layout/force-job.ts';
import type { ForceMessage } from './force-messages.ts';
import { simulate } from './force-simulation.ts';

/** Milliseconds between two reports of progress. */
const REPORT_EVERY = 100;

/*
 * Takes one job, works it off in one go and hands over the positions. Reports on the way. To cancel means to
 * terminate the worker.
 */
addEventListener('message', ({ data }: MessageEvent<ForceJob>) => {
  let reported = performance.now();
  const positions = simulate(data, (progress) => {
    if (performance.now() - reported < REPORT_EVERY) return;
    reported = performance.now();
    postMessage({ kind: 'progress', progress } satisfies ForceMessage);
  });
  postMessage({ kind: 'done', positions } satisfies ForceMessage, { transfer: [positions.buffer] });
});
