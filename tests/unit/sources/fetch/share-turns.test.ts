import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeWebLocks } from '../../../support/web-locks.ts';

const urlOf = (number: number): string => `https://mirror.example/mirror/${number}.json`;

/** The network of all threads: which questions are on their way, how many there were at most, and which were there twice. */
const makeNetwork = () => {
  const running: string[] = [];
  const begun: string[] = [];
  const twice: string[] = [];
  let most = 0;
  return {
    running,
    begun,
    twice,
    most: () => most,
    answer: async (url: string, milliseconds: number): Promise<string> => {
      if (running.includes(url)) twice.push(url);
      running.push(url);
      begun.push(url);
      most = Math.max(most, running.length);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      running.splice(running.indexOf(url), 1);
      return url;
    },
  };
};
type Network = ReturnType<typeof makeNetwork>;

const turnOf = ({ pithTurn }: Pick<typeof globalThis, 'pithTurn'>) => pithTurn;

/** A fresh copy of the module, as each thread has one. */
const makeThread = async (network: Network, locks: LockManager | undefined) => {
  vi.resetModules();
  globalThis.pithTurn = undefined;
  const { askInTurns } = await import('../../../../src/sources/fetch/turns.ts');
  const { shareTurns } = await import('../../../../src/sources/fetch/share-turns.ts');
  const request = locks === undefined ? null : vi.spyOn(locks, 'request');
  askInTurns();
  const turn = turnOf(globalThis);
  return {
    share: () => {
      vi.stubGlobal('navigator', { locks });
      shareTurns('page');
    },
    ask: (number: number, milliseconds = 10, signal = new AbortController().signal) =>
      turn?.(urlOf(number), signal, () => network.answer(urlOf(number), milliseconds)),
    /** How many locks it asked for. */
    asked: () => request?.mock.calls.length,
  };
};
const numbers = (count: number, from = 0): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index);

/** As a bibliography does: twelve of these at a time. */
const askTwelve = async (
  ask: (number: number) => Promise<unknown> | undefined,
  all: readonly number[],
): Promise<void> => {
  const waiting = [...all];
  const askOn = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await ask(next);
  };
  await Promise.all(numbers(12).map(askOn));
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  globalThis.pithTurn = undefined;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a thread that asks alone takes one lock for all of its questions, and gives it back', async () => {
  const web = makeWebLocks();
  const network = makeNetwork();
  const { share, ask, asked } = await makeThread(network, web.makeThread().locks);
  share();
  const all = Promise.all(numbers(100).map((number) => ask(number)));
  await vi.advanceTimersByTimeAsync(1);
  expect(network.running).toHaveLength(6);
  expect(web.held()).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await all).toEqual(numbers(100).map(urlOf));
  expect([network.most(), network.twice, asked(), web.held()]).toEqual([6, [], 1, []]);
});

test('one that asks now and then takes a lock for each time', async () => {
  const web = makeWebLocks();
  const { share, ask, asked } = await makeThread(makeNetwork(), web.makeThread().locks);
  share();
  for (const number of numbers(3)) {
    const answer = ask(number);
    await vi.advanceTimersByTimeAsync(100);
    expect(await answer).toBe(urlOf(number));
    expect(web.held()).toEqual([]);
  }
  expect(asked()).toBe(3);
});

test('another that asks too has its turn soon; when it has nothing to ask, the first decides alone again', async () => {
  const web = makeWebLocks();
  const network = makeNetwork();
  const worker = await makeThread(network, web.makeThread().locks);
  const page = await makeThread(network, web.makeThread().locks);
  worker.share();
  page.share();
  const long = askTwelve(worker.ask, numbers(600));
  await vi.advanceTimersByTimeAsync(100);
  const other = Promise.all([0, 1_000, 1_001].map((number) => page.ask(number)));
  await vi.advanceTimersByTimeAsync(100);
  expect(network.begun).toContain(urlOf(1_001));
  await other;
  await vi.advanceTimersByTimeAsync(100);
  const inBetween = worker.asked();
  await vi.advanceTimersByTimeAsync(1_000);
  await long;
  expect(inBetween).toBeGreaterThan(10);
  expect(worker.asked()).toBe(inBetween);
  expect([network.most(), network.twice, web.held()]).toEqual([6, [], []]);
});

test('what a page has on its way before it shares counts among the six, and so do its addresses', async () => {
  const web = makeWebLocks();
  const network = makeNetwork();
  const page = await makeThread(network, web.makeThread().locks);
  const own = Promise.all(numbers(8).map((number) => page.ask(number, 1_000)));
  await vi.advanceTimersByTimeAsync(1);
  expect(web.held()).toEqual([]);
  page.share();
  const worker = await makeThread(network, web.makeThread().locks);
  worker.share();
  const others = Promise.all([2, 100, 101].map((number) => worker.ask(number, 1_000)));
  await vi.advanceTimersByTimeAsync(900);
  expect(network.begun).toEqual(numbers(6).map(urlOf));
  await vi.advanceTimersByTimeAsync(5_000);
  await Promise.all([own, others]);
  expect(network.begun).toHaveLength(11);
  expect([network.most(), network.twice, web.held()]).toEqual([6, [], []]);
});

test('a worker that is terminated leaves nothing behind, and the next one decides alone', async () => {
  const web = makeWebLocks(() => 1);
  const network = makeNetwork();
  const first = web.makeThread();
  const { share, ask } = await makeThread(network, first.locks);
  share();
  for (const number of numbers(20)) void ask(number, 100_000);
  await vi.advanceTimersByTimeAsync(10);
  expect(network.running).toHaveLength(6);
  const next = await makeThread(network, web.makeThread().locks);
  next.share();
  const all = askTwelve(next.ask, numbers(300));
  // The browser sees to it a moment later.
  await vi.advanceTimersByTimeAsync(20);
  network.running.length = 0;
  first.end();
  await vi.advanceTimersByTimeAsync(1_000);
  await all;
  expect(new Set(network.begun)).toEqual(new Set(numbers(300).map(urlOf)));
  // Two for each question until it has looked for the first time.
  expect(next.asked()).toBeLessThan(100);
  expect([network.most(), web.held(), web.waiting()]).toEqual([6, [], []]);
});

test('a question that takes long keeps no other waiting, and one that is given up leaves its place', async () => {
  const web = makeWebLocks();
  const network = makeNetwork();
  const worker = await makeThread(network, web.makeThread().locks);
  const page = await makeThread(network, web.makeThread().locks);
  worker.share();
  page.share();
  const slow = numbers(3, 1_000).map((number) => worker.ask(number, 60_000));
  const other = page.ask(2_000, 300);
  const control = new AbortController();
  const many = Promise.all(numbers(100).map((number) => worker.ask(number)));
  const givenUp = expect(worker.ask(3_000, 10, control.signal)).rejects.toThrow('given up');
  await vi.advanceTimersByTimeAsync(20);
  control.abort(new Error('given up'));
  await givenUp;
  await vi.advanceTimersByTimeAsync(1_000);
  await many;
  expect(network.running.sort()).toEqual(numbers(3, 1_000).map(urlOf));
  await vi.advanceTimersByTimeAsync(60_000);
  await Promise.all([...slow, other]);
  expect(network.begun).not.toContain(urlOf(3_000));
  expect([network.most(), network.twice, web.held(), web.waiting()]).toEqual([6, [], [], []]);
});

test('without locks each thread has its own six', async () => {
  const network = makeNetwork();
  const { share, ask } = await makeThread(network, undefined);
  share();
  for (const number of numbers(9)) void ask(number);
  await vi.advanceTimersByTimeAsync(1);
  expect(network.running).toHaveLength(6);
});

/** Questions of one thread: when each is asked, for what, how long it takes, and when it is given up, if at all. */
const questions = fc.array(
  fc.record({
    at: fc.nat({ max: 400 }),
    number: fc.nat({ max: 12 }),
    takes: fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 300 })),
    givenUpAt: fc.option(fc.nat({ max: 400 }), { freq: 8 }),
  }),
  { maxLength: 60 },
);

test('whatever three threads ask and whenever: six at once, none twice, each is answered, and nothing is left held', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(questions, questions, questions),
      fc.infiniteStream(fc.nat({ max: 9 })),
      async (threads, delays) => {
        const web = makeWebLocks(() => delays.next().value ?? 0);
        const network = makeNetwork();
        const ends: (Promise<unknown> | undefined)[] = [];
        for (const asked of threads) {
          const { share, ask } = await makeThread(network, web.makeThread().locks);
          share();
          for (const { at, number, takes, givenUpAt } of asked)
            setTimeout(() => {
              const control = new AbortController();
              ends.push(ask(number, takes, control.signal)?.catch(() => undefined));
              if (givenUpAt !== null) setTimeout(() => control.abort(), givenUpAt);
            }, at);
        }
        await vi.advanceTimersByTimeAsync(60_000);
        await Promise.all(ends);
        expect(ends).toHaveLength(threads.flat().length);
        expect(network.most()).toBeLessThanOrEqual(6);
        expect([network.twice, network.running, web.held(), web.waiting()]).toEqual([[], [], [], []]);
      },
    ),
    { numRuns: 60 },
  );
});
