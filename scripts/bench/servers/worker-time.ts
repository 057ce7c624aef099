import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Linux counts the processor time of a process in hundredths of a second (`USER_HZ`). */
const TICK_MS = 10;

/** The one worker of an nginx whose folder has its `pid`. @throws Error where there is none, or Linux is something else */
export const findWorker = (folder: string): string => {
  const main = readFileSync(join(folder, 'pid'), 'utf8').trim();
  const [worker] = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').trim().split(' ');
  if (worker === undefined || worker === '') throw new Error('nginx has no worker.');
  return worker;
};

/** Processor time of a process until now, in milliseconds: its own and the system's for it (`proc(5)`). */
export const readProcessorTime = (pid: string): number => {
  // The name in parentheses may have spaces in it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  const [user, system] = [fields[11], fields[12]];
  return (Number(user) + Number(system)) * TICK_MS;
};
