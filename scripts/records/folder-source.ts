import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Suffix } from '../../src/core/identifier/types.ts';
import type { JsonDocument } from '../../src/core/json/json.ts';
import { parseJson } from '../../src/core/json/text.ts';
import type { Layout } from '../../src/core/mirror/layout.ts';
import { SourceError } from '../../src/sources/fetch/source-error.ts';
import { findCandidates, findPointer } from '../../src/sources/places/pointer.ts';
import type { Source, SourceAnswer } from '../../src/sources/places/source.ts';
import { toText } from '../pith-verify/to-text.ts';
import { listNumbers } from './list-numbers.ts';
import { listPapers } from './list-papers.ts';
import { askShelf, NO_RECORD } from './shelf.ts';

const readOrNull = async (path: string): Promise<Uint8Array | null> => {
  try {
    return await readFile(path);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw cause;
  }
};

/**
 * A folder that holds a mirror as `core/mirror/layout.ts` describes it, read without a network. Where it has no `arxiv/` or no
 * `short/`, its records, or those in a folder of nothing else, are looked through once for their papers or numbers.
 * @param layout as its `mirror.json` says (`readMirrorFile`).
 */
export const folderSource = (folder: string, layout: Layout): Source => {
  const place = { id: folder, label: `the folder ${folder}` };
  const origin = { sourceId: folder, label: place.label, kind: 'mirror', url: null } as const;
  const trouble = (predicate: string, url: string, cause?: unknown): SourceError =>
    new SourceError(place, { code: 'not-json', url, predicate, cause });
  const found = (document: JsonDocument): SourceAnswer => ({ kind: 'found', document, at: [], origin });

  const read = async (path: string): Promise<JsonDocument | null> => {
    const whole = join(folder, path);
    const bytes = await readOrNull(whole).catch((cause: unknown) => {
      throw trouble(`has a file ${path} that can’t be read`, whole, cause);
    });
    if (bytes === null) return null;
    const text = toText(bytes);
    if (text === null) throw trouble(`has something in ${path} that is not text in UTF-8`, whole);
    const parsed = parseJson(text);
    if (parsed.kind === 'error') throw trouble(`has something in ${path} that is not JSON`, whole);
    return parsed.value;
  };

  const listAll = <Key extends string>(
    list: typeof listPapers | typeof listNumbers,
  ): ReadonlyMap<Key, string> => {
    try {
      return list(folder, layout) as ReadonlyMap<Key, string>;
    } catch (cause) {
      // Without all of them nobody knows which is the newest.
      const path = cause instanceof Error && 'path' in cause ? String(cause.path) : folder;
      throw trouble(`has something that can’t be read: ${path}`, path, cause);
    }
  };

  let papers: ReadonlyMap<string, string> | null = null;
  let numbers: ReadonlyMap<Suffix, string> | null = null;
  const toNumbers = (): ReadonlyMap<Suffix, string> => {
    numbers ??= listAll<Suffix>(listNumbers);
    return numbers;
  };
  const isMirror = existsSync(join(folder, 'pith'));
  const hasShort = existsSync(join(folder, 'short'));

  const readRecord = async (suffix: Suffix): Promise<SourceAnswer> => {
    const path = isMirror ? layout.record(suffix) : toNumbers().get(suffix);
    const document = path === undefined ? null : await read(path);
    return document === null ? NO_RECORD : found(document);
  };

  /** The record that a file of the folder names. */
  const readNamed = async (suffix: Suffix, path: string): Promise<SourceAnswer> => {
    const answer = await readRecord(suffix);
    if (answer.kind === 'no-record')
      throw trouble(`names the record ${suffix} and doesn’t hold it`, join(folder, path));
    return answer;
  };

  const hasIndex = existsSync(join(folder, 'arxiv'));

  return {
    ...place,
    kind: 'mirror',
    find: askShelf({
      record: readRecord,
      paper: async (id) => {
        if (!hasIndex) {
          papers ??= listAll<string>(listPapers);
          const path = papers.get(id);
          const document = path === undefined ? null : await read(path);
          return document === null ? NO_RECORD : found(document);
        }
        const path = layout.arxiv(id);
        const document = await read(path);
        if (document === null) return NO_RECORD;
        const pointer = findPointer(document.value, '');
        if (pointer.kind === 'record') return { kind: 'found', document, at: pointer.at, origin };
        if (pointer.kind !== 'numbers') throw trouble(`names no record in ${path}`, join(folder, path));
        const [only, second] = pointer.suffixes;
        if (only === undefined || second !== undefined)
          return { kind: 'several', candidates: pointer.suffixes, origin };
        return readNamed(only, path);
      },
      short: async (prefix) => {
        const path = layout.short(prefix);
        const document = hasShort ? await read(path) : null;
        const [only, second] = hasShort
          ? document === null
            ? []
            : findCandidates(document.text, prefix)
          : [...toNumbers().keys()].filter((suffix) => suffix.startsWith(prefix));
        if (only === undefined) return NO_RECORD;
        return second === undefined
          ? readNamed(only, path)
          : { kind: 'several', candidates: [only, second], origin };
      },
    }),
  };
};
