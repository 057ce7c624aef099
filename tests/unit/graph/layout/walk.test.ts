import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationGraph } from '../../../../src/graph/citation-graph.ts';
import { toGrownGraph } from '../../../../src/graph/grow/grow.ts';
import { toCitationGraph } from '../../../../src/graph/grow/to-citation-graph.ts';
import { toTimeLayout } from '../../../../src/graph/layout/time-layout.ts';
import { type Direction, walk } from '../../../../src/graph/layout/walk.ts';
import { toNeighbours } from '../../../../src/graph/paths/neighbours.ts';
import { toTimeOrder } from '../../../../src/graph/paths/time-order.ts';
import { readNetwork } from '../../../support/citation-network.ts';
import { citedRecord, citing } from '../../../support/citing-record.ts';
import { anyIds, anyWorld } from '../../../support/citing-worlds.ts';

const anyGraph: fc.Arbitrary<CitationGraph> = fc
  .tuple(anyWorld, anyIds)
  .map(([{ root, looks }, ids]) => toGrownGraph(root, looks, ids, 99).graph);
const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down', 'earlier', 'later'];

/** The keys over one graph in its time layout. */
const walkIn = (graph: CitationGraph) => {
  const layout = toTimeLayout(graph);
  const neighbours = toNeighbours(graph);
  return {
    layout,
    neighbours,
    go: (from: string, direction: Direction, cameFrom: string | null = null) =>
      walk(graph, layout, neighbours, from, direction, cameFrom),
  };
};

describe('walk', () => {
  it('always ends on a paper of the graph, and left and right on the other end of an arrow', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { neighbours, go } = walkIn(graph);
        const ids = [...graph.papers.keys()];
        for (const from of ids) {
          for (const cameFrom of [null, 'nothing', ...ids]) {
            for (const direction of DIRECTIONS) {
              expect(graph.papers.has(go(from, direction, cameFrom))).toBe(true);
            }
            const [left, right] = [go(from, 'left', cameFrom), go(from, 'right', cameFrom)];
            if (left === from) expect(neighbours.cited.get(from)).toEqual([]);
            else expect(neighbours.cited.get(from)).toContain(left);
            if (right === from) expect(neighbours.citing.get(from)).toEqual([]);
            else expect(neighbours.citing.get(from)).toContain(right);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('comes back by the opposite key', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { go } = walkIn(graph);
        for (const from of graph.papers.keys()) {
          for (const [there, back] of [
            ['left', 'right'],
            ['right', 'left'],
          ] as const) {
            const to = go(from, there);
            if (to !== from) expect(go(to, back, from)).toBe(from);
          }
        }
      }),
    );
  });

  it('goes up and down among the papers that share the anchor', () => {
    const graph = toCitationGraph(
      citedRecord(['2101.00001', '2101.00002', '2101.00003', '2101.00004'].map((id) => citing(id))),
    );
    const { layout, go } = walkIn(graph);
    const column = [...layout.positions]
      .filter(([id]) => id !== graph.focus)
      .sort(([, one], [, other]) => one.y - other.y)
      .map(([id]) => id);
    expect(column).toHaveLength(4);
    column.forEach((id, index) => {
      expect(go(id, 'down', graph.focus)).toBe(column[index + 1] ?? id);
      expect(go(id, 'up', graph.focus)).toBe(column[index - 1] ?? id);
      expect(go(id, 'up')).toBe(column[index - 1] ?? id);
    });
    expect(go(graph.focus, 'up')).toBe(graph.focus);
    expect(go('unknown', 'up')).toBe('unknown');
    expect(go('unknown', 'later')).toBe('unknown');
  });

  it('stays with siblings of the anchor that one came from, above or below', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { layout, neighbours, go } = walkIn(graph);
        const stays = (from: string, anchor: string, siblings: readonly string[]): void => {
          const heightOf = (id: string): number => layout.positions.get(id)?.y ?? Number.NaN;
          for (const [direction, sign] of [
            ['up', -1],
            ['down', 1],
          ] as const) {
            const there = siblings.filter((id) => Math.sign(heightOf(id) - heightOf(from)) === sign);
            const to = go(from, direction, anchor);
            if (there.length === 0) expect(to).toBe(from);
            else expect(there).toContain(to);
          }
        };
        for (const [anchor, citing] of neighbours.citing) {
          for (const from of citing) stays(from, anchor, citing);
        }
        for (const [anchor, cited] of neighbours.cited) {
          // Of papers that cite each other the arrow towards the anchor counts.
          const back = neighbours.citing.get(anchor) ?? [];
          for (const from of cited) if (!back.includes(from)) stays(from, anchor, cited);
        }
      }),
    );
  });

  it('reaches every paper by going later, and comes back by going earlier', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { go } = walkIn(graph);
        const order = toTimeOrder(graph).map((paper) => paper.id);
        expect(new Set(order)).toEqual(new Set(graph.papers.keys()));
        order.forEach((id, index) => {
          expect(go(id, 'later')).toBe(order[index + 1] ?? id);
          expect(go(id, 'earlier')).toBe(order[index - 1] ?? id);
        });
      }),
    );
  });

  it('has papers in the order in which they stand from left to right', () => {
    const graph = readNetwork();
    const { layout } = walkIn(graph);
    const xs = toTimeOrder(graph).map((paper) => layout.positions.get(paper.id)?.x ?? Number.NaN);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });
});
