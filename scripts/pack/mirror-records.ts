import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { error, ok, type Result } from '../../src/core/base/result.ts';
import { parseJson } from '../../src/core/json/text.ts';
import { FLAT, type Layout, SHARDED } from '../../src/core/mirror/layout.ts';
import { MIRROR_FILE, MIRROR_FILE_FORM, parseMirrorFile } from '../../src/core/mirror/mirror-file.ts';

/** A record's file in a mirror: the number that its name says, and where it is. */
export interface MirrorRecord {
  readonly suffix: string;
  readonly path: string;
}

/** The layout that the `mirror.json` in a folder names; flat where there is none. The error is a sentence. */
export const readMirrorFile = (folder: string): Result<Layout, string> => {
  const file = join(folder, MIRROR_FILE);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return ok(FLAT);
    return error(`${file} can’t be read: ${cause instanceof Error ? cause.message : String(cause)}.`);
  }
  const parsed = parseJson(text);
  if (parsed.kind === 'error') return error(`${file}: ${parsed.error.message}`);
  const layout = parseMirrorFile(parsed.value.value);
  return layout === null ? error(`${file} ${MIRROR_FILE_FORM}.`) : ok(layout);
};

/** The layout of a folder that is a mirror. The error is a sentence. */
export const readLayout = (folder: string): Result<Layout, string> =>
  existsSync(join(folder, 'pith'))
    ? readMirrorFile(folder)
    : error(`${folder} is no mirror: there is no folder pith in it.`);

/** What stands for a folder of records whose names can't be read. */
type Unlisted = (folder: string, cause: unknown) => readonly MirrorRecord[];

function* inFolder(folder: string, shards: number, unlisted: Unlisted): Generator<MirrorRecord, void> {
  const wanted = shards > 0 ? /^[A-Z2-7]{2}$/ : /^([A-Z2-7]{26})\.json$/;
  let names: readonly string[];
  try {
    names = readdirSync(folder).sort();
  } catch (cause) {
    yield* unlisted(folder, cause);
    return;
  }
  for (const name of names) {
    const match = wanted.exec(name);
    if (match === null) continue;
    if (shards > 0) yield* inFolder(join(folder, name), shards - 1, unlisted);
    else yield { suffix: match[1] ?? '', path: join(folder, name) };
  }
}

const refuse: Unlisted = (_, cause) => {
  throw cause;
};

/**
 * The records of a mirror in the order of their numbers. A folder's names are held at a time: in a flat mirror all of them.
 * @param unlisted what stands for a folder whose names can't be read; by itself the system's error is thrown.
 */
export const mirrorRecords = (
  folder: string,
  layout: Layout,
  unlisted: Unlisted = refuse,
): Iterable<MirrorRecord> => inFolder(join(folder, 'pith'), layout.name === SHARDED.name ? 2 : 0, unlisted);
