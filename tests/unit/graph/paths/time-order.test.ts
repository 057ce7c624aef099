import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { GraphPaper } from '../../../../src/graph/citation-graph.ts';
import { compareInTime, toTimePlaces } from '../../../../src/graph/paths/time-order.ts';

const anyPapers = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      date: fc.option(fc.tuple(fc.integer({ min: 1991, max: 2090 }), fc.integer({ min: 1, max: 3 }))),
    }),
    { selector: ({ id }) => id, maxLength: 60 },
  )
  .map((all) =>
    all.map(({ id, date }): GraphPaper => {
      const [year = null, month = null] = date ?? [];
      return { id, arxivId: null, title: null, year, month, isInternalAnchor: null };
    }),
  );

it('puts papers in the order of their months, then of their ids, those without a date last', () => {
  fc.assert(
    fc.property(anyPapers, (papers) => {
      const sorted = Array.from(toTimePlaces(papers), (place) => papers[place]);
      expect(sorted).toEqual(papers.toSorted(compareInTime));
    }),
  );
});
