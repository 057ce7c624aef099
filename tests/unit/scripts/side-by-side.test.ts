import { expect, test } from 'vitest';
import { runSideBySide, type Task } from '../../../scripts/side-by-side.ts';

/** Does tasks that end when they are told to; what began and ended, in order. */
const start = (tasks: readonly Task[], places: number) => {
  const log: string[] = [];
  const ends = new Map<string, (succeeded: boolean) => void>();
  const all = runSideBySide(tasks, places, ({ name }) => {
    log.push(name);
    return new Promise((resolve) => ends.set(name, resolve));
  });
  const end = async (name: string, succeeded = true): Promise<void> => {
    const resolve = ends.get(name);
    if (resolve === undefined) throw new Error(`${name} has not begun.`);
    log.push(`${name} ended`);
    resolve(succeeded);
    await new Promise((done) => setTimeout(done));
  };
  return { log, end, all };
};

test('as many at a time as there are places, in their order', async () => {
  const { log, end, all } = start([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 2);
  expect(log).toEqual(['a', 'b']);
  await end('b');
  expect(log).toEqual(['a', 'b', 'b ended', 'c']);
  await end('c');
  await end('a');
  expect([...(await all)]).toEqual([
    ['a', true],
    ['b', true],
    ['c', true],
  ]);
});

test('what needs another waits for it, and lets others go first', async () => {
  const { log, end, all } = start([{ name: 'a' }, { name: 'b', needs: 'a' }, { name: 'c' }], 2);
  expect(log).toEqual(['a', 'c']);
  await end('c');
  expect(log).toEqual(['a', 'c', 'c ended']);
  await end('a');
  expect(log.at(-1)).toBe('b');
  await end('b');
  await all;
});

test('what needs something that failed is left out, and so is what needs that', async () => {
  const { log, end, all } = start(
    [
      { name: 'a' },
      { name: 'b', needs: 'a' },
      { name: 'c', needs: 'b', isAlone: true },
      { name: 'd', isAlone: true },
    ],
    2,
  );
  await end('a', false);
  expect(log).toEqual(['a', 'a ended', 'd']);
  await end('d');
  expect([...(await all)]).toEqual([
    ['a', false],
    ['b', 'left-out'],
    ['c', 'left-out'],
    ['d', true],
  ]);
});

test('what takes the whole machine has nothing beside it, and nothing overtakes it', async () => {
  const { log, end, all } = start(
    [{ name: 'a' }, { name: 'b' }, { name: 'all', needs: 'a', isAlone: true }, { name: 'c' }],
    3,
  );
  expect(log).toEqual(['a', 'b']);
  await end('a');
  expect(log).toEqual(['a', 'b', 'a ended']);
  await end('b');
  expect(log.at(-1)).toBe('all');
  await end('all');
  expect(log.at(-1)).toBe('c');
  await end('c');
  await all;
});

test('a need that nobody meets is a mistake of the list', async () => {
  await expect(runSideBySide([{ name: 'a', needs: 'b' }], 2, async () => true)).rejects.toThrow(
    'a needs b, which is not there.',
  );
});
