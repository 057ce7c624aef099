import { describe, expect, test } from 'vitest';
import type { PaperLook } from '../../../src/graph/paper-look.ts';
import { MOST_AT_ONCE, makePaperLookUps } from '../../../src/look-up/paper-look-ups.ts';

const look = (words: string): PaperLook => ({ kind: 'checked', words, category: null, graph: null });
const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `2101.${10000 + index}`);
/** Lets every promise that has its answer go on. */
const settle = async (): Promise<void> => {
  for (let round = 0; round < 10; round += 1) await Promise.resolve();
};

/** A store whose answers are given, and whose time goes on, by hand. */
const byHand = () => {
  const asked: string[] = [];
  const aborted: string[] = [];
  const open = new Map<string, (look: PaperLook) => void>();
  let most = 0;
  let time = 0;
  let cost = 0;
  let rounds: { readonly wait: number; readonly call: () => void }[] = [];
  const lookUps = makePaperLookUps({
    ask: (id, signal) => {
      asked.push(id);
      return new Promise((resolve, reject) => {
        open.set(id, resolve);
        most = Math.max(most, open.size);
        signal.addEventListener('abort', () => {
          open.delete(id);
          aborted.push(id);
          reject(signal.reason);
        });
      });
    },
    // Looking at the clock before and after the listeners shows them to have taken what the test says.
    now: () => {
      time += cost;
      return time;
    },
    after: (wait, call) => {
      const round = { wait, call };
      rounds.push(round);
      return () => {
        rounds = rounds.filter((other) => other !== round);
      };
    },
  });
  return {
    lookUps,
    asked,
    aborted,
    open,
    most: () => most,
    takes: (milliseconds: number) => {
      cost = milliseconds;
    },
    waits: () => rounds.map(({ wait }) => wait),
    answer: async (id: string, words = 'Checked') => {
      const resolve = open.get(id);
      if (resolve === undefined) throw new Error(`${id} is not asked for`);
      open.delete(id);
      resolve(look(words));
      await settle();
    },
    nextRound: () => {
      const [round] = rounds;
      if (round === undefined) throw new Error('No round is to come.');
      rounds = rounds.slice(1);
      round.call();
    },
  };
};

test('at most six at a time, in the order wanted, each once', async () => {
  const { lookUps, asked, open, most, answer } = byHand();
  lookUps.want(ids(20));
  expect(asked).toEqual(ids(20).slice(0, MOST_AT_ONCE));
  for (const id of ids(20)) await answer(id);
  expect(asked).toEqual(ids(20));
  expect(most()).toBe(6);
  expect(open.size).toBe(0);
  const { looks, progress } = lookUps.getState();
  expect([...looks.keys()]).toEqual(ids(20));
  expect([...looks.values()].every(({ kind }) => kind === 'checked')).toBe(true);
  expect(progress).toBeNull();
});

test('what is on its way waits; outcomes are handed on in rounds, progress with them', async () => {
  const { lookUps, answer, nextRound, waits } = byHand();
  let heard = 0;
  lookUps.subscribe(() => {
    heard += 1;
  });
  lookUps.want(ids(8));
  expect(heard).toBe(1);
  expect(lookUps.getState().progress).toEqual({ done: 0, total: 8 });
  expect(lookUps.getState().looks.get(ids(8)[7] ?? '')?.kind).toBe('waiting');
  for (const id of ids(3)) await answer(id);
  expect(heard).toBe(1);
  expect(waits()).toHaveLength(1);
  nextRound();
  expect(heard).toBe(2);
  expect(lookUps.getState().progress).toEqual({ done: 3, total: 8 });
  expect(lookUps.getState().looks.get(ids(8)[0] ?? '')?.kind).toBe('checked');
});

test('the more a round has to do the later comes the next, up to five seconds', async () => {
  const { lookUps, answer, nextRound, waits, takes } = byHand();
  lookUps.subscribe(() => {});
  lookUps.want(ids(20));
  const waited: number[] = [];
  for (const [index, cost] of [0, 50, 300, 2_000, 0].entries()) {
    takes(cost);
    await answer(ids(20)[index] ?? '');
    waited.push(...waits());
    nextRound();
  }
  expect(waited).toEqual([100, 100, 450, 2_700, 5_000]);
});

test('a paper that is wanted no longer is given up; one that comes back is known', async () => {
  const { lookUps, aborted, asked, answer } = byHand();
  lookUps.want(ids(8));
  await answer(ids(8)[0] ?? '');
  lookUps.want(ids(2));
  expect(aborted).toEqual(ids(8).slice(2, 7));
  expect([...lookUps.getState().looks.keys()]).toEqual(ids(2));
  expect(lookUps.getState().progress).toEqual({ done: 1, total: 2 });
  lookUps.want([]);
  lookUps.want(ids(1));
  expect(lookUps.getState().looks.get(ids(1)[0] ?? '')?.kind).toBe('checked');
  expect(asked.filter((id) => id === ids(1)[0])).toHaveLength(1);
});

describe('cancelling', () => {
  test('gives up what is not done, and asks no more until told', async () => {
    const { lookUps, asked, aborted, answer } = byHand();
    lookUps.want(ids(10));
    await answer(ids(10)[0] ?? '');
    lookUps.stop();
    expect(aborted).toHaveLength(6);
    expect(lookUps.getState().progress).toBeNull();
    const kinds = [...lookUps.getState().looks.values()].map(({ kind }) => kind);
    expect(kinds).toEqual(['checked', ...Array.from({ length: 9 }, () => 'not-asked')]);
    lookUps.want(ids(10));
    expect(asked).toHaveLength(7);
    lookUps.retry(ids(10).slice(3, 5));
    expect(asked.slice(7)).toEqual(ids(10).slice(3, 5));
    expect(lookUps.getState().progress).toEqual({ done: 0, total: 2 });
  });

  test('leaving the page ends every request, and a late answer changes nothing', async () => {
    const { lookUps, aborted, open } = byHand();
    lookUps.want(ids(4));
    const late = open.get(ids(4)[0] ?? '');
    lookUps.close();
    expect(aborted).toEqual(ids(4));
    late?.(look('late'));
    await settle();
    expect(lookUps.getState().looks.get(ids(4)[0] ?? '')?.kind).toBe('waiting');
  });

  test('a store that was closed can be used again', async () => {
    const { lookUps, answer } = byHand();
    lookUps.want(ids(2));
    lookUps.close();
    lookUps.want(ids(2));
    for (const id of ids(2)) await answer(id);
    expect([...lookUps.getState().looks.values()].map(({ kind }) => kind)).toEqual(['checked', 'checked']);
  });
});

test('an outcome that came to nothing can be asked for again; one that is not wanted can’t', async () => {
  const { lookUps, asked, answer } = byHand();
  lookUps.want(ids(1));
  await answer(ids(1)[0] ?? '', 'Could not reach');
  lookUps.retry([...ids(1), '9999.00001']);
  expect(asked).toEqual([ids(1)[0], ids(1)[0]]);
  await answer(ids(1)[0] ?? '', 'Checked');
  expect(lookUps.getState().looks.get(ids(1)[0] ?? '')?.words).toBe('Checked');
});
