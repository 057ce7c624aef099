import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countAllBeyond, countBeyond } from '../../../../src/graph/scene/count-beyond.ts';

const viewport = { zoom: 2, panX: 10, panY: -20, width: 400, height: 300 };
const points = (...list: readonly (readonly [x: number, y: number])[]) => ({
  x: Float64Array.from(list, ([x]) => x),
  y: Float64Array.from(list, ([, y]) => y),
});

test('papers beyond each rim are counted, with how far the farthest is', () => {
  const scene = points([0, 50], [-10, 50], [-30, 500], [250, 0], [100, 5], [100, 200], [100, 160]);
  expect(countBeyond(scene, viewport)).toEqual({
    left: { count: 2, reach: 50 },
    right: { count: 1, reach: 110 },
    up: { count: 1, reach: 10 },
    down: { count: 1, reach: 80 },
  });
  expect(countAllBeyond(scene, viewport)).toBe(5);
});

test('a paper is beyond one rim at most, and beyond none where its middle is in the frame', () => {
  const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 30 }), (list) => {
      const inFrame = list.filter(([x, y]) => {
        const [left, top] = [x * 2 + 10, y * 2 - 20];
        return left >= 0 && left <= 400 && top >= 0 && top <= 300;
      });
      expect(countAllBeyond(points(...list), viewport)).toBe(list.length - inFrame.length);
    }),
  );
});
