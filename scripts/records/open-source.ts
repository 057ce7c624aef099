import { existsSync, type Stats, statSync } from 'node:fs';
import { error, ok, type Result } from '../../src/core/base/result.ts';
import type { Layout } from '../../src/core/mirror/layout.ts';
import type { Source } from '../../src/sources/places/source.ts';
import { mirrorRecords, readMirrorFile } from '../pack/mirror-records.ts';
import { openPack, type Pack, PackTrouble } from '../pack/read-pack.ts';
import { addressSource } from './address-source.ts';
import { folderSource } from './folder-source.ts';
import { packSource } from './pack-source.ts';

/** A place that records are looked up in, and how all of them can be had: file by file, out of a pack, or not at all. */
export type OpenSource = { readonly source: Source } & (
  | {
      readonly kind: 'folder';
      readonly folder: string;
      readonly layout: Layout;
      readonly records: () => Iterable<{ readonly path: string }>;
    }
  | { readonly kind: 'pack'; readonly pack: Pack }
  | { readonly kind: 'address' }
);

/** What stands at a path of this machine, or a sentence that says why that isn't known. */
const lookAt = (place: string): Result<Stats, string> => {
  try {
    return ok(statSync(place));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return error(`There is no file or folder ${place}.`);
    return error(`${place} can’t be read: ${cause instanceof Error ? cause.message : String(cause)}.`);
  }
};

/**
 * What a command takes as a source: the folder of a mirror, flat or sharded; a pack; the address of a mirror or a registry,
 * which is not asked yet. The error is a sentence.
 */
export const openSource = (place: string): Result<OpenSource, string> => {
  if (/^https?:\/\//i.test(place))
    return URL.canParse(place)
      ? ok({ kind: 'address', source: addressSource(place) })
      : error(`${place} is no address.`);
  const there = lookAt(place);
  if (there.kind === 'error') return there;
  if (there.value.isDirectory()) {
    const layout = readMirrorFile(place);
    if (layout.kind === 'error') return layout;
    // A folder whose names can't be read goes for a file that can't: whoever reads it says why, and the others count.
    const records = () =>
      existsSync(`${place}/pith`) ? mirrorRecords(place, layout.value, (path) => [{ suffix: '', path }]) : [];
    const source = folderSource(place, layout.value);
    return ok({ kind: 'folder', source, folder: place, layout: layout.value, records });
  }
  try {
    const pack = openPack(place);
    return ok({ kind: 'pack', pack, source: packSource(pack, place) });
  } catch (cause) {
    if (cause instanceof PackTrouble) return error(`${place} is a file, not a folder. ${cause.message}`);
    if (cause instanceof Error && 'code' in cause) return error(`${place} can’t be read: ${cause.message}.`);
    throw cause;
  }
};
