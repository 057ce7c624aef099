import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationGraph } from '../../../../src/graph/citation-graph.ts';
import { toCitationGraph } from '../../../../src/graph/grow/to-citation-graph.ts';
import { toLanes } from '../../../../src/graph/layout/lanes.ts';
import { type TimeLayout, toTimeLayout } from '../../../../src/graph/layout/time-layout.ts';
import { makeNetwork, readNetwork } from '../../../support/citation-network.ts';
import { citedRecord, citing } from '../../../support/citing-record.ts';
import { overlaps } from '../../../support/overlaps.ts';

const graphOf = (ids: readonly string[], focus: string | null = '2001.00001'): CitationGraph =>
  toCitationGraph(
    citedRecord(
      ids.map((id) => citing(id)),
      { arxivId: focus },
    ),
  );

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

/** All but the focus come from the last three of the months that the layout has to show. */
const crowded = (size: number): CitationGraph =>
  graphOf(
    Array.from({ length: size }, (_, index) => `210${1 + (index % 3)}.${String(index).padStart(5, '0')}`),
  );

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

  it.each([
    ['the real network', readNetwork],
    ['10,000 papers', () => makeNetwork(10_000, 60_000)],
    ['10,000 papers of three months', () => crowded(10_000)],
  ])('lets no two labels of %s overlap', (_, make) => {
    const graph = make();
    const layout = toTimeLayout(graph);
    expect(layout.positions.size).toBe(graph.papers.size);
    expect(overlaps(graph, layout)).toEqual([]);
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
  /** Numbers read off n intervals at random places, in choosing lanes for them. */
  const cost = (size: number): number => {
    let reads = 0;
    const counted = (numbers: readonly number[]) =>
      new Proxy(numbers, {
        get: (target, key) => {
          reads += 1;
          return Reflect.get(target, key);
        },
      });
    let seed = 1;
    const left = Array.from({ length: size }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % size;
    }).sort((a, b) => a - b);
    toLanes({ left: counted(left), right: counted(left.map((at) => at + size / 10)) }, 0);
    return reads;
  };

  it('reads each interval a fixed number of times', () => {
    for (const size of [1_000, 10_000, 100_000]) expect(cost(size) / size).toBeLessThan(5);
  });

  const anyIntervals = fc
    .array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 30 })), { maxLength: 60, size: 'max' })
    .map((parts) => parts.sort(([one], [other]) => one - other))
    .map((parts) => ({ left: parts.map(([at]) => at), right: parts.map(([at, width]) => at + width) }));

  it('lets no two intervals in a lane overlap, with the centre in the middle', () => {
    fc.assert(
      fc.property(anyIntervals, fc.nat(60), ({ left, right }, place) => {
        const centre = place < left.length ? place : -1;
        const { lanes, count } = toLanes({ left, right }, centre);
        expect(new Set(lanes).size).toBe(count);
        if (centre >= 0) expect(lanes[centre]).toBe(0);
        const ends = new Map<number, number>();
        left.forEach((from, at) => {
          const lane = lanes[at] ?? Number.NaN;
          expect(from).toBeGreaterThanOrEqual(ends.get(lane) ?? 0);
          ends.set(lane, right[at] ?? Number.NaN);
        });
      }),
    );
  });

  it('takes no more lanes than overlap anywhere, besides the middle one', () => {
    fc.assert(
      fc.property(anyIntervals, ({ left, right }) => {
        const depths = left.map(
          (at) => left.filter((from, index) => from <= at && at < (right[index] ?? 0)).length,
        );
        expect(toLanes({ left, right }, -1).count).toBe(Math.max(0, ...depths));
      }),
    );
  });
});
