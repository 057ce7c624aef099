import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ahead } from '../../../../src/workers/list/ahead.ts';

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

test('gives all in their order, whichever is done first, with so many on their way at most', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 5 }), async (turns, most) => {
      let running = 0;
      let peak = 0;
      const work = async (count: number): Promise<number> => {
        running += 1;
        peak = Math.max(peak, running);
        for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
        running -= 1;
        return count;
      };
      expect(await collect(ahead(turns, most, work))).toEqual(turns);
      expect(peak).toBeLessThanOrEqual(most);
    }),
  );
});

test('has several on their way at a time', async () => {
  const begun: number[] = [];
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const work = async (item: number): Promise<number> => {
    begun.push(item);
    await held;
    return item;
  };
  const all = collect(ahead([1, 2, 3, 4], 3, work));
  await expect.poll(() => begun).toEqual([1, 2, 3]);
  letGo();
  expect(await all).toEqual([1, 2, 3, 4]);
});

test('throws what went wrong in its place', async () => {
  const work = async (item: number): Promise<number> => {
    if (item === 2) throw new RangeError('two');
    return item;
  };
  const items = ahead([1, 2, 3], 3, work);
  expect((await items.next()).value).toBe(1);
  await expect(items.next()).rejects.toThrow('two');
});
