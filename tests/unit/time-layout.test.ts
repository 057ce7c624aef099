import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationGraph } from '../../src/graph/citation-graph.ts';
import { toLanes } from '../../src/graph/lanes.ts';
import { LAYOUT_SIZES } from '../../src/graph/month-columns.ts';
import { type TimeLayout, toTimeLayout } from '../../src/graph/time-layout.ts';
import { toCitationGraph } from '../../src/graph/to-citation-graph.ts';
import { toTimeOrder, walk } from '../../src/graph/walk.ts';
import { citedRecord, citing } from '../support/citing-record.ts';

const graphOf = (ids: readonly string[], focus: string | null = '2001.00001'): CitationGraph =>
  toCitationGraph(
    citedRecord(
      ids.map((id) => citing(id)),
      { arxivId: focus },
    ),
  );

/** Every pair of papers whose marks and labels cover common ground. */
const overlaps = (graph: CitationGraph, layout: TimeLayout): readonly string[] => {
  const boxes = [...graph.papers.keys()].map((id) => {
    const { left, right } = id === graph.focus ? LAYOUT_SIZES.focus : LAYOUT_SIZES.paper;
    const at = layout.positions.get(id);
    if (at === undefined) throw new Error(`${id} has no position`);
    return { id, left: at.x - left, right: at.x + right, y: at.y };
  });
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - 1e-6 &&
          other.left < one.right - 1e-6 &&
          Math.abs(one.y - other.y) < LAYOUT_SIZES.laneHeight - 1e-6,
      )
      .map((other) => `${one.id} and ${other.id}`),
  );
};

const anyId = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 15, max: 24 }),
      fc.integer({ min: 1, max: 13 }),
      fc.integer({ min: 1, max: 99_999 }),
    )
    .map((parts) => `${parts[0]}${String(parts[1]).padStart(2, '0')}.${String(parts[2]).padStart(5, '0')}`),
  fc.integer({ min: 1, max: 12 }).map((month) => `hep-th/99${String(month).padStart(2, '0')}001`),
  fc.string({ minLength: 1, maxLength: 5 }),
);
const anyIds = fc.array(anyId, { maxLength: 80, size: 'max' });

describe('toTimeLayout', () => {
  it('never lets two labels overlap, and keeps all of them within its bounds', () => {
    fc.assert(
      fc.property(anyIds, fc.constantFrom('2001.00001', 'hep-th/9906001', null), (ids, focus) => {
        const graph = graphOf(ids, focus);
        const layout = toTimeLayout(graph);
        expect(layout.positions.size).toBe(graph.papers.size);
        expect(overlaps(graph, layout)).toEqual([]);
        const { left, right, top, bottom } = layout.bounds;
        for (const { x, y } of layout.positions.values()) {
          expect(x > left && x < right && y > top && y < bottom).toBe(true);
        }
      }),
    );
  });

  it('gives the same picture for the same papers in any order', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(anyId, { maxLength: 60, size: 'max' })
          .chain((ids) =>
            fc.tuple(
              fc.constant(ids),
              fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length }),
            ),
          ),
        ([ids, shuffled]) => {
          const byId = (layout: TimeLayout) => ({
            ...layout,
            positions: [...layout.positions].sort(([a], [b]) => (a < b ? -1 : 1)),
          });
          expect(byId(toTimeLayout(graphOf(shuffled)))).toEqual(byId(toTimeLayout(graphOf(ids))));
        },
      ),
    );
  });

  it('puts later ids further right, each between the ticks of its year', () => {
    const layout = toTimeLayout(graphOf(['2012.00001', '2101.00001', '2101.00002', 'hep-th/9901001']));
    const x = (id: string): number => layout.positions.get(id)?.x ?? Number.NaN;
    expect(x('hep-th/9901001')).toBeLessThan(x('2001.00001'));
    expect(x('2001.00001')).toBeLessThan(x('2012.00001'));
    expect(x('2012.00001')).toBeLessThan(x('2101.00001'));
    expect(x('2101.00001')).toBeLessThan(x('2101.00002'));
    expect(x('2101.00002') - (layout.ticks.at(-2)?.x ?? Number.NaN)).toBeLessThan(layout.monthWidth);
    const tick = new Map(layout.ticks.map(({ year, x: at }) => [year, at]));
    expect([...tick.keys()]).toEqual(Array.from({ length: 24 }, (_, index) => 1999 + index));
    expect(x('2012.00001')).toBeLessThan(tick.get(2021) ?? Number.NaN);
    expect(x('2101.00001')).toBeGreaterThan(tick.get(2021) ?? Number.NaN);
    expect((tick.get(2021) ?? 0) - (tick.get(2020) ?? 0)).toBeCloseTo(12 * layout.monthWidth);
  });

  it('draws a single citing paper level with the focus', () => {
    const layout = toTimeLayout(graphOf(['2103.00001']));
    expect(layout.positions.get('2001.00001')?.y).toBe(0);
    expect(layout.positions.get('2103.00001')?.y).toBe(0);
  });

  it('keeps the middle lane to the focus and the next paper, so that their arrow passes no label', () => {
    fc.assert(
      fc.property(anyIds, (ids) => {
        const { positions } = toTimeLayout(graphOf(ids));
        const focus = positions.get('2001.00001');
        expect(focus?.y).toBe(0);
        expect([...positions.values()].filter(({ y }) => y === 0).length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('gives papers without a date rows of their own, below all that have one', () => {
    const graph = graphOf(['2103.00001', '2104.00001', 'no date', 'none either', '2113.00001']);
    const { positions, undatedTop } = toTimeLayout(graph);
    expect(undatedTop).not.toBeNull();
    for (const [id, { y }] of positions) {
      expect(y > (undatedTop ?? Number.NaN)).toBe(graph.papers.get(id)?.year === null);
    }
    expect(toTimeLayout(graphOf(['2103.00001'])).undatedTop).toBeNull();
  });

  it('draws a graph in which nothing has a date', () => {
    const layout = toTimeLayout(graphOf(['x', 'y', 'z'], null));
    expect(layout.positions.size).toBe(4);
    expect(layout.ticks).toEqual([]);
  });

  it.each([
    ['evenly', 48],
    ['in the last fifth of the time', 9],
  ])('is about as wide as a screen for 100 papers and for 5,000, spread %s', (_, months) => {
    for (const size of [100, 5_000]) {
      const ids = Array.from({ length: size }, (_each, index) => {
        const month = 47 - (index % months);
        const yearMonth = `${21 + Math.floor(month / 12)}${String(1 + (month % 12)).padStart(2, '0')}`;
        return `${yearMonth}.${String(index).padStart(5, '0')}`;
      });
      const { left, right, top, bottom } = toTimeLayout(graphOf(ids)).bounds;
      expect((right - left) / (bottom - top)).toBeGreaterThan(1);
      expect((right - left) / (bottom - top)).toBeLessThan(4);
    }
  });
});

describe('toLanes', () => {
  /** Numbers read off the intervals, in sorting and in choosing lanes, for n of them at random places. */
  const cost = (size: number): number => {
    let reads = 0;
    let seed = 1;
    const intervals = Array.from({ length: size }, (_, index) => {
      seed = (seed * 48_271) % 2_147_483_647;
      const left = seed % size;
      return {
        id: String(index),
        get left() {
          reads += 1;
          return left;
        },
        get right() {
          reads += 1;
          return left + size / 10;
        },
      };
    });
    toLanes(intervals, '0');
    return reads;
  };

  it('costs O(n log n)', () => {
    const perUnit = [1_000, 4_000, 16_000, 64_000].map((size) => cost(size) / (size * Math.log2(size)));
    expect(Math.max(...perUnit) / Math.min(...perUnit)).toBeLessThan(1.5);
    expect(Math.max(...perUnit)).toBeLessThan(10);
  });

  it('gives the same lanes for the same intervals in any order', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 3 })), { minLength: 2, maxLength: 20 })
          .map((parts) => parts.map(([left, width], at) => ({ id: `${at}`, left, right: left + width })))
          .chain((all) =>
            fc.tuple(
              fc.constant(all),
              fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
            ),
          ),
        ([all, shuffled]) => {
          expect(new Map([...toLanes(shuffled, '1')].sort())).toEqual(new Map([...toLanes(all, '1')].sort()));
        },
      ),
    );
  });

  it('takes no more lanes than overlap anywhere, besides the middle one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 30 })), { maxLength: 60, size: 'max' }),
        (parts) => {
          const intervals = parts.map(([left, width], index) => ({
            id: `${index}`,
            left,
            right: left + width,
          }));
          const lanes = toLanes(intervals, 'none of them');
          const depth = Math.max(
            0,
            ...intervals.map(
              ({ left }) => intervals.filter((other) => other.left <= left && left < other.right).length,
            ),
          );
          expect(new Set(lanes.values()).size).toBe(depth);
        },
      ),
    );
  });
});

describe('walk', () => {
  it('reaches every paper by going right, and comes back by going left', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyId, { maxLength: 30, size: 'max' }), (ids) => {
        const graph = graphOf(ids);
        const layout = toTimeLayout(graph);
        const order = toTimeOrder(graph, layout).map((paper) => paper.id);
        expect(new Set(order)).toEqual(new Set(graph.papers.keys()));
        order.forEach((id, index) => {
          expect(walk(graph, layout, id, 'right')).toBe(order[index + 1] ?? id);
          expect(walk(graph, layout, id, 'left')).toBe(order[index - 1] ?? id);
        });
      }),
    );
  });

  it('goes up and down to what is nearest in the picture, and stays at the rim', () => {
    const graph = graphOf(['2101.00001', '2101.00002', '2101.00003', '2101.00004', '2112.00001']);
    const layout = toTimeLayout(graph);
    const column = [...layout.positions]
      .filter(([id]) => id.startsWith('2101'))
      .sort(([, one], [, other]) => one.y - other.y)
      .map(([id]) => id);
    expect(column).toHaveLength(4);
    column.forEach((id, index) => {
      expect(walk(graph, layout, id, 'down')).toBe(column[index + 1] ?? id);
      expect(walk(graph, layout, id, 'up')).toBe(column[index - 1] ?? id);
    });
    expect(walk(graph, layout, 'unknown', 'up')).toBe('unknown');
  });
});
