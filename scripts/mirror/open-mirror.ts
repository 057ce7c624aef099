import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { error, ok, type Result } from '../../src/core/base/result.ts';
import { FLAT, type Layout, SHARDED } from '../../src/core/mirror/layout.ts';
import { formatMirrorFile, MIRROR_FILE } from '../../src/core/mirror/mirror-file.ts';
import { readLayout } from '../pack/mirror-records.ts';
import { writeWhole } from './write-file.ts';

/** Stands in a mirror while it is being made: a run that finds it knows that the one before was stopped. */
const UNFINISHED = '.unfinished';

export interface OpenMirror {
  readonly layout: Layout;
  /** Whether there were records before. */
  readonly isNew: boolean;
  /** Whether the run before was stopped, so that what it had held in memory is lost. */
  readonly wasStopped: boolean;
  readonly close: () => void;
}

/** Opens a mirror to put records into, or makes one. The error is a sentence: nothing was touched then. */
export const openMirror = (folder: string, isSharded: boolean): Result<OpenMirror, string> => {
  const isEmpty = !existsSync(folder) || readdirSync(folder).every((name) => name === UNFINISHED);
  const found = isEmpty ? ok(isSharded ? SHARDED : FLAT) : readThere(folder);
  if (found.kind === 'error') return found;
  const layout = found.value;
  if (isSharded && layout !== SHARDED)
    return error(
      `${folder} holds a flat mirror, and a mirror has one layout: make a sharded one in another folder, out of this one.`,
    );
  const mark = join(folder, UNFINISHED);
  const wasStopped = existsSync(mark);
  mkdirSync(join(folder, 'pith'), { recursive: true });
  writeFileSync(mark, '');
  writeWhole(join(folder, MIRROR_FILE), formatMirrorFile(layout));
  return ok({ layout, isNew: isEmpty, wasStopped, close: () => rmSync(mark, { force: true }) });
};

const readThere = (folder: string): Result<Layout, string> => {
  const layout = readLayout(folder);
  return layout.kind === 'ok'
    ? layout
    : error(
        `${layout.error.replace(/\.$/, '')}: nothing was written there. Name an empty folder, or a mirror.`,
      );
};
