import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { error, ok, type Result } from '../../src/core/base/result.ts';
import { FLAT, type Layout, SHARDED } from '../../src/core/mirror/layout.ts';
import { formatMirrorFile, MIRROR_FILE } from '../../src/core/mirror/mirror-file.ts';
import { readLayout } from '../pack/mirror-records.ts';
import { LOCK, lockFolder, TAKEOVER } from './lock.ts';
import { writeWhole } from './write-file.ts';

/** Stands in a mirror while it is being made: a run that finds it knows that the one before was stopped. */
const UNFINISHED = '.unfinished';
/** What a run leaves behind that was stopped before it wrote a record. */
const OWN: ReadonlySet<string> = new Set([UNFINISHED, LOCK, TAKEOVER]);

export interface OpenMirror {
  readonly layout: Layout;
  /** Whether there were records before. */
  readonly isNew: boolean;
  /** Whether the run before was stopped, so that what it had held in memory is lost. */
  readonly wasStopped: boolean;
  /** All is in it: the next run need not complete anything. */
  readonly finish: () => void;
  /** Lets other runs in. */
  readonly release: () => void;
}

/** What a folder is before a run, or a sentence that says why nothing can be put there. */
const look = (folder: string, isSharded: boolean): Result<{ layout: Layout; isNew: boolean }, string> => {
  const isNew = !existsSync(folder) || readdirSync(folder).every((name) => OWN.has(name));
  const found = isNew ? ok(isSharded ? SHARDED : FLAT) : readThere(folder);
  if (found.kind === 'error') return found;
  return isSharded && found.value !== SHARDED
    ? error(
        `${folder} holds a flat mirror, and a mirror has one layout: make a sharded one in another folder, out of this one.`,
      )
    : ok({ layout: found.value, isNew });
};

/**
 * Opens a mirror to put records into, or makes one, and keeps other runs out of it. The error is a sentence: nothing was
 * touched then.
 */
export const openMirror = (folder: string, isSharded: boolean): Result<OpenMirror, string> => {
  const before = look(folder, isSharded);
  if (before.kind === 'error') return before;
  mkdirSync(folder, { recursive: true });
  const lock = lockFolder(folder);
  if (lock.kind === 'error') return lock;
  // Another run may have made a mirror there meanwhile, and ended.
  const found = look(folder, isSharded);
  if (found.kind === 'error') {
    lock.value();
    return found;
  }
  const { layout, isNew } = found.value;
  const mark = join(folder, UNFINISHED);
  const wasStopped = existsSync(mark);
  mkdirSync(join(folder, 'pith'), { recursive: true });
  writeFileSync(mark, '');
  writeWhole(join(folder, MIRROR_FILE), formatMirrorFile(layout));
  return ok({
    layout,
    isNew,
    wasStopped,
    finish: () => rmSync(mark, { force: true }),
    release: lock.value,
  });
};

const readThere = (folder: string): Result<Layout, string> => {
  const layout = readLayout(folder);
  return layout.kind === 'ok'
    ? layout
    : error(
        `${layout.error.replace(/\.$/, '')}: nothing was written there. Name an empty folder, or a mirror.`,
      );
};
