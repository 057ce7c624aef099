import { expect, it } from 'vitest';
import { seenLastFirst } from '../../../../src/core/base/seen-last.ts';

const sort = (times: readonly number[], now: number) => times.toSorted(seenLastFirst(now));

it('has what was seen last first, what is seen at this very moment too', () => {
  expect(sort([1, 3, 2], 3)).toEqual([3, 2, 1]);
});

it('has what is dated later than now behind all else, among itself in the same order', () => {
  expect(sort([9, 1, 8, 3, 2], 3)).toEqual([3, 2, 1, 9, 8]);
});

it('goes by the dates alone where a clock that was set back says that all is still to come', () => {
  expect(sort([8, 9, 7], 3)).toEqual([9, 8, 7]);
});
