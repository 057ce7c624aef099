import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Growth, toGrownGraph } from '../../../../src/graph/grow/grow.ts';
import { toCitationGraph } from '../../../../src/graph/grow/to-citation-graph.ts';
import { toGrownLayout } from '../../../../src/graph/layout/grown-layout.ts';
import { type TimeLayout, toTimeLayout } from '../../../../src/graph/layout/time-layout.ts';
import type { PaperLooks } from '../../../../src/graph/paper-look.ts';
import { makeNetwork, toLooks, toRoot } from '../../../support/citation-network.ts';
import { citedRecord, citing } from '../../../support/citing-record.ts';
import { anyIds, anyWorld, type World } from '../../../support/citing-worlds.ts';
import { overlaps } from '../../../support/overlaps.ts';

const growthOf = ({ root, looks }: World, ids: readonly string[], budget = 1_000): Growth =>
  toGrownGraph(root, looks, ids, budget);

/** Records of made-up papers, each cited by so many others within three years. */
const crowded = (own: number, each: number): World => {
  const id = (number: number): string =>
    `${20 + (number % 3)}${String(1 + ((number * 7) % 12)).padStart(2, '0')}.${String(number).padStart(5, '0')}`;
  const list = (start: number, count: number) =>
    Array.from({ length: count }, (_, index) => citing(id(start + index)));
  const looks: PaperLooks = new Map(
    Array.from({ length: own }, (_, index) => {
      const arxivId = id(index);
      const graph = toCitationGraph(citedRecord(list(1_000 + index * each, each), { arxivId }));
      return [arxivId, { kind: 'checked', words: '', category: null, graph }];
    }),
  );
  return { root: toCitationGraph(citedRecord(list(0, own))), looks };
};

/** By how much the months are wider in the later picture. */
const stretchOf = (before: TimeLayout, after: TimeLayout): number => after.monthWidth / before.monthWidth;

/** Everyone who was there stands where they stood, but for months that got wider for all alike. */
const expectKept = (before: TimeLayout, after: TimeLayout, growth: Growth): void => {
  const stretch = stretchOf(before, after);
  expect(Number.isInteger(Math.log2(stretch))).toBe(true);
  for (const [id, { x, y }] of before.positions) {
    const isDated = growth.graph.papers.get(id)?.year !== null;
    expect(after.positions.get(id), id).toEqual({ x: isDated ? x * stretch : x, y });
  }
};

const withDate = fc
  .tuple(anyWorld, anyIds)
  .filter(([world]) => [...world.root.papers.values()].some(({ year }) => year !== null));

describe('toGrownLayout', () => {
  it('is the plain layout where nothing was expanded', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        expect(toGrownLayout(growthOf(world, []))).toEqual(toTimeLayout(world.root));
      }),
    );
  });

  it('leaves everyone in place when one more paper is expanded', () => {
    fc.assert(
      fc.property(withDate, ([world, ids]) => {
        let before = toGrownLayout(growthOf(world, []));
        for (let count = 1; count <= ids.length; count += 1) {
          const growth = growthOf(world, ids.slice(0, count));
          const after = toGrownLayout(growth);
          expectKept(before, after, growth);
          before = after;
        }
      }),
    );
  });

  it('gives the same picture for the same expansion, in whatever order a record lists its papers', () => {
    fc.assert(
      fc.property(withDate, ([world, ids]) => {
        const turned: PaperLooks = new Map(
          [...world.looks].map(([id, look]) => {
            if (look.graph === null) return [id, look];
            const papers = new Map([...look.graph.papers].reverse());
            return [id, { ...look, graph: { ...look.graph, papers } }];
          }),
        );
        const byId = (layout: TimeLayout) => ({
          ...layout,
          positions: new Map([...layout.positions].sort()),
        });
        expect(byId(toGrownLayout(growthOf({ ...world, looks: turned }, ids)))).toEqual(
          byId(toGrownLayout(growthOf(world, ids))),
        );
      }),
    );
  });

  it('has a place for every paper within its bounds, and lets no two labels overlap', () => {
    fc.assert(
      fc.property(anyWorld, anyIds, fc.nat(30), (world, ids, budget) => {
        const { graph, ...rest } = growthOf(world, ids, budget);
        const layout = toGrownLayout({ graph, ...rest });
        expect(new Set(layout.positions.keys())).toEqual(new Set(graph.papers.keys()));
        expect(overlaps(graph, layout)).toEqual([]);
        const { left, right, top, bottom } = layout.bounds;
        for (const { x, y } of layout.positions.values())
          expect(x > left && x < right && y > top && y < bottom).toBe(true);
      }),
    );
  });

  it('puts papers between those that come before and after them in time', () => {
    fc.assert(
      fc.property(withDate, ([world, ids]) => {
        const { graph, ...rest } = growthOf(world, ids);
        const layout = toGrownLayout({ graph, ...rest });
        const dated = [...graph.papers.values()].filter(({ year }) => year !== null);
        const inTime = dated
          .map(({ id, year, month }) => ({
            key: `${year}-${String(month).padStart(2, '0')} ${id}`,
            x: layout.positions.get(id)?.x ?? Number.NaN,
          }))
          .sort((one, other) => (one.key < other.key ? -1 : 1));
        for (const [index, { x }] of inTime.slice(1).entries())
          expect(x).toBeGreaterThan(inTime[index]?.x ?? Number.NaN);
        for (const { year, x } of layout.ticks) {
          const before = inTime.filter(({ key }) => Number(key.slice(0, 4)) < year);
          for (const one of before) expect(one.x).toBeLessThan(x);
        }
      }),
    );
  });

  it('makes months wider rather than the picture higher than wide', () => {
    const world = crowded(20, 25);
    const ids = [...world.looks.keys()];
    const before = toGrownLayout(growthOf(world, []));
    const growth = growthOf(world, ids);
    const after = toGrownLayout(growth);
    expect(growth.graph.papers.size).toBe(521);
    expect(stretchOf(before, after)).toBeGreaterThan(1);
    expectKept(before, after, growth);
    const { left, right, top, bottom } = after.bounds;
    expect(bottom - top).toBeLessThan(1.2 * (right - left));
    expect(overlaps(growth.graph, after)).toEqual([]);
  });

  it('takes ten thousand papers, most of them from other records', { timeout: 20_000 }, () => {
    const network = makeNetwork(10_000, 30_000);
    const root = toRoot(network);
    const own = new Map([...root.papers].slice(0, 40));
    const world = { root: { ...root, papers: own }, looks: toLooks(network) };
    const growth = toGrownGraph(world.root, world.looks, [...network.papers.keys()].slice(1), 1e6);
    const layout = toGrownLayout(growth);
    expect(growth.graph.papers.size).toBe(10_000);
    expect(overlaps(growth.graph, layout)).toEqual([]);
  });
});
