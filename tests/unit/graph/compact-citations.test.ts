import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citations, citationId, type GraphCitation } from '../../../src/graph/citation-graph.ts';
import { CompactCitations, forEachPair, type RefIndexes } from '../../../src/graph/compact-citations.ts';

const ids = ['2001.00001', '2003.00002', 'raw:a→b', 'raw:b', '→', 'b', 'title:A → B'];
const someId = fc.constantFrom(...ids);
const someNumbers: fc.Arbitrary<RefIndexes> = fc.oneof(
  fc.constant(null),
  fc.nat(),
  fc.array(fc.nat(), { minLength: 2, maxLength: 3 }),
);
const someRecord = fc.tuple(someId, fc.array(fc.tuple(someId, someNumbers)));

const toNumbers = (said: RefIndexes): readonly number[] =>
  said === null ? [] : typeof said === 'number' ? [said] : said;

/** The same with an object for each arrow. */
const toMap = (cited: string, said: ReadonlyMap<string, RefIndexes>): Map<string, GraphCitation> =>
  new Map(
    [...said].map(([citing, numbers]) => {
      const id = citationId(citing, cited);
      return [id, { id, citing, cited, refIndexes: toNumbers(numbers) }];
    }),
  );

const collect = (citations: Citations): readonly (readonly [string, GraphCitation])[] => {
  const seen: [string, GraphCitation][] = [];
  citations.forEach((citation, id) => {
    seen.push([id, citation]);
  });
  return seen;
};
const pairsOf = (citations: Citations): readonly (readonly [string, string])[] => {
  const pairs: [string, string][] = [];
  forEachPair(citations, (citing, cited) => pairs.push([citing, cited]));
  return pairs;
};

describe('the arrows of one record', () => {
  it('are those of a map with an object for each, whatever the ids look like', () => {
    fc.assert(
      fc.property(someRecord, someId, ([cited, entries], other) => {
        const said = new Map(entries);
        const citations = new CompactCitations(cited, said);
        const map = toMap(cited, said);
        expect(citations.size).toBe(map.size);
        expect([...citations]).toEqual([...map]);
        expect([...citations.keys()]).toEqual([...map.keys()]);
        expect([...citations.values()]).toEqual([...map.values()]);
        expect(collect(citations)).toEqual([...map]);
        expect(pairsOf(citations)).toEqual(pairsOf(map));
        for (const citing of ids)
          for (const end of ids) {
            expect(citations.get(citationId(citing, end))).toEqual(map.get(citationId(citing, end)));
            expect(citations.has(citationId(citing, end))).toBe(map.has(citationId(citing, end)));
          }
        expect(citations.get(other)).toEqual(map.get(other));
      }),
    );
  });
});
