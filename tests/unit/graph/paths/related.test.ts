import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationGraph } from '../../../../src/graph/citation-graph.ts';
import { citationId } from '../../../../src/graph/citation-graph.ts';
import { toGrownGraph } from '../../../../src/graph/grow/grow.ts';
import {
  findCitedTogether,
  findCitingTheSame,
  findInCommon,
  type RelatedPaper,
} from '../../../../src/graph/paths/related.ts';
import { anyIds, anyWorld } from '../../../support/citing-worlds.ts';

const anyGraph: fc.Arbitrary<CitationGraph> = fc
  .tuple(anyWorld, anyIds)
  .map(([{ root, looks }, ids]) => toGrownGraph(root, looks, ids, 99).graph);

/** `citing>cited` for each arrow. */
const toGraph = (focus: string, ...arrows: readonly string[]): CitationGraph => {
  const pairs = arrows.map((arrow) => arrow.split('>') as [string, string]);
  const papers = new Map(
    [focus, ...pairs.flat()].map((id) => [
      id,
      { id, arxivId: null, title: id, year: null, month: null, isInternalAnchor: null },
    ]),
  );
  const citations = new Map(
    pairs.map(([citing, cited]) => {
      const id = citationId(citing, cited);
      return [id, { id, citing, cited, refIndexes: [] }];
    }),
  );
  return { focus, papers, citations, counts: new Map() };
};

const tell = (related: readonly RelatedPaper[]): readonly string[] =>
  related.map(({ id, shared }) => `${id} ${shared}`);

describe('findCitedTogether', () => {
  it('counts who cites both, most first, and the focus like any other', () => {
    const graph = toGraph('f', 'a>f', 'b>f', 'c>f', 'a>x', 'b>x', 'd>x', 'a>y');
    expect(tell(findCitedTogether(graph, 'x'))).toEqual(['f 2', 'y 1']);
    expect(tell(findCitedTogether(graph, 'f'))).toEqual(['x 2', 'y 1']);
  });

  it('puts the paper first of whose citations these are the larger part', () => {
    const graph = toGraph('f', 'a>f', 'a>many', 'b>many', 'c>many', 'a>one');
    expect(tell(findCitedTogether(graph, 'f'))).toEqual(['one 1', 'many 1']);
  });
});

describe('findCitingTheSame', () => {
  it('leaves out the paper that all cite', () => {
    const graph = toGraph('f', 'a>f', 'b>f', 'c>f', 'a>x', 'b>x', 'd>x', 'b>y', 'a>y');
    expect(tell(findCitingTheSame(graph, 'a'))).toEqual(['b 2', 'd 1']);
    expect(findCitingTheSame(graph, 'c')).toEqual([]);
  });

  it('counts it for nobody, and not the paper itself', () => {
    expect(findCitingTheSame(toGraph('f', 'a>f', 'b>f'), 'a')).toEqual([]);
    expect(findCitingTheSame(toGraph('f'), 'nowhere')).toEqual([]);
  });
});

describe('findInCommon', () => {
  it('names the papers, the focus too', () => {
    const graph = toGraph('f', 'a>f', 'b>f', 'a>x', 'b>x', 'c>a', 'c>b', 'd>b');
    expect(findInCommon(graph, 'b', 'a')).toEqual({ citingBoth: ['c'], citedByBoth: ['f', 'x'] });
    expect(findInCommon(graph, 'a', 'd')).toEqual({ citingBoth: [], citedByBoth: [] });
    expect(findInCommon(graph, 'a', 'nowhere')).toEqual({ citingBoth: [], citedByBoth: [] });
  });
});

describe('both', () => {
  it('say of any graph what going through all pairs says', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const ids = [...graph.papers.keys()];
        const cites = (one: string, other: string) => graph.citations.has(citationId(one, other));
        for (const id of ids) {
          const others = ids.filter((other) => other !== id);
          const together = others.map(
            (other) => ids.filter((by) => cites(by, id) && cites(by, other)).length,
          );
          for (const [at, other] of others.entries())
            expect(findInCommon(graph, id, other).citingBoth).toHaveLength(together[at] ?? -1);
          const same = others.map(
            (other) => ids.filter((to) => to !== graph.focus && cites(id, to) && cites(other, to)).length,
          );
          for (const [related, plain] of [
            [findCitedTogether(graph, id), together],
            [findCitingTheSame(graph, id), same],
          ] as const) {
            const expected = others.flatMap((other, at) =>
              (plain[at] ?? 0) > 0 ? `${other} ${plain[at]}` : [],
            );
            expect([...tell(related)].sort()).toEqual(expected.sort());
            expect(related.map(({ shared }) => shared)).toEqual(
              related.map(({ shared }) => shared).sort((one, other) => other - one),
            );
          }
        }
      }),
    );
  });
});
