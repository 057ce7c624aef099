import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationId, type GraphCitation, type GraphPaper } from '../../../src/graph/citation-graph.ts';
import { JoinedCitations, type RecordCitations } from '../../../src/graph/joined-citations.ts';

const ids = ['2001.00001', '2003.00002', 'raw:a→b', 'raw:b', '→', 'title:A → B'];
const toParts = (pairs: readonly (readonly [citing: string, cited: string])[]) => {
  const parts = new Map<string, Map<string, GraphCitation>>();
  for (const [citing, cited] of pairs) {
    const id = citationId(citing, cited);
    const part = parts.get(cited) ?? new Map<string, GraphCitation>();
    parts.set(cited, part.set(id, { id, citing, cited, refIndexes: [] }));
  }
  return parts;
};

const toPaper = (id: string): GraphPaper => ({
  id,
  arxivId: null,
  title: null,
  year: null,
  month: null,
  isInternalAnchor: null,
});
const toRecords = (
  parts: ReadonlyMap<string, ReadonlyMap<string, GraphCitation>>,
): ReadonlyMap<string, RecordCitations> => {
  let first = 0;
  return new Map(
    [...parts].map(([cited, citations]) => {
      const record = { citations, first };
      first += citations.size;
      return [cited, record];
    }),
  );
};

describe('arrows of several records as one', () => {
  it('are what one map of all of them would be, whatever the ids look like', () => {
    const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
    fc.assert(
      fc.property(fc.array(pair), pair, (pairs, [citing, cited]) => {
        const parts = toParts(pairs);
        const papers = new Map(ids.map((name) => [name, toPaper(name)]));
        const entries = [...parts.values()].flatMap((part) => [...part]);
        const endsOf = (all: typeof entries): number[] =>
          all.flatMap(([, one]) => [ids.indexOf(one.citing), ids.indexOf(one.cited)]);
        const ends = endsOf(entries);
        const joined = new JoinedCitations(toRecords(parts), papers, Uint32Array.from(ends));
        expect([...joined]).toEqual(entries);
        expect([...joined.keys()]).toEqual(entries.map(([id]) => id));
        expect([...joined.values()]).toEqual(entries.map(([, citation]) => citation));
        expect(joined.size).toBe(entries.length);
        const seen: [string, GraphCitation][] = [];
        joined.forEach((citation, id) => {
          seen.push([id, citation]);
        });
        expect(seen).toEqual(entries);
        expect([...(joined.toEnds(papers) ?? [])]).toEqual(ends);
        expect(joined.toEnds(new Map(papers))).toBeNull();
        const own = entries.filter(([, one]) => one.cited === cited);
        expect([...joined.citing(cited)]).toEqual(own);
        expect([...(joined.record(cited, papers)?.ends ?? [])]).toEqual(endsOf(own));
        expect(joined.record(cited, new Map(papers))).toBeNull();
        const id = citationId(citing, cited);
        expect(joined.has(id)).toBe(entries.some(([known]) => known === id));
        for (const [known, citation] of entries) expect(joined.get(known)?.id).toBe(citation.id);
        expect(joined.get(citing)).toBeUndefined();
      }),
    );
  });
});
