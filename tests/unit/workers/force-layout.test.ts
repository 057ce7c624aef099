import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationGraph } from '../../../src/graph/citation-graph.ts';
import { toGrownGraph } from '../../../src/graph/grow/grow.ts';
import { toForceJob, toForceLayout } from '../../../src/graph/layout/force-job.ts';
import { type Layout, toTimeLayout } from '../../../src/graph/layout/time-layout.ts';
import { simulate, toTicks } from '../../../src/workers/force-simulation.ts';
import { makeNetwork, readNetwork } from '../../support/citation-network.ts';
import { anyIds, anyWorld, shuffled } from '../../support/citing-worlds.ts';

const anyGraph: fc.Arbitrary<CitationGraph> = fc
  .tuple(anyWorld, anyIds)
  .map(([{ root, looks }, ids]) => toGrownGraph(root, looks, ids, 99).graph);

const layOut = (graph: CitationGraph, onTick: (progress: number) => void = () => {}): Layout =>
  toForceLayout(graph, simulate(toForceJob(graph, toTimeLayout(graph)), onTick));

describe('force layout', () => {
  it('gives the same picture to the last digit, however the graph was put together', () => {
    fc.assert(
      fc.property(
        anyGraph.chain((graph) => fc.tuple(fc.constant(graph), shuffled(graph))),
        ([graph, mixed]) => {
          const [one, other] = [layOut(graph), layOut(mixed)];
          expect(new Map([...other.positions].sort())).toEqual(new Map([...one.positions].sort()));
          expect(other.bounds).toEqual(one.bounds);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('gives every paper a place of its own, within the bounds', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { positions, bounds, ticks, undatedTop, monthWidth } = layOut(graph);
        expect(new Set(positions.keys())).toEqual(new Set(graph.papers.keys()));
        const places = [...positions.values()];
        for (const { x, y } of places) {
          expect(x > bounds.left && x < bounds.right && y > bounds.top && y < bounds.bottom).toBe(true);
        }
        places.forEach((one, index) => {
          for (const other of places.slice(index + 1)) {
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(24);
          }
        });
        expect([ticks, undatedTop, monthWidth]).toEqual([[], null, 0]);
      }),
      { numRuns: 10 },
    );
  });

  it('keeps marks apart in a dense graph too', () => {
    const places = [...layOut(makeNetwork(300, 8_000)).positions.values()];
    const gaps = places.flatMap((one, index) =>
      places.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(32);
  });

  it('draws papers nearer to those that they cite than to others', () => {
    const graph = makeNetwork(100, 300);
    const { positions } = layOut(graph);
    const distance = (one: string, other: string): number => {
      const [a, b] = [positions.get(one), positions.get(other)];
      return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
    };
    const mean = (pairs: readonly (readonly [string, string])[]): number =>
      pairs.reduce((sum, [one, other]) => sum + distance(one, other), 0) / pairs.length;
    const ids = [...graph.papers.keys()];
    const linked = [...graph.citations.values()].map(({ citing, cited }) => [citing, cited] as const);
    const all = ids.flatMap((one) =>
      ids.filter((other) => other !== one).map((other) => [one, other] as const),
    );
    expect(mean(linked)).toBeLessThan(0.75 * mean(all));
  });

  it('tells its progress, tick by tick up to 1', () => {
    const told: number[] = [];
    layOut(makeNetwork(20, 40), (progress) => told.push(progress));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told).toHaveLength(300);
    expect(told.at(-1)).toBe(1);
  });

  it('runs fewer ticks the larger the graph is', () => {
    const ticksOf = (papers: number, citations: number): number =>
      toTicks({ starts: new Float64Array(papers * 2), links: new Int32Array(citations * 2) });
    expect([ticksOf(100, 645), ticksOf(2_415, 32_776), ticksOf(10_000, 60_000), ticksOf(1, 0)]).toEqual([
      300, 173, 100, 300,
    ]);
  });

  it('lays out a real network', () => {
    const { positions, bounds } = layOut(readNetwork());
    expect(positions.size).toBe(2_415);
    const ratio = (bounds.right - bounds.left) / (bounds.bottom - bounds.top);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});
