import { expect, test } from 'vitest';
import { formatTable, toSpread } from '../../../../scripts/measure/statistics.ts';

test('the median of an odd and of an even number of runs', () => {
  expect(toSpread([900, 100, 200])).toEqual({ median: 200, lowest: 100, highest: 900, runs: 3 });
  expect(toSpread([4, 1, 2, 10])).toEqual({ median: 3, lowest: 1, highest: 10, runs: 4 });
  expect(() => toSpread([])).toThrow(RangeError);
});

test('a table is aligned', () => {
  expect(
    formatTable([
      ['page', 'ms'],
      ['limit', '7'],
    ]),
  ).toBe('page    ms\nlimit    7');
});
