import { describe, expect, test } from 'vitest';
import type { PaperLook } from '../../../src/graph/paper-look.ts';
import { MOST_BY_ADDRESS, MOST_IN_WORK, makePaperLookUps } from '../../../src/look-up/paper-look-ups.ts';

const look = (words: string, kind: PaperLook['kind'] = 'checked'): PaperLook => ({
  kind,
  words,
  category: null,
  graph: null,
});
const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `2101.${10000 + index}`);
/** What somebody asked for by a press. */
const PRESS = { key: 'all2', isByAddress: false };
const LINK = { key: 'all99', isByAddress: true };
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
  /** What is to be called when the page has drawn; null while it draws at once. */
  let drawing: (() => void)[] | null = null;
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
    whenDrawn: (call) => {
      if (drawing === null) call();
      else drawing.push(call);
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
    drawsLater: () => {
      drawing = [];
    },
    hasDrawn: () => {
      for (const call of drawing?.splice(0) ?? []) call();
    },
    waits: () => rounds.map(({ wait }) => wait),
    answer: async (id: string, words = 'Checked', kind: PaperLook['kind'] = 'checked') => {
      const resolve = open.get(id);
      if (resolve === undefined) throw new Error(`${id} is not asked for`);
      open.delete(id);
      resolve(look(words, kind));
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

test('at most twelve in work at a time, in the order wanted, each once', async () => {
  const { lookUps, asked, open, most, answer } = byHand();
  lookUps.want(ids(20), PRESS);
  expect(asked).toEqual(ids(20).slice(0, MOST_IN_WORK));
  for (const id of ids(20)) await answer(id);
  expect(asked).toEqual(ids(20));
  expect(most()).toBe(12);
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
  lookUps.want(ids(8), PRESS);
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
  lookUps.want(ids(20), PRESS);
  const waited: number[] = [];
  for (const [index, cost] of [0, 20, 200, 2_000, 0].entries()) {
    takes(cost);
    await answer(ids(20)[index] ?? '');
    waited.push(...waits());
    nextRound();
  }
  expect(waited).toEqual([100, 100, 380, 3_800, 5_000]);
});

test('while many papers are left the next round comes twice as late', async () => {
  const { lookUps, answer, nextRound, waits, takes } = byHand();
  lookUps.subscribe(() => {});
  lookUps.want(ids(520), PRESS);
  const waited: number[] = [];
  for (let index = 0; index < 10; index += 1) {
    takes(20);
    await answer(ids(520)[index] ?? '');
    waited.push(...waits());
    nextRound();
  }
  // Twelve are in work: after seven answers 501 wait to be asked for, after eight 500.
  expect(waited).toEqual([100, 760, 760, 760, 760, 760, 760, 380, 380, 380]);
});

test('what a round takes is known when the page has drawn it, and the next one waits for that', async () => {
  const { lookUps, answer, nextRound, waits, takes, drawsLater, hasDrawn } = byHand();
  lookUps.want(ids(20), PRESS);
  await answer(ids(20)[0] ?? '');
  drawsLater();
  nextRound();
  await answer(ids(20)[1] ?? '');
  expect(waits()).toEqual([]);
  takes(40);
  hasDrawn();
  expect(waits()).toEqual([19 * 40]);
  nextRound();
  expect(lookUps.getState().progress).toEqual({ done: 2, total: 20 });
  hasDrawn();
  expect(waits()).toEqual([]);
});

test('the end is told at once, also while the page still draws', async () => {
  const { lookUps, answer, drawsLater, hasDrawn, waits } = byHand();
  drawsLater();
  lookUps.want(ids(2), PRESS);
  await answer(ids(2)[0] ?? '');
  await answer(ids(2)[1] ?? '');
  expect(lookUps.getState().progress).toBeNull();
  hasDrawn();
  expect(waits()).toEqual([]);
});

test('a paper that is wanted no longer is given up; one that comes back is known', async () => {
  const { lookUps, aborted, asked, answer } = byHand();
  lookUps.want(ids(8), PRESS);
  await answer(ids(8)[0] ?? '');
  lookUps.want(ids(2), PRESS);
  expect(aborted).toEqual(ids(8).slice(2));
  expect([...lookUps.getState().looks.keys()]).toEqual(ids(2));
  expect(lookUps.getState().progress).toEqual({ done: 1, total: 2 });
  lookUps.want([], PRESS);
  lookUps.want(ids(1), PRESS);
  expect(lookUps.getState().looks.get(ids(1)[0] ?? '')?.kind).toBe('checked');
  expect(asked.filter((id) => id === ids(1)[0])).toHaveLength(1);
});

describe('cancelling', () => {
  test('gives up what is not done, and asks no more until told', async () => {
    const { lookUps, asked, aborted, answer } = byHand();
    lookUps.want(ids(20), PRESS);
    await answer(ids(20)[0] ?? '');
    lookUps.stop();
    expect(aborted).toHaveLength(12);
    expect(lookUps.getState().progress).toBeNull();
    const kinds = [...lookUps.getState().looks.values()].map(({ kind }) => kind);
    expect(kinds).toEqual(['checked', ...Array.from({ length: 19 }, () => 'stopped')]);
    lookUps.want(ids(20), PRESS);
    expect(asked).toHaveLength(13);
    lookUps.retry(ids(20).slice(3, 5));
    expect(asked.slice(13)).toEqual(ids(20).slice(3, 5));
    expect(lookUps.getState().progress).toEqual({ done: 0, total: 2 });
  });

  test('is taken back by going on', async () => {
    const { lookUps, asked, answer } = byHand();
    lookUps.want(ids(8), PRESS);
    await answer(ids(8)[0] ?? '');
    lookUps.stop();
    lookUps.goOn();
    expect(lookUps.getState().progress).toEqual({ done: 0, total: 7 });
    for (const id of ids(8).slice(1)) await answer(id);
    expect([...lookUps.getState().looks.values()].every(({ kind }) => kind === 'checked')).toBe(true);
    expect(asked.filter((id) => id === ids(8)[0])).toHaveLength(1);
  });

  test('is forgotten of papers that are no longer wanted: asked for again they are looked up', () => {
    const { lookUps, asked } = byHand();
    lookUps.want(ids(3), PRESS);
    lookUps.stop();
    lookUps.want([], { key: '', isByAddress: false });
    lookUps.want(ids(3), PRESS);
    expect(asked).toEqual([...ids(3), ...ids(3)]);
    expect(lookUps.getState().looks.get(ids(3)[0] ?? '')?.kind).toBe('waiting');
  });

  test('holds for what the same wish grows into, and not for a new one', () => {
    const { lookUps, asked } = byHand();
    lookUps.want(ids(2), PRESS);
    lookUps.stop();
    lookUps.want(ids(4), PRESS);
    expect(asked).toEqual(ids(2));
    expect([...lookUps.getState().looks.values()].map(({ kind }) => kind)).toEqual(
      Array.from({ length: 4 }, () => 'stopped'),
    );
    lookUps.want(ids(5), { key: 'one more', isByAddress: false });
    expect(asked).toEqual([...ids(2), ids(5)[4]]);
  });

  test('leaving the page ends every request, and a late answer changes nothing', async () => {
    const { lookUps, aborted, open } = byHand();
    lookUps.want(ids(4), PRESS);
    const late = open.get(ids(4)[0] ?? '');
    lookUps.close();
    expect(aborted).toEqual(ids(4));
    late?.(look('late'));
    await settle();
    expect(lookUps.getState().looks.get(ids(4)[0] ?? '')?.kind).toBe('waiting');
  });

  test('who comes back finds what is known, and asks for the rest alone', async () => {
    const { lookUps, asked, answer } = byHand();
    lookUps.want(ids(8), PRESS);
    for (const id of ids(3)) await answer(id);
    lookUps.close();
    expect(lookUps.getState().looks.get(ids(3)[2] ?? '')?.kind).toBe('checked');
    expect(lookUps.getState().progress).toBeNull();
    const before = asked.length;
    lookUps.want(ids(8), { ...PRESS, isByAddress: true });
    expect(asked.slice(before)).toEqual(ids(8).slice(3));
    lookUps.close();
    lookUps.want([], { key: 'another record', isByAddress: true });
    expect(lookUps.getState().looks.size).toBe(0);
  });

  test('a page that wants nothing hears nothing: its picture is not drawn again', () => {
    const { lookUps } = byHand();
    const before = lookUps.getState();
    let heard = 0;
    lookUps.subscribe(() => {
      heard += 1;
    });
    lookUps.want([], PRESS);
    lookUps.close();
    lookUps.want([], { key: 'another record', isByAddress: true });
    expect(heard).toBe(0);
    expect(lookUps.getState()).toBe(before);
  });

  test('a store that was closed can be used again', async () => {
    const { lookUps, answer } = byHand();
    lookUps.want(ids(2), PRESS);
    lookUps.close();
    lookUps.want(ids(2), PRESS);
    for (const id of ids(2)) await answer(id);
    expect([...lookUps.getState().looks.values()].map(({ kind }) => kind)).toEqual(['checked', 'checked']);
  });
});

test('an outcome that came to nothing can be asked for again; one that is not wanted can’t', async () => {
  const { lookUps, asked, answer } = byHand();
  lookUps.want(ids(1), PRESS);
  await answer(ids(1)[0] ?? '', 'Could not reach');
  lookUps.retry([...ids(1), '9999.00001']);
  expect(asked).toEqual([ids(1)[0], ids(1)[0]]);
  await answer(ids(1)[0] ?? '', 'Checked');
  expect(lookUps.getState().looks.get(ids(1)[0] ?? '')?.words).toBe('Checked');
});

describe('a link', () => {
  const finishAll = async ({ open, answer }: ReturnType<typeof byHand>): Promise<void> => {
    while (open.size > 0) await answer([...open.keys()][0] ?? '');
  };
  const heldBack = ({ lookUps }: ReturnType<typeof byHand>): number =>
    [...lookUps.getState().looks.values()].filter(({ kind }) => kind === 'not-asked').length;

  test('asks for a hundred records by itself, and for the rest when it is told to', async () => {
    const hand = byHand();
    hand.lookUps.want(ids(300), LINK);
    await finishAll(hand);
    expect(hand.asked).toEqual(ids(300).slice(0, MOST_BY_ADDRESS));
    expect(heldBack(hand)).toBe(200);
    hand.lookUps.goOn();
    await finishAll(hand);
    expect(hand.asked).toEqual(ids(300));
    expect(heldBack(hand)).toBe(0);
  });

  test('has its hundred once, however it grows, and goes on where it was left', async () => {
    const hand = byHand();
    hand.lookUps.want(ids(60), LINK);
    await finishAll(hand);
    hand.lookUps.want(ids(300), LINK);
    for (const id of ids(70).slice(60)) await hand.answer(id);
    hand.lookUps.close();
    hand.lookUps.want(ids(300), LINK);
    await finishAll(hand);
    expect(new Set(hand.asked).size).toBe(MOST_BY_ADDRESS);
    hand.lookUps.want(ids(900), LINK);
    expect(new Set(hand.asked).size).toBe(MOST_BY_ADDRESS);
    expect(heldBack(hand)).toBe(800);
  });

  test('holds nothing back of what is asked for by a press', async () => {
    const hand = byHand();
    hand.lookUps.want(ids(200), LINK);
    await finishAll(hand);
    hand.lookUps.want([...ids(200), '9901.00001'], { key: 'one more', isByAddress: false });
    await finishAll(hand);
    expect(hand.asked.slice(MOST_BY_ADDRESS)).toEqual(['9901.00001']);
    expect(heldBack(hand)).toBe(100);
  });
});

test('after the keys have changed what was examined is asked for again, and nothing else', async () => {
  const hand = byHand();
  hand.lookUps.want(ids(4), PRESS);
  await hand.answer(ids(4)[0] ?? '');
  await hand.answer(ids(4)[1] ?? '', 'No pith record', 'no-record');
  hand.lookUps.examineAgain();
  expect(hand.aborted).toEqual(ids(4).slice(2));
  expect(hand.asked.slice(4)).toEqual([ids(4)[0], ...ids(4).slice(2)]);
});
