import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { error, ok, type Result } from '../../src/core/base/result.ts';
import { parseJson } from '../../src/core/json/text.ts';
import { parseWatchState, type WatchState } from '../../src/core/watch/watch-state.ts';
import { GENERATOR } from '../../src/graph/export/news-feed.ts';
import { readInput, toSentence } from '../pith-verify/read-input.ts';

/** The text of a file that may not be there yet: null then. The error is a sentence. */
const readKept = async (file: string): Promise<Result<string | null, string>> => {
  try {
    const there = await stat(file);
    if (!there.isFile()) return error(`${file} is no file.`);
    if (there.size === 0) return ok(null);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    return code === 'ENOENT' ? ok(null) : error(`${file}: ${toSentence(cause)}`);
  }
  const read = await readInput(file);
  return read.kind === 'ok' ? read : error(`${file}: ${read.error}`);
};

/** What was kept, or null where there is nothing yet. The error is a sentence; then the file is not to be written. */
export const readState = async (file: string): Promise<Result<WatchState | null, string>> => {
  const read = await readKept(file);
  if (read.kind === 'error' || read.value === null) return read as Result<null, string>;
  const parsed = parseJson(read.value);
  const state =
    parsed.kind === 'ok'
      ? parseWatchState(parsed.value.value)
      : error('is no state of pith-watch: it is no JSON');
  return state.kind === 'ok'
    ? state
    : error(`${file} ${state.error}. It is left as it is, and nothing was asked.`);
};

/** The feed as it is, or null where there is none yet. The error is a sentence; then the file is not to be written. */
export const readFeed = async (file: string): Promise<Result<string | null, string>> => {
  const read = await readKept(file);
  return read.kind === 'error' || read.value === null || read.value.slice(0, 1000).includes(GENERATOR)
    ? read
    : error(`${file} is there and is no feed of pith-watch. It is left as it is, and nothing was asked.`);
};

/** The file behind a name that may be a link, so that the link stays. */
const toTarget = async (file: string): Promise<{ readonly path: string; readonly mode: number }> => {
  try {
    const path = await realpath(file);
    return { path, mode: (await stat(path)).mode & 0o777 };
  } catch {
    return { path: file, mode: 0o666 & ~process.umask() };
  }
};

/**
 * Writes a file whole or not at all: whoever reads it meanwhile, or after this program was ended, finds the one before or
 * this one. The error is a sentence.
 */
export const writeWhole = async (file: string, text: string): Promise<Result<null, string>> => {
  const { path, mode } = await toTarget(file);
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(draft, 'wx', mode);
    try {
      await handle.chmod(mode);
      await handle.writeFile(text);
      // Else a name may stand on the disk before the bytes that it names.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
    return ok(null);
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined);
    return error(`${file} could not be written: ${cause instanceof Error ? cause.message : String(cause)}.`);
  }
};
