import { expect, test } from 'vitest';
import { createAxisPlace } from '../../../../src/features/citations/picture/axis/axis-place.ts';
import { PlacedPapers } from '../../../../src/graph/layout/placed-papers.ts';
import type { TimeLayout } from '../../../../src/graph/layout/time-layout.ts';
import type { Viewport } from '../../../../src/graph/scene/viewport.ts';

const MONTH = 20;
const layout: TimeLayout = {
  positions: new PlacedPapers([], new Float64Array(), new Float64Array()),
  ticks: [2020, 2021, 2022, 2023].map((year, index) => ({ year, x: index * 12 * MONTH })),
  monthWidth: MONTH,
  bounds: { left: 0, top: 0, right: 36 * MONTH, bottom: 100 },
  undatedTop: null,
};
const start: Viewport = { zoom: 0.5, panX: 10, panY: 0, width: 800, height: 400 };

/** An axis over a camera that goes where it is told. */
const follow = (toLabelWidth?: (yearWidth: number) => number | undefined, hasQuarters?: boolean) => {
  let viewport: Viewport | null = null;
  const axis = createAxisPlace(layout, { get: () => viewport }, toLabelWidth, hasQuarters);
  return {
    at: (next: Viewport | null) => {
      viewport = next;
      return { shown: axis.getShown(), xs: axis.getMarks().map(({ x }) => x) };
    },
    rest: () => {
      axis.rest();
      return { shown: axis.getShown(), xs: axis.getMarks().map(({ x }) => x) };
    },
  };
};

test('where nothing is measured yet there are no marks', () => {
  expect(follow().at(null)).toEqual({ shown: { marks: [], labelWidth: undefined }, xs: [] });
});

test('a picture that is moved has the same marks at other places', () => {
  const { at } = follow();
  const before = at(start);
  const after = at({ ...start, panX: 17, panY: 30 });
  expect(before.xs).toEqual([10, 130, 250]);
  expect(after.xs).toEqual([17, 137, 257]);
  // The same object: nothing is drawn for it.
  expect(after.shown).toBe(before.shown);
});

test('a year that leaves the frame and quarters that find room are other marks', () => {
  const { at, rest } = follow();
  const before = at(start);
  expect(at({ ...start, panX: -400 }).shown.marks).toEqual([]);
  at({ ...start, zoom: 2 });
  const near = rest();
  expect(near.shown).not.toBe(before.shown);
  expect(near.shown.marks.map(({ label }) => label)).toContain('Apr');
});

const labelsOf = ({ shown }: { readonly shown: { readonly marks: readonly { readonly label: string }[] } }) =>
  shown.marks.map(({ label }) => label);

test('while the picture is zoomed quarters wait, and years beyond the rim stay, until it rests', () => {
  const { at, rest } = follow();
  const before = at(start);
  const near = at({ ...start, zoom: 2, panX: -500 });
  // Nothing is drawn anew, and all are where they belong: 2020 ended before the frame, 2022 begins in it.
  expect(near.shown).toBe(before.shown);
  expect(near.xs).toEqual([-500, -20, 460]);
  expect(labelsOf(rest())).toEqual(['2021', 'Apr', 'Jul', 'Oct', '2022', 'Apr', 'Jul']);
});

test('while the picture is zoomed a year that comes into view is there at once, and quarters that would crowd are gone', () => {
  const { at } = follow();
  const before = at({ ...start, zoom: 2, panX: -500 });
  expect(labelsOf(before)).toContain('Apr');
  // There is still room for quarters: those that come into view wait.
  expect(labelsOf(at({ ...start, zoom: 1.9, panX: -440 }))).toEqual(['2020', ...labelsOf(before)]);
  expect(labelsOf(at(start))).toEqual(['2020', '2021', '2022']);
});

test('a picture that is moved, not zoomed, has its quarters at once', () => {
  const { at } = follow();
  at({ ...start, zoom: 2, panX: 0 });
  expect(labelsOf(at({ ...start, zoom: 2, panX: -500 }))).toEqual([
    '2021',
    'Apr',
    'Jul',
    'Oct',
    '2022',
    'Apr',
    'Jul',
  ]);
});

test('years alone stay the same marks where quarters find room', () => {
  const near = { ...start, zoom: 0.74 };
  expect(
    follow()
      .at(near)
      .shown.marks.map(({ label }) => label),
  ).toContain('Jul');
  const { at } = follow(undefined, false);
  const before = at(start);
  expect(at(near)).toEqual({ shown: before.shown, xs: [10, 187.6, 365.2] });
  expect(at(near).shown).toBe(before.shown);
});

test('labels that have more to say are other marks too', () => {
  const { at, rest } = follow((yearWidth) => (yearWidth >= 121 ? 96 : undefined));
  const before = at(start);
  // Once the picture rests; what has no more room is gone at once.
  expect(at({ ...start, zoom: 0.51 }).shown).toBe(before.shown);
  const after = rest();
  expect([before.shown.labelWidth, after.shown.labelWidth]).toEqual([undefined, 96]);
  expect(after.shown.marks).toHaveLength(before.shown.marks.length);
  expect(at(start).shown.labelWidth).toBeUndefined();
});
