import { toSuffix } from '../../src/core/identifier/pith-number.ts';
import type { Identifier, Suffix } from '../../src/core/identifier/types.ts';
import { parseJson } from '../../src/core/json/text.ts';
import { SourceError } from '../../src/sources/fetch/source-error.ts';
import type { Source, SourceAnswer } from '../../src/sources/places/source.ts';
import { type Pack, PackTrouble } from '../pack/read-pack.ts';

const NO_RECORD: SourceAnswer = { kind: 'no-record', gone: false, detail: 'no record' };

/** A pack as a source, asked by its index: a look-up reads a few pages and one block of it. */
export const packSource = (pack: Pack, file: string): Source => {
  const place = { id: file, label: `the pack ${file}` };
  const origin = { sourceId: file, label: place.label, kind: 'mirror', url: null } as const;

  const readRecord = (suffix: string): SourceAnswer => {
    const bytes = pack.find(suffix);
    if (bytes === null) return NO_RECORD;
    const parsed = parseJson(bytes.toString('utf8'));
    if (parsed.kind === 'error')
      throw new PackTrouble(`The record ${suffix} is not JSON. ${parsed.error.message}`);
    return { kind: 'found', document: parsed.value, at: [], origin };
  };

  const findShort = (prefix: string): SourceAnswer => {
    const candidates = pack.findShort(prefix, 2).map((suffix) => suffix as Suffix);
    const [only, second] = candidates;
    if (only === undefined) return NO_RECORD;
    return second === undefined ? readRecord(only) : { kind: 'several', candidates, origin };
  };

  const answer = (identifier: Identifier): SourceAnswer => {
    switch (identifier.kind) {
      case 'arxiv': {
        const suffix = pack.findPaper(identifier.id, identifier.version);
        return suffix === null ? NO_RECORD : readRecord(suffix);
      }
      case 'pith':
        return readRecord(identifier.suffix);
      case 'short':
        return findShort(identifier.prefix);
      case 'hash':
        return readRecord(toSuffix(identifier.sha256));
    }
  };
  return {
    ...place,
    kind: 'mirror',
    find: async (identifier) => {
      try {
        return answer(identifier);
      } catch (cause) {
        if (!(cause instanceof PackTrouble)) throw cause;
        throw new SourceError(place, { code: 'not-json', url: file, predicate: 'can’t be read', cause });
      }
    },
  };
};
