import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLanes, toLanes } from '../../../../src/graph/layout/lanes.ts';

const someStretches = fc.record({
  begins: fc.array(fc.nat(60), { maxLength: 40 }),
  length: fc.integer({ min: 1, max: 25 }),
  centre: fc.integer({ min: -1, max: 39 }),
  centreLength: fc.integer({ min: 1, max: 60 }),
});

describe('lanes', () => {
  it('are as many as are counted without giving them out', () => {
    fc.assert(
      fc.property(someStretches, ({ begins, length, centre: wanted, centreLength }) => {
        const left = begins.toSorted((one, other) => one - other);
        const centre = wanted < left.length ? wanted : -1;
        const right = left.map((begin, at) => begin + (at === centre ? centreLength : length));
        expect(countLanes({ left, right }, centre)).toBe(toLanes({ left, right }, centre).count);
      }),
      { numRuns: 3_000 },
    );
  });
});
