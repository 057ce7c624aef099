import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addAll,
  pickBox,
  pickPaper,
  toggle,
} from '../../../../src/features/citations/picture/touch/pick-paper.ts';
import { findInBox, findNearest, toPointGrid } from '../../../../src/graph/scene/point-grid.ts';

const at = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -300, max: 300 }));
const clouds = fc.array(at, { maxLength: 60 });
const gridOf = (points: readonly (readonly [number, number])[]) =>
  toPointGrid(
    Float64Array.from(points, ([x]) => x),
    Float64Array.from(points, ([, y]) => y),
  );

describe('a grid of points', () => {
  it('finds what looking at every point finds', () => {
    fc.assert(
      fc.property(clouds, at, at, (points, [x1, y1], [x2, y2]) => {
        const box = {
          left: Math.min(x1, x2),
          right: Math.max(x1, x2),
          top: Math.min(y1, y2),
          bottom: Math.max(y1, y2),
        };
        const expected = points.flatMap(([x, y], index) =>
          x >= box.left && x <= box.right && y >= box.top && y <= box.bottom ? [index] : [],
        );
        expect(findInBox(gridOf(points), box).toSorted((a, b) => a - b)).toEqual(expected);
      }),
    );
  });

  it('finds the nearest point within reach', () => {
    fc.assert(
      fc.property(clouds, at, fc.integer({ min: 0, max: 400 }), (points, [x, y], reach) => {
        const distances = points.map(([px, py]) => Math.hypot(px - x, py - y));
        const least = Math.min(...distances);
        const expected = least <= reach ? distances.indexOf(least) : null;
        expect(findNearest(gridOf(points), x, y, reach)).toBe(expected);
      }),
    );
  });

  it('has no more cells than it needs, however the points lie', () => {
    const line = gridOf(Array.from({ length: 1_000 }, (_, index) => [index * 1_000, 0] as const));
    expect(line.columns * line.rows).toBeLessThan(5_000);
    const heap = gridOf(Array.from({ length: 1_000 }, () => [7, 7] as const));
    expect(heap.columns * heap.rows).toBe(1);
    expect(findNearest(heap, 7, 7, 0)).toBe(0);
  });
});

describe('a press', () => {
  const grid = gridOf([
    [0, 0],
    [100, 0],
    [100, 60],
  ]);

  it('means a paper within 12 pixels of the screen, 22 for a finger, or on the mark', () => {
    expect(pickPaper(grid, { x: 90, y: 0 }, 1)).toBe(1);
    expect(pickPaper(grid, { x: 80, y: 0 }, 1)).toBeNull();
    expect(pickPaper(grid, { x: 80, y: 0 }, 1, 'finger')).toBe(1);
    expect(pickPaper(grid, { x: 77, y: 0 }, 1, 'finger')).toBeNull();
    expect(pickPaper(grid, { x: 60, y: 0 }, 0.25)).toBe(1);
    expect(pickPaper(grid, { x: 87, y: 0 }, 4)).toBe(1);
  });

  it('with a box means all within, from whichever corner', () => {
    expect(pickBox(grid, { x: 110, y: 70 }, { x: 90, y: -10 })).toEqual([1, 2]);
  });

  it('adds and takes away one, and adds many once', () => {
    expect(toggle(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggle(['a', 'b'], 'a')).toEqual(['b']);
    expect(addAll(['a', 'b'], ['c', 'a'])).toEqual(['a', 'b', 'c']);
  });
});
