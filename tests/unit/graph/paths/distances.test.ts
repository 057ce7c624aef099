import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationGraph, GraphCitation } from '../../../../src/graph/citation-graph.ts';
import { citationId } from '../../../../src/graph/citation-graph.ts';
import { toDistances } from '../../../../src/graph/paths/distances.ts';

const toGraph = (
  size: number,
  focus: number,
  pairs: readonly (readonly [number, number])[],
): CitationGraph => ({
  focus: `p${focus}`,
  papers: new Map(
    Array.from({ length: size }, (_, at) => {
      const id = `p${at}`;
      return [id, { id, arxivId: null, title: null, year: null, month: null, isInternalAnchor: null }];
    }),
  ),
  citations: new Map(
    pairs.map(([from, to]): [string, GraphCitation] => {
      const id = citationId(`p${from}`, `p${to}`);
      return [id, { id, citing: `p${from}`, cited: `p${to}`, refIndexes: [] }];
    }),
  ),
  counts: new Map(),
});

/** Step by step, each of them over all pairs. */
const walkSlowly = (size: number, focus: number, pairs: readonly (readonly [number, number])[]): number[] => {
  const found = Array.from({ length: size }, (_, at): number => (at === focus ? 0 : -1));
  for (let step = 1; step < size; step += 1)
    for (const [from, to] of pairs) if (found[to] === step - 1 && found[from] === -1) found[from] = step;
  return found;
};

describe('distances from the focus', () => {
  it('are the shortest chains, of few steps and of many, in the order of the papers', () => {
    const chain = Array.from({ length: 40 }, (_, at) => [at + 1, at] as const);
    expect([...toDistances(toGraph(42, 0, chain))]).toEqual([
      ...Array.from({ length: 41 }, (_, at) => at),
      -1,
    ]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 14 }),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat())),
        (size, at, any) => {
          const pairs = any.map(([from, to]) => [from % size, to % size] as const);
          const focus = at % size;
          expect([...toDistances(toGraph(size, focus, pairs))]).toEqual(walkSlowly(size, focus, pairs));
        },
      ),
      { numRuns: 500 },
    );
  });
});
