import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const urlOf = (number: number): string => `https://mirror.example/mirror/${number}.json`;
/** Lets every promise that has its answer go on. */
const settle = async (): Promise<void> => {
  for (let round = 0; round < 30; round += 1) await Promise.resolve();
};

/** A fresh copy of the module, as a thread has it, and questions whose answers are given by hand. */
const makeThread = async () => {
  vi.resetModules();
  globalThis.pithTurn = undefined;
  const module = await import('../../../../src/sources/fetch/turns.ts');
  const { SourceError } = await import('../../../../src/sources/fetch/source-error.ts');
  const begun: string[] = [];
  const answers = new Map<string, { readonly give: () => void; readonly fail: (reason: unknown) => void }>();
  let most = 0;
  return {
    ...module,
    SourceError,
    begun,
    most: () => most,
    ask: (url: string, signal = new AbortController().signal) =>
      globalThis.pithTurn?.(url, signal, () => {
        begun.push(url);
        return new Promise<string>((resolve, reject) => {
          const close = (act: () => void) => () => {
            answers.delete(url);
            act();
          };
          answers.set(url, {
            give: close(() => resolve(url)),
            fail: (reason) => close(() => reject(reason))(),
          });
          most = Math.max(most, answers.size);
        });
      }),
    answer: async (url: string) => {
      answers.get(url)?.give();
      await settle();
    },
    fail: async (url: string, reason: unknown) => {
      answers.get(url)?.fail(reason);
      await settle();
    },
    open: answers,
  };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  globalThis.pithTurn = undefined;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('alone', () => {
  test('six at once, in the order of asking, without a lock', async () => {
    const request = vi.fn();
    vi.stubGlobal('navigator', { locks: { request } });
    const { askInTurns, ask, begun, open, answer, most } = await makeThread();
    askInTurns();
    const all = Array.from({ length: 20 }, (_, index) => urlOf(index));
    const asked = all.map((url) => ask(url));
    await settle();
    expect(begun).toEqual(all.slice(0, 6));
    await answer(all[3] ?? '');
    expect(begun).toEqual(all.slice(0, 7));
    while (open.size > 0) await answer([...open.keys()][0] ?? '');
    expect(await Promise.all(asked)).toEqual(all);
    expect(begun).toEqual(all);
    expect(most()).toBe(6);
    expect(request).not.toHaveBeenCalled();
  });

  test('no address twice at a time', async () => {
    const { askInTurns, ask, begun, answer } = await makeThread();
    askInTurns();
    const asked = [ask(urlOf(1)), ask(urlOf(1)), ask(urlOf(2))];
    await settle();
    expect(begun).toEqual([urlOf(1), urlOf(2)]);
    await answer(urlOf(1));
    expect(begun).toEqual([urlOf(1), urlOf(2), urlOf(1)]);
    await answer(urlOf(1));
    await answer(urlOf(2));
    await Promise.all(asked);
  });

  test('who gives up while waiting leaves the turn to the next, also one that failed does', async () => {
    const { askInTurns, ask, begun, answer, fail } = await makeThread();
    askInTurns();
    const asked = Array.from({ length: 6 }, (_, index) => ask(urlOf(index)));
    const control = new AbortController();
    const given = ask(urlOf(6), control.signal);
    const last = ask(urlOf(7));
    await settle();
    control.abort(new Error('given up'));
    await expect(given).rejects.toThrow('given up');
    const failed = expect(asked[0]).rejects.toThrow('broken');
    await fail(urlOf(0), new Error('broken'));
    await failed;
    expect(begun).toEqual([...Array.from({ length: 6 }, (_, index) => urlOf(index)), urlOf(7)]);
    await answer(urlOf(7));
    expect(await last).toBe(urlOf(7));
    // Nothing is left held: the same address can be asked for again.
    const again = ask(urlOf(6));
    await settle();
    await answer(urlOf(6));
    expect(await again).toBe(urlOf(6));
  });

  test('a source that asks to wait is left alone for so long, others are not', async () => {
    const { askInTurns, ask, begun, fail, SourceError } = await makeThread();
    askInTurns();
    const first = ask(urlOf(1));
    await settle();
    const trouble = new SourceError(
      { id: 'mirror', label: 'the mirror' },
      { code: 'rate-limited', url: urlOf(1), status: 429, predicate: 'asks to wait', retryAfter: 3 },
    );
    const failed = expect(first).rejects.toBe(trouble);
    await fail(urlOf(1), trouble);
    await failed;
    void ask(urlOf(2));
    void ask('https://other.example/mirror/2.json');
    await settle();
    expect(begun.slice(1)).toEqual(['https://other.example/mirror/2.json']);
    await vi.advanceTimersByTimeAsync(2_900);
    expect(begun).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(200);
    expect(begun.slice(2)).toEqual([urlOf(2)]);
  });
});
