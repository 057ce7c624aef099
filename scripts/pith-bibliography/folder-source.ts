import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toSuffix } from '../../src/core/identifier/pith-number.ts';
import type { ArxivId, Identifier, ShortSuffix, Suffix } from '../../src/core/identifier/types.ts';
import { type JsonDocument, member } from '../../src/core/json/json.ts';
import { parseJson } from '../../src/core/json/text.ts';
import { FLAT, type Layout } from '../../src/core/mirror/layout.ts';
import { MIRROR_FILE, MIRROR_FILE_FORM, parseMirrorFile } from '../../src/core/mirror/mirror-file.ts';
import { SourceError } from '../../src/sources/fetch/source-error.ts';
import { findCandidates, findPointer } from '../../src/sources/places/pointer.ts';
import type { Source, SourceAnswer } from '../../src/sources/places/source.ts';

const NO_RECORD: SourceAnswer = { kind: 'no-record', gone: false, detail: 'no record' };

const readOrNull = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw cause;
  }
};

/**
 * A folder that holds a mirror as `core/mirror/layout.ts` describes it, read without a network. Where it has no `arxiv/`, the
 * records in `pith/`, or in the folder itself, are looked through once for the papers that they are for.
 */
export const folderSource = (folder: string): Source => {
  const place = { id: folder, label: `the folder ${folder}` };
  const origin = { sourceId: folder, label: place.label, kind: 'mirror', url: null } as const;
  const trouble = (predicate: string, url: string, cause?: unknown): SourceError =>
    new SourceError(place, { code: 'not-json', url, predicate, cause });

  const read = async (path: string): Promise<{ path: string; document: JsonDocument } | null> => {
    const whole = join(folder, path);
    const text = await readOrNull(whole).catch((cause: unknown) => {
      throw trouble('can’t be read', whole, cause);
    });
    if (text === null) return null;
    const parsed = parseJson(text);
    if (parsed.kind === 'error') throw trouble(`has something in ${path} that is not JSON`, whole);
    return { path: whole, document: parsed.value };
  };

  const readRecord = async (suffix: Suffix): Promise<SourceAnswer> => {
    const found = await read((await layout()).record(suffix));
    if (found === null) return NO_RECORD;
    return {
      kind: 'found',
      document: found.document,
      at: [],
      origin,
    };
  };

  /** As its `mirror.json` says, which is read once. */
  let named: Promise<Layout> | null = null;
  const layout = (): Promise<Layout> => {
    named ??= read(MIRROR_FILE).then((file) => {
      const found = file === null ? FLAT : parseMirrorFile(file.document.value);
      if (found === null)
        throw trouble(`has a ${MIRROR_FILE} that can’t be used: it ${MIRROR_FILE_FORM}`, MIRROR_FILE);
      return found;
    });
    return named;
  };

  let index: Promise<ReadonlyMap<string, JsonDocument>> | null = null;
  const readIndex = async (): Promise<ReadonlyMap<string, JsonDocument>> => {
    const base = existsSync(join(folder, 'pith')) ? 'pith' : '.';
    const byId = new Map<string, JsonDocument>();
    for (const name of (await readdir(join(folder, base))).sort()) {
      if (!name.endsWith('.json')) continue;
      const parsed = parseJson(await readFile(join(folder, base, name), 'utf8'));
      if (parsed.kind === 'error') continue;
      const id = member(member(member(parsed.value.value, 'canonical_record'), 'source'), 'id');
      if (typeof id === 'string' && !byId.has(id)) byId.set(id, parsed.value);
    }
    return byId;
  };

  const findArxiv = async (id: ArxivId): Promise<SourceAnswer> => {
    if (!existsSync(join(folder, 'arxiv'))) {
      index ??= readIndex();
      const document = (await index).get(id);
      return document === undefined
        ? NO_RECORD
        : {
            kind: 'found',
            document,
            at: [],
            origin,
          };
    }
    const path = (await layout()).arxiv(id);
    const found = await read(path);
    if (found === null) return NO_RECORD;
    const pointer = findPointer(found.document.value, '');
    if (pointer.kind === 'record')
      return {
        kind: 'found',
        document: found.document,
        at: pointer.at,
        origin,
      };
    if (pointer.kind !== 'numbers') throw trouble(`names no record in ${path}`, found.path);
    const [only, second] = pointer.suffixes;
    if (only === undefined || second !== undefined)
      return {
        kind: 'several',
        candidates: pointer.suffixes,
        origin,
      };
    const answer = await readRecord(only);
    if (answer.kind === 'no-record')
      throw trouble(`names the record ${only} and doesn’t hold it`, found.path);
    return answer;
  };

  const findShort = async (prefix: ShortSuffix): Promise<SourceAnswer> => {
    const found = await read((await layout()).short(prefix));
    const [only, second] = found === null ? [] : findCandidates(found.document.text, prefix);
    if (only === undefined) return NO_RECORD;
    if (second !== undefined)
      return {
        kind: 'several',
        candidates: [only, second],
        origin,
      };
    return readRecord(only);
  };

  const find = (identifier: Identifier): Promise<SourceAnswer> => {
    switch (identifier.kind) {
      case 'arxiv':
        return findArxiv(identifier.id);
      case 'pith':
        return readRecord(identifier.suffix);
      case 'short':
        return findShort(identifier.prefix);
      case 'hash':
        return readRecord(toSuffix(identifier.sha256));
    }
  };
  return { id: folder, label: place.label, kind: 'mirror', find };
};
