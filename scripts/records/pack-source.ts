import type { Suffix } from '../../src/core/identifier/types.ts';
import { parseJson } from '../../src/core/json/text.ts';
import { SourceError } from '../../src/sources/fetch/source-error.ts';
import type { Source, SourceAnswer } from '../../src/sources/places/source.ts';
import { type Pack, PackTrouble } from '../pack/read-pack.ts';
import { toText } from '../pith-verify/to-text.ts';
import { findIndexTrouble } from './pack-absence.ts';
import { askShelf, NO_RECORD } from './shelf.ts';

/**
 * A pack as a source, asked by its index: a look-up reads a few pages and one block of it. The first one that finds nothing has
 * the index looked at: where that can't be the one of this pack, no record is said to be missing.
 */
export const packSource = (pack: Pack, file: string): Source => {
  const place = { id: file, label: `the pack ${file}` };
  const origin = { sourceId: file, label: place.label, kind: 'mirror', url: null } as const;

  const known = new Map<'number' | 'paper', string | null>();
  const sayNone = (by: 'number' | 'paper'): SourceAnswer => {
    const trouble = known.has(by) ? known.get(by) : findIndexTrouble(pack, by);
    known.set(by, trouble ?? null);
    if (typeof trouble === 'string') throw new PackTrouble(trouble);
    return NO_RECORD;
  };

  const readRecord = (suffix: string): SourceAnswer => {
    const bytes = pack.find(suffix);
    if (bytes === null) return sayNone('number');
    const text = toText(bytes);
    if (text === null) throw new PackTrouble(`The record ${suffix} is not text in UTF-8.`);
    const parsed = parseJson(text);
    if (parsed.kind === 'error')
      throw new PackTrouble(`The record ${suffix} is not JSON. ${parsed.error.message}`);
    return { kind: 'found', document: parsed.value, at: [], origin };
  };

  const find = askShelf({
    record: readRecord,
    paper: (id, version) => {
      const suffix = pack.findPaper(id, version);
      if (suffix === null) return sayNone('paper');
      const answer = readRecord(suffix);
      if (answer.kind === 'no-record')
        throw new PackTrouble(`The index of this pack names the record ${suffix}, which is not in it.`);
      return answer;
    },
    short: (prefix) => {
      const candidates = pack.findShort(prefix, 2).map((suffix) => suffix as Suffix);
      const [only, second] = candidates;
      if (only === undefined) return sayNone('number');
      return second === undefined ? readRecord(only) : { kind: 'several', candidates, origin };
    },
  });
  return {
    ...place,
    kind: 'mirror',
    find: async (...question) => {
      try {
        return await find(...question);
      } catch (cause) {
        if (!(cause instanceof PackTrouble)) throw cause;
        throw new SourceError(place, { code: 'not-json', url: file, predicate: 'can’t be read', cause });
      }
    },
  };
};
