import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namePanelKey } from '../../../src/features/citations/keys/panel-keys.ts';
import {
  formatCitesAs,
  formatMonth,
  formatRecordHint,
  formatSpoken,
} from '../../../src/features/citations/paper/paper-words.ts';
import {
  isSeen,
  moveTowards,
  pinch,
  reveal,
  toRegion,
  toRegionViewport,
  toStart,
  toWhole,
} from '../../../src/features/citations/picture/frame/viewport-moves.ts';
import { KEY_LIST, toGraphAction } from '../../../src/features/citations/picture/touch/graph-keys.ts';
import { toCitationGraph } from '../../../src/graph/grow/to-citation-graph.ts';
import { toTimeLayout } from '../../../src/graph/layout/time-layout.ts';
import { toRows } from '../../../src/graph/rows/rows.ts';
import { toAxisMarks } from '../../../src/graph/scene/axis-marks.ts';
import { fitLabel } from '../../../src/graph/scene/labels/fit-label.ts';
import { citedRecord, citing } from '../../support/citing-record.ts';

describe('fitLabel', () => {
  /** Every character is one unit wide. */
  const measure = (text: string): number => Array.from(text).length;

  it.each([
    ['short', 10, 2, 'short'],
    ['two words', 5, 2, 'two\nwords'],
    ['one two three four', 9, 2, 'one two\nthree fo…'],
    ['unbreakable', 5, 2, 'unbr…'],
    ['unbreakable word', 5, 2, 'unbr…\nword'],
    ['  spaces \n everywhere ', 10, 2, 'spaces\neverywhere'],
    ['', 10, 2, ''],
    ['one two', 3, 1, 'on…'],
    ['😀😀😀😀', 3, 1, '😀😀…'],
  ])('%j in %d units and %d lines is %j', (text, width, lines, expected) => {
    expect(fitLabel(text, width, lines, measure)).toBe(expected);
  });

  it('never has a line that is too wide or one too many, and shows what was cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 1, max: 3 }),
        (text, width, lines) => {
          const label = fitLabel(text, width, lines, measure);
          const shown = label.split('\n');
          expect(shown.length).toBeLessThanOrEqual(lines);
          for (const line of shown) expect(measure(line)).toBeLessThanOrEqual(width);
          const isWhole = shown.join(' ') === text.trim().split(/\s+/).join(' ');
          expect(isWhole || label.includes('…')).toBe(true);
        },
      ),
    );
  });

  it('measures no more of a very long title than of a long one', () => {
    const count = (text: string): number => {
      let measured = 0;
      fitLabel(text, 30, 2, (part) => {
        measured += part.length;
        return part.length;
      });
      return measured;
    };
    expect(count('word '.repeat(200_000))).toBe(count('word '.repeat(100)));
  });
});

describe('toGraphAction', () => {
  const press = (key: string, held: object = {}) =>
    toGraphAction({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

  it('knows every key that the list of keys names', () => {
    const names = new Map([
      ['←', 'ArrowLeft'],
      ['→', 'ArrowRight'],
      ['↑', 'ArrowUp'],
      ['↓', 'ArrowDown'],
      ['Esc', 'Escape'],
      ['Page ↑', 'PageUp'],
      ['Page ↓', 'PageDown'],
      ['−', '-'],
    ]);
    for (const key of KEY_LIST.flatMap(([keys]) => keys).filter((name) => name !== 'Shift'))
      expect(press(names.get(key) ?? key) ?? namePanelKey(key), key).not.toBeNull();
  });

  it('takes letters in either case, and Shift with a step for adding to the selection', () => {
    expect(press('e')).toEqual({ kind: 'expand' });
    expect(press('Enter')).toEqual({ kind: 'open' });
    expect(press('Enter', { shiftKey: true })).toEqual({ kind: 'open-citations' });
    expect(press('T', { shiftKey: true })).toEqual({ kind: 'table' });
    expect(press('PageDown')).toEqual({ kind: 'walk', direction: 'later', isAdding: false });
    expect(press('ArrowUp', { shiftKey: true })).toEqual({ kind: 'walk', direction: 'up', isAdding: true });
  });

  it('leaves the browser its own keys', () => {
    expect(press('0', { ctrlKey: true })).toBeNull();
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
    expect(press('+', { metaKey: true })).toBeNull();
    expect(press('Tab')).toBeNull();
    expect(press('a')).toBeNull();
  });
});

const layoutOf = (...ids: readonly string[]) =>
  toTimeLayout(toCitationGraph(citedRecord(ids.map((id) => citing(id)))));

describe('toAxisMarks', () => {
  const frame = { panX: 0, panY: 0, width: 1_000, height: 300 };

  it('names every year where there is room, with quarters where there is more', () => {
    const layout = layoutOf('2203.00001');
    const names = (zoom: number): readonly string[] =>
      toAxisMarks(layout, { ...frame, zoom }).map((mark) => mark.label);
    expect(names(0.3)).toEqual(['2020', '2021', '2022']);
    expect(names(1)).toEqual([
      '2020',
      'Apr',
      'Jul',
      'Oct',
      '2021',
      'Apr',
      'Jul',
      'Oct',
      '2022',
      'Apr',
      'Jul',
      'Oct',
    ]);
  });

  it('leaves years out before their names would touch', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 4, noNaN: true }),
        fc.double({ min: -20_000, max: 1_000, noNaN: true }),
        (zoom, panX) => {
          const marks = toAxisMarks(layoutOf('hep-th/9901001', '2506.00001'), { ...frame, zoom, panX })
            .filter((mark) => mark.isYear)
            .map((mark) => mark.labelX);
          for (const [index, x] of marks.slice(1).entries())
            expect(x - (marks[index] ?? 0)).toBeGreaterThanOrEqual(43.9);
        },
      ),
    );
  });

  it('keeps the names of quarters off the name of a year that stays in view', () => {
    const layout = layoutOf('2203.00001');
    const quarter = 3 * layout.monthWidth;
    const [year, next] = toAxisMarks(layout, { ...frame, zoom: 1, panX: 10 - quarter });
    expect(year).toMatchObject({ label: '2020', labelX: 0 });
    expect(next?.label).toBe('Jul');
  });

  it('keeps the name of a year in view as long as a part of it is', () => {
    const layout = layoutOf('2012.00001');
    const year = 12 * layout.monthWidth;
    expect(toAxisMarks(layout, { ...frame, zoom: 1, panX: -year / 2 })[0]).toMatchObject({
      label: '2020',
      x: -year / 2,
      labelX: 0,
    });
    expect(toAxisMarks(layout, { ...frame, zoom: 1, panX: -year - 1 })).toEqual([]);
  });
});

describe('viewport', () => {
  it('shows the whole picture in the frame', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 2_000 }),
        fc.integer({ min: 150, max: 900 }),
        (width, height) => {
          const layout = layoutOf('2101.00001', '2101.00002', '2506.00001', 'no date');
          const { zoom, panX, panY } = toWhole(layout, { width, height });
          const { left, right, top, bottom } = layout.bounds;
          expect(left * zoom + panX).toBeGreaterThanOrEqual(0);
          expect(right * zoom + panX).toBeLessThanOrEqual(width);
          expect(top * zoom + panY).toBeGreaterThanOrEqual(0);
          expect(bottom * zoom + panY).toBeLessThanOrEqual(height);
        },
      ),
    );
  });

  it('shows the whole again once papers of other records are in it, however small', () => {
    const layout = layoutOf('2101.00001', '2506.00001');
    const frame = { width: 360, height: 300 };
    expect(toStart(layout, '2001.00001', frame, true)).toEqual(toWhole(layout, frame));
    expect(toStart(layout, '2001.00001', frame)).not.toEqual(toWhole(layout, frame));
  });

  it('moves towards what is beyond a rim, by no more than it takes', () => {
    const viewport = { zoom: 1, panX: 5, panY: 7, width: 1_000, height: 400 };
    expect(moveTowards(viewport, 'right', 5_000)).toEqual({ ...viewport, panX: 5 - 800 });
    expect(moveTowards(viewport, 'right', 100)).toEqual({ ...viewport, panX: 5 - 320 });
    expect(moveTowards(viewport, 'left', 100)).toEqual({ ...viewport, panX: 5 + 140 });
    expect(moveTowards(viewport, 'down', 5_000)).toEqual({ ...viewport, panY: 7 - 320 });
    expect(moveTowards(viewport, 'up', 10)).toEqual({ ...viewport, panY: 7 + 50 });
  });

  it('starts near the focus, with labels that can be read, where the whole would be too small', () => {
    const layout = layoutOf('2101.00001', '2506.00001');
    const start = toStart(layout, '2001.00001', { width: 360, height: 300 });
    expect(start.zoom).toBeGreaterThan(toWhole(layout, { width: 360, height: 300 }).zoom);
    const { x, y } = layout.positions.get('2001.00001') ?? { x: Number.NaN, y: Number.NaN };
    expect(x * start.zoom + start.panX).toBeGreaterThan(0);
    expect(x * start.zoom + start.panX).toBeLessThan(360);
    expect(y * start.zoom + start.panY).toBe(150);
    const wide = { width: 1_400, height: 600 };
    expect(toStart(layout, '2001.00001', wide)).toEqual(toWhole(layout, wide));
  });
});

describe('the start of a picture that is larger than the frame', () => {
  const layout = layoutOf('2101.00001', '2506.00001');
  const toPlaces = (frame: { readonly width: number; readonly height: number }): readonly number[] => {
    const { zoom, panX } = toStart(layout, '2001.00001', frame);
    return [...layout.positions.values()].map(({ x }) => x * zoom + panX);
  };

  it('has every paper, with room at the rims, where they have it at a zoom that can be read', () => {
    const frame = { width: 540, height: 300 };
    expect(toWhole(layout, frame).zoom).toBeLessThan(0.6);
    for (const place of toPlaces(frame)) {
      expect(place).toBeGreaterThanOrEqual(40);
      expect(place).toBeLessThanOrEqual(500);
    }
  });

  it('leaves the latest out where they haven’t', () => {
    expect(Math.max(...toPlaces({ width: 360, height: 300 }))).toBeGreaterThan(360);
  });
});

describe('regions', () => {
  const number = fc.double({ min: -5_000, max: 5_000, noNaN: true });
  const frames = fc.record({
    width: fc.integer({ min: 200, max: 2_000 }),
    height: fc.integer({ min: 150, max: 900 }),
  });
  const viewports = fc
    .tuple(frames, number, number, fc.double({ min: 0.03, max: 3.9, noNaN: true }))
    .map(([frame, panX, panY, zoom]) => ({ ...frame, panX, panY, zoom }));

  it('are what is on screen: the same frame shows the same again', () => {
    fc.assert(
      fc.property(viewports, (viewport) => {
        const again = toRegionViewport(toRegion(viewport), viewport);
        expect(again.zoom).toBeCloseTo(viewport.zoom, 9);
        expect(again.panX).toBeCloseTo(viewport.panX, 6);
        expect(again.panY).toBeCloseTo(viewport.panY, 6);
        expect(isSeen(toRegion(viewport), viewport)).toBe(true);
        expect(isSeen(toRegion(viewport), { ...viewport, panX: viewport.panX + 2 })).toBe(false);
        expect(isSeen(toRegion(viewport), { ...viewport, zoom: viewport.zoom * 1.02 })).toBe(false);
      }),
    );
  });

  it('keep centre and width in a frame of another size, and their zoom within its limits', () => {
    const region = { x: 100, y: -50, width: 500 };
    expect(toRegionViewport(region, { width: 1_000, height: 300 })).toEqual({
      zoom: 2,
      panX: 300,
      panY: 250,
      width: 1_000,
      height: 300,
    });
    expect(toRegionViewport({ ...region, width: 1e9 }, { width: 1_000, height: 300 }).zoom).toBe(0.02);
    expect(toRegionViewport({ ...region, width: 0.01 }, { width: 1_000, height: 300 }).zoom).toBe(4);
  });
});

describe('reveal', () => {
  const viewport = { zoom: 1, panX: 0, panY: 0, width: 1_000, height: 400 };

  it('moves no more than it takes, and not at all for what is in view', () => {
    expect(reveal(viewport, { x: 300, y: 200 })).toBe(viewport);
    expect(reveal(viewport, { x: -100, y: 200 })).toEqual({ ...viewport, panX: 140 });
    expect(reveal(viewport, { x: 300, y: 500 })).toEqual({ ...viewport, panY: -140 });
    const { panX } = reveal(viewport, { x: 1_000, y: 200 });
    expect(1_000 + panX).toBe(1_000 - 40 - 180);
  });
});

describe('pinch', () => {
  const limits = { least: 0.02, most: 4 };
  const finger = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 400 }),
    distance: fc.integer({ min: 0, max: 500 }),
  });

  it('keeps what was between the fingers between them, and the zoom within its limits', () => {
    fc.assert(
      fc.property(finger, finger, fc.double({ min: 0.02, max: 4, noNaN: true }), (before, after, zoom) => {
        const viewport = { zoom, panX: 30, panY: -70, width: 400, height: 400 };
        const next = pinch(viewport, before, after);
        expect(next.zoom).toBeGreaterThanOrEqual(limits.least);
        expect(next.zoom).toBeLessThanOrEqual(limits.most);
        const held = { x: (before.x - 30) / zoom, y: (before.y + 70) / zoom };
        expect(held.x * next.zoom + next.panX).toBeCloseTo(after.x);
        expect(held.y * next.zoom + next.panY).toBeCloseTo(after.y);
      }),
    );
  });

  it('zooms as far as the fingers part, and only moves when they keep their distance', () => {
    const viewport = { zoom: 1, panX: 0, panY: 0, width: 400, height: 400 };
    expect(pinch(viewport, { x: 9, y: 9, distance: 50 }, { x: 9, y: 9, distance: 100 }).zoom).toBe(2);
    expect(pinch(viewport, { x: 10, y: 10, distance: 50 }, { x: 4, y: 17, distance: 50 })).toMatchObject({
      zoom: 1,
      panX: -6,
      panY: 7,
    });
  });
});

describe('words', () => {
  const rows = toRows(
    toCitationGraph(
      citedRecord([
        citing('2605.18750', 'K\\"ahler $x^2$', 21, true),
        citing('2605.18750', null, 4, null),
        citing('hep-th/9912001', null, null, false),
        citing('nonsense', 'No date', 1, null),
      ]),
    ),
  );
  const [first, second, third] = rows;
  if (!first || !second || !third) throw new Error('there are three papers');

  it('says month, number and record, or that they are not known', () => {
    expect(rows.map(({ paper }) => formatMonth(paper))).toEqual(['May 2026', 'December 1999', null]);
    expect(rows.map(({ citesAs }) => formatCitesAs(citesAs))).toEqual([
      'Cites this paper as [4], [21]',
      'Cites this paper; the record gives no reference number',
      'Cites this paper as [1]',
    ]);
    expect(formatCitesAs(null)).toBe('Not listed as citing this paper');
    expect(rows.map(({ paper }) => formatRecordHint(paper.isInternalAnchor))).toEqual([
      'Probably has a record of its own',
      'No record of its own known',
      'Record of its own: not said',
    ]);
  });

  it('speaks a selection in one breath', () => {
    expect(formatSpoken(first, { at: 3, of: 12 })).toBe(
      'Kähler x², Cites this paper as [4], [21], May 2026, Probably has a record of its own, 3 of 12',
    );
    expect(formatSpoken(second, { at: 1, of: 3 })).toMatch(/^hep-th\/9912001, /);
    expect(formatSpoken(third, { at: 1, of: 3 })).toContain(', no date, ');
  });
});
