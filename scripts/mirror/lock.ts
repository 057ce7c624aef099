import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { error, ok, type Result } from '../../src/core/base/result.ts';
import { member } from '../../src/core/json/json.ts';
import { parseJson } from '../../src/core/json/text.ts';

/** Stands in a mirror while a run writes into it, and says which. */
export const LOCK = '.writing';
/** Stands there for the moment in which the lock of a run that has died is taken over. */
export const TAKEOVER = '.writing-anew';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** In UTC, as an ISO date. */
  readonly since: string;
}

const codeOf = (cause: unknown): unknown => (cause instanceof Error && 'code' in cause ? cause.code : null);

/** Makes a lock, unless there is one. Whoever serves the mirror need not read it. @returns whether it was made */
const makeLock = (path: string): boolean => {
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  try {
    writeFileSync(path, `${JSON.stringify(holder)}\n`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  }
};

/** Who holds a lock; null where that can't be read. */
const readHolder = (path: string): Holder | null => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  const parsed = parseJson(text);
  if (parsed.kind === 'error') return null;
  const [pid, host, since] = ['pid', 'host', 'since'].map((name) => member(parsed.value.value, name));
  return Number.isSafeInteger(pid) && Number(pid) > 0 && typeof host === 'string' && typeof since === 'string'
    ? { pid: Number(pid), host, since }
    : null;
};

/** Only processes of this machine can be looked for. One that may not be sent a signal is alive. */
const hasDied = (holder: Holder | null): boolean => {
  if (holder?.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (cause) {
    return codeOf(cause) === 'ESRCH';
  }
};

const describeHolder = (folder: string, holder: Holder | null): string => {
  const path = join(folder, LOCK);
  const undo = `delete ${path} and give the command again.`;
  if (holder === null)
    return `Another run is writing into ${folder}, and ${path}, which should say which one, can’t be read. If there is no such run any more, ${undo}`;
  const isHere = holder.host === hostname();
  const process = `process ${holder.pid} ${isHere ? 'of this machine' : `of the machine ${holder.host}`}`;
  const since = holder.since.replace(/^(.{10})T(.{8}).*$/, '$1 $2 UTC');
  return `Another run is writing into ${folder}: ${process}, since ${since}. Wait for its end. ${
    isHere
      ? `If that process is another program, which got the number of a run that has died, ${undo}`
      : `If it has died, which can’t be seen from here, ${undo}`
  }`;
};

/**
 * Keeps a folder for this run until what is given back is called. The lock of a run of this machine that has died counts for
 * nothing: the next one takes its place.
 * @returns the sentence says who writes there, since when, and what to do if that one is no more.
 */
export const lockFolder = (folder: string): Result<() => void, string> => {
  const path = join(folder, LOCK);
  const takeover = join(folder, TAKEOVER);
  const release = (): void => rmSync(path, { force: true });
  if (makeLock(path)) return ok(release);
  const holder = readHolder(path);
  if (!hasDied(holder)) return error(describeHolder(folder, holder));
  // Of several that find it dead one looks again and takes it over; whoever comes late would take the lock of that one.
  if (!makeLock(takeover))
    return error(
      `Another run is just beginning in ${folder}. Wait for its end; if there is none, delete ${takeover} and give the command again.`,
    );
  try {
    const now = readHolder(path);
    if (hasDied(now)) release();
    return makeLock(path) ? ok(release) : error(describeHolder(folder, now));
  } finally {
    rmSync(takeover, { force: true });
  }
};
