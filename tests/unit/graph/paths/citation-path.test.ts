import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationGraph } from '../../../../src/graph/citation-graph.ts';
import { citationId } from '../../../../src/graph/citation-graph.ts';
import { toGrownGraph } from '../../../../src/graph/grow/grow.ts';
import { findCitationPath } from '../../../../src/graph/paths/citation-path.ts';
import { toGraphIndex } from '../../../../src/graph/paths/graph-index.ts';
import { toNeighbours } from '../../../../src/graph/paths/neighbours.ts';
import { toRows } from '../../../../src/graph/rows/rows.ts';
import { readNetwork } from '../../../support/citation-network.ts';
import { anyIds, anyWorld, shuffled } from '../../../support/citing-worlds.ts';

const anyGraph: fc.Arbitrary<CitationGraph> = fc
  .tuple(anyWorld, anyIds)
  .map(([{ root, looks }, ids]) => toGrownGraph(root, looks, ids, 99).graph);

/** Lengths of all shortest ways, by trying every arrow again and again: slow and plain. */
const toLengths = (graph: CitationGraph, areBothWays: boolean): ReadonlyMap<string, number> => {
  const lengths = new Map<string, number>();
  const ids = [...graph.papers.keys()];
  for (const id of ids) lengths.set(`${id} ${id}`, 0);
  for (let steps = 1; steps <= ids.length; steps += 1) {
    for (const { citing, cited } of graph.citations.values()) {
      for (const [one, other] of areBothWays
        ? [
            [citing, cited],
            [cited, citing],
          ]
        : [[citing, cited]]) {
        for (const id of ids) {
          const rest = lengths.get(`${other} ${id}`);
          const known = lengths.get(`${one} ${id}`) ?? Number.POSITIVE_INFINITY;
          if (rest !== undefined && rest + 1 < known) lengths.set(`${one} ${id}`, rest + 1);
        }
      }
    }
  }
  return lengths;
};

const pairs = (ids: readonly string[]) => ids.slice(1).map((id, index) => [ids[index] ?? '', id] as const);

describe('findCitationPath', () => {
  it('is a way along arrows, as short as any, and says which way they point', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const chains = toLengths(graph, false);
        const links = toLengths(graph, true);
        const has = (one: string, other: string) => graph.citations.has(citationId(one, other));
        for (const from of graph.papers.keys()) {
          for (const to of graph.papers.keys()) {
            const path = findCitationPath(graph, from, to);
            const there = chains.get(`${from} ${to}`);
            const back = chains.get(`${to} ${from}`);
            const linked = links.get(`${from} ${to}`);
            if (path === null) {
              expect(linked).toBeUndefined();
              continue;
            }
            expect([path.ids[0], path.ids.at(-1)]).toEqual([from, to]);
            expect(new Set(path.ids).size).toBe(path.ids.length);
            expect(path.kind).toBe(there === undefined && back === undefined ? 'linked' : 'chain');
            expect(path.ids.length - 1).toBe(there ?? back ?? linked);
            for (const [one, other] of pairs(path.ids)) {
              const isThere = has(one, other);
              const isBack = has(other, one);
              if (there !== undefined) expect(isThere).toBe(true);
              else if (back !== undefined) expect(isBack).toBe(true);
              else expect(isThere || isBack).toBe(true);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same path however the graph was put together', () => {
    fc.assert(
      fc.property(
        anyGraph.chain((graph) => fc.tuple(fc.constant(graph), shuffled(graph))),
        ([graph, mixed]) => {
          const [first] = graph.papers.keys();
          for (const id of graph.papers.keys()) {
            expect(findCitationPath(mixed, first ?? '', id)).toEqual(
              findCitationPath(graph, first ?? '', id),
            );
          }
        },
      ),
    );
  });

  it('is nothing where one of the papers is not there', () => {
    const graph = readNetwork();
    expect(findCitationPath(graph, graph.focus, 'nothing')).toBeNull();
    expect(findCitationPath(graph, 'nothing', graph.focus)).toBeNull();
    expect(findCitationPath(graph, graph.focus, graph.focus)).toEqual({ kind: 'chain', ids: [graph.focus] });
  });

  it('leads from every paper of a real network to its hub in one step', () => {
    const graph = readNetwork();
    for (const { paper, distance } of toRows(graph)) {
      expect(distance).toBe(1);
      expect(findCitationPath(graph, paper.id, graph.focus)?.ids).toEqual([paper.id, graph.focus]);
    }
  });
});

describe('toNeighbours', () => {
  it('has both ends of every arrow, for every paper, in the order of the ids', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { citing, cited } = toNeighbours(graph);
        expect(new Set(citing.keys())).toEqual(new Set(graph.papers.keys()));
        expect(new Set(cited.keys())).toEqual(new Set(graph.papers.keys()));
        const arrows = [...cited].flatMap(([id, ids]) => ids.map((other) => citationId(id, other)));
        const turned = [...citing].flatMap(([id, ids]) => ids.map((other) => citationId(other, id)));
        expect(arrows.sort()).toEqual([...graph.citations.keys()].sort());
        expect(turned.sort()).toEqual([...graph.citations.keys()].sort());
        for (const ids of [...citing.values(), ...cited.values()]) expect(ids).toEqual([...ids].sort());
      }),
    );
  });

  it('counts as the rows do', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { citing, cited } = toNeighbours(graph);
        for (const { paper, citedBy, cites } of toRows(graph)) {
          expect(citedBy).toBe(citing.get(paper.id)?.length);
          expect(cites).toBe(cited.get(paper.id)?.length);
        }
      }),
    );
  });
});

describe('toGraphIndex', () => {
  it('is the same however the graph was put together, and made once', () => {
    fc.assert(
      fc.property(
        anyGraph.chain((graph) => fc.tuple(fc.constant(graph), shuffled(graph))),
        ([graph, mixed]) => {
          expect(toGraphIndex(mixed)).toEqual(toGraphIndex(graph));
          expect(toGraphIndex(graph)).toBe(toGraphIndex(graph));
        },
      ),
    );
  });
});
