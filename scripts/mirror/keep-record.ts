import { join } from 'node:path';
import type { ShortSuffix, Suffix } from '../../src/core/identifier/types.ts';
import { type JsonValue, member } from '../../src/core/json/json.ts';
import { parseJson } from '../../src/core/json/text.ts';
import { isNewerText, isNewerVersion, type MirrorEntry } from '../../src/core/mirror/entry.ts';
import type { Layout } from '../../src/core/mirror/layout.ts';
import { keepCopy, writeText } from './compressed.ts';
import { readOrNull, writeWhole } from './write-file.ts';

/** What became of a record: it is new, took the place of an older text, was there already, or was there in a newer text. */
export type Kept = 'added' | 'replaced' | 'there' | 'older';

/** A mirror on disk. */
export interface MirrorFolder {
  readonly folder: string;
  readonly layout: Layout;
  /** Whether each text has a compressed copy beside it, for servers that send it. */
  readonly isCompressed: boolean;
  /** What a text that is there comes to, examined anew; null for what is no record any more. */
  readonly readEntry: (bytes: Uint8Array) => MirrorEntry | null;
}

const readJson = (path: string): JsonValue => {
  const parsed = parseJson(readOrNull(path)?.toString('utf8') ?? '');
  return parsed.kind === 'ok' ? parsed.value.value : null;
};

const writeJson = (path: string, value: JsonValue): void => writeWhole(path, `${JSON.stringify(value)}\n`);

const toSuffix = (number: string): Suffix => number.slice(-26) as Suffix;

/** Puts one text in its place, unless a newer one is there. */
const keepText = (
  { readEntry, isCompressed }: MirrorFolder,
  path: string,
  bytes: Uint8Array,
  entry: MirrorEntry,
): Kept => {
  const there = readOrNull(path);
  if (there === null) {
    writeText(path, bytes, isCompressed);
    return 'added';
  }
  const isSame = there.equals(bytes);
  const known = isSame ? null : readEntry(there);
  if (isSame || (known !== null && known.suffix === entry.suffix && !isNewerText(entry, known))) {
    keepCopy(path, there, isCompressed);
    return isSame ? 'there' : 'older';
  }
  writeText(path, bytes, isCompressed);
  return 'replaced';
};

/** `{"pith_numbers": […]}`, in order. */
const keepShort = ({ folder, layout }: MirrorFolder, { suffix, pithNumber }: MirrorEntry): void => {
  const path = join(folder, layout.short(suffix.slice(0, 8) as ShortSuffix));
  const there = member(readJson(path), 'pith_numbers');
  const numbers = Array.isArray(there) ? there.map(String) : [];
  if (!numbers.includes(pithNumber)) writeJson(path, { pith_numbers: [...numbers, pithNumber].sort() });
};

/** `{"pith_number": …}` of the latest version that is there. */
const keepPointer = (mirror: MirrorFolder, entry: MirrorEntry): void => {
  if (entry.arxivId === null) return;
  const { folder, layout, readEntry } = mirror;
  const path = join(folder, layout.arxiv(entry.arxivId));
  const there = member(readJson(path), 'pith_number');
  if (there === entry.pithNumber) return;
  if (typeof there === 'string') {
    const named = readOrNull(join(folder, layout.record(toSuffix(there))));
    const other = named === null ? null : readEntry(named);
    if (other !== null && other.arxivId === entry.arxivId && !isNewerVersion(entry, other)) return;
  }
  writeJson(path, { pith_number: entry.pithNumber });
};

/**
 * Puts a record or bundle with its indexes into a mirror, the text first: a stop in between leaves nothing that leads
 * nowhere, and the same again completes it. A bundle stands in its own place, and in that of the record until there is one.
 */
export const keepRecord = (mirror: MirrorFolder, bytes: Uint8Array, entry: MirrorEntry): Kept => {
  const record = mirror.layout.record(entry.suffix);
  const kept = keepText(mirror, join(mirror.folder, record), bytes, entry);
  const asBundle =
    entry.face === 'bundle'
      ? keepText(mirror, join(mirror.folder, record.replace(/\.json$/, '/bundle.json')), bytes, entry)
      : kept;
  keepShort(mirror, entry);
  keepPointer(mirror, entry);
  return kept === 'older' ? asBundle : kept;
};
