import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCitationGraph } from '../../../../src/graph/grow/to-citation-graph.ts';
import { LAYOUT_SIZES } from '../../../../src/graph/layout/month-columns.ts';
import { toTimeLayout } from '../../../../src/graph/layout/time-layout.ts';
import { LOOK_KINDS, NO_LOOKS, NOT_ASKED } from '../../../../src/graph/paper-look.ts';
import { toRows } from '../../../../src/graph/rows/rows.ts';
import { toFillColour, toFills, toYearClass } from '../../../../src/graph/scene/fills.ts';
import { toFocusRadius, toRadius } from '../../../../src/graph/scene/mark-size.ts';
import { NO_FILL, SHAPES } from '../../../../src/graph/scene/scene.ts';
import { toScene } from '../../../../src/graph/scene/to-scene.ts';
import { readNetwork } from '../../../support/citation-network.ts';
import { citedRecord, citing } from '../../../support/citing-record.ts';
import { graphTheme } from '../../../support/graph-theme.ts';

const graph = toCitationGraph(
  citedRecord([
    citing('2101.00001', 'A', 1, true),
    citing('2302.00001', 'B', 2, false),
    citing('no date', 'C', 3, null),
  ]),
);
const layout = toTimeLayout(graph);

describe('toScene', () => {
  const looks = new Map([['2101.00001', { ...NOT_ASKED, kind: 'checked' as const }]]);
  const rows = toRows(graph, looks);

  it('says the same as the graph, in numbers', () => {
    const scene = toScene(graph, layout, rows, new Set(['2302.00001']), 'year');
    expect(scene.ids[scene.focus]).toBe(graph.focus);
    scene.ids.forEach((id, paper) => {
      expect({ x: scene.x[paper], y: scene.y[paper] }).toEqual(layout.positions.get(id));
    });
    expect([...scene.citations]).toEqual([1, 0, 2, 0, 3, 0]);
    expect([...scene.citedBy]).toEqual([3, 0, 0, 0]);
    expect([...scene.shape].map((shape) => SHAPES[shape])).toEqual([
      'focus',
      'record',
      'no-record',
      'not-said',
    ]);
    expect([...scene.isDim]).toEqual([0, 1, 0, 1]);
    expect(scene.fills).toEqual({
      kind: 'year',
      classes: [
        [2021, 2021],
        [2022, 2022],
        [2023, 2023],
      ],
    });
    expect([...scene.fill]).toEqual([NO_FILL, 0, 2, NO_FILL]);
  });

  it('shows states instead of years, and which of them occur', () => {
    const scene = toScene(graph, layout, rows, null, 'state');
    expect([...scene.fill].map((fill) => LOOK_KINDS[fill] ?? null)).toEqual([
      null,
      'checked',
      'not-asked',
      'not-asked',
    ]);
    expect(scene.fills).toEqual({ kind: 'state', looks: ['checked', 'not-asked'] });
    expect(toFillColour(scene.fills, LOOK_KINDS.indexOf('checked'), graphTheme)).toBe('rgb(0, 120, 0)');
    expect([...scene.isDim]).toEqual([0, 0, 0, 0]);
  });

  it('counts the real network as it is, and ranks labels by it, the focus first', () => {
    const network = readNetwork();
    const scene = toScene(network, toTimeLayout(network), toRows(network, NO_LOOKS), null, 'year');
    expect(scene.citations.length).toBe(2 * 32_776);
    expect(scene.citedBy[scene.focus]).toBe(2_414);
    expect(scene.order[0]).toBe(scene.focus);
    expect(scene.citedBy[scene.order[1] ?? 0]).toBe(scene.mostCited);
    const ranks = [...scene.order].slice(1).map((paper) => scene.citedBy[paper] ?? 0);
    expect(ranks).toEqual(ranks.toSorted((one, other) => other - one));
    expect(new Set(scene.order).size).toBe(2_415);
  });
});

describe('the classes of years', () => {
  const graphOf = (years: readonly number[]) =>
    toCitationGraph(
      citedRecord(years.map((year, at) => citing(`${String(year % 100).padStart(2, '0')}01.0001${at}`))),
    );

  it('are at most six, without gap or overlap, from the first year to the last', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2015, max: 2049 }), { minLength: 1, maxLength: 9 }), (years) => {
        const fills = toFills(graphOf(years), new Map(), 'year');
        const classes = fills.kind === 'year' ? fills.classes : [];
        expect(classes.length).toBeLessThanOrEqual(6);
        expect(classes[0]?.[0]).toBe(Math.min(...years));
        expect(classes.at(-1)?.[1]).toBe(Math.max(...years));
        classes.slice(1).forEach(([first], at) => {
          expect(first).toBe((classes[at]?.[1] ?? 0) + 1);
        });
        for (const year of years) expect(toYearClass(classes, year)).toBeLessThan(classes.length);
      }),
    );
    expect(toYearClass([], null)).toBe(NO_FILL);
    expect(toFills(graphOf([]), new Map(), 'year')).toEqual({ kind: 'year', classes: [] });
  });
});

describe('the sizes of marks', () => {
  const zooms = fc.double({ min: 0.04, max: 4, noNaN: true });

  it('leave lanes and labels their room at any zoom', () => {
    fc.assert(
      fc.property(zooms, fc.nat(2_000), (zoom, citedBy) => {
        const radius = toRadius(citedBy, 2_000, zoom);
        expect(2 * radius).toBeLessThan(LAYOUT_SIZES.laneHeight);
        if (zoom >= 0.6) expect(radius).toBeLessThan(LAYOUT_SIZES.paper.left);
        expect(radius * zoom).toBeGreaterThan(0.7499);
      }),
    );
  });

  it('grow in area in a straight line with what is counted', () => {
    const area = (citedBy: number) => toRadius(citedBy, 100, 1) ** 2;
    expect(area(50) - area(0)).toBeCloseTo(area(100) - area(50));
    expect(area(100)).toBeCloseTo(4 * area(0));
    expect(toRadius(0, 0, 1)).toBe(toRadius(0, 100, 1));
    expect(toFocusRadius(0.05) * 0.05).toBeCloseTo(6.5);
  });
});
