import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Suffix } from '../../../src/core/identifier/types.ts';
import { SourceError } from '../../../src/sources/fetch/source-error.ts';
import { firstOf } from '../../../src/sources/first-of.ts';
import { placeSource } from '../../../src/sources/places/place.ts';
import { neverAnswer, sendJson, sendStatus, sendText } from '../../support/behaviours.ts';
import { type OriginDouble, startOriginDouble } from '../../support/origin-double.ts';
import { REAL_SUFFIX, realRecordText } from '../../support/real-record.ts';

const identifier = { kind: 'pith', suffix: REAL_SUFFIX as Suffix, year: null } as const;
const path = (name: string) => `/${name}/pith/${REAL_SUFFIX}.json`;

let double: OriginDouble;
beforeEach(async () => {
  double = await startOriginDouble();
});
afterEach(() => double.close());

const source = (name: string, timeoutMs = 10_000) =>
  placeSource(
    { id: name, kind: 'mirror', label: `mirror ${name}`, base: `/${name}/`, home: null, timeoutMs },
    double.url,
  );
const ask = (names: readonly string[], signal = new AbortController().signal, timeoutMs?: number) =>
  firstOf(
    names.map((name) => source(name, timeoutMs)),
    identifier,
    { signal },
  );
const record = sendText(realRecordText());
const asked = () => double.requests.map(({ url }) => url.split('/')[1]);

describe('firstOf', () => {
  test('takes the first answer and asks nobody after it', async () => {
    for (const name of ['b', 'c']) double.setHandler(path(name), record);
    const { answer, attempts } = await ask(['a', 'b', 'c']);
    expect(answer).toMatchObject({ kind: 'found', origin: { sourceId: 'b', label: 'mirror b' } });
    expect(attempts).toEqual([
      { sourceId: 'a', label: 'mirror a', outcome: 'no-record', detail: 'no record (404)' },
      { sourceId: 'b', label: 'mirror b', outcome: 'answered', detail: 'sent a record' },
    ]);
    expect(asked()).toEqual(['a', 'b']);
  });

  test('never skips an answer because of what it says', async () => {
    double.setHandler(path('a'), sendJson({ pith_number: 'nonsense' }));
    double.setHandler(path('b'), record);
    expect((await ask(['a', 'b'])).answer).toMatchObject({ kind: 'found', origin: { sourceId: 'a' } });
  });

  test('goes on after trouble, and remembers it', async () => {
    double.setHandler(path('a'), sendStatus(500));
    double.setHandler(path('b'), sendStatus(410));
    double.setHandler(path('c'), record);
    const { answer, attempts } = await ask(['a', 'b', 'c']);
    expect(answer).toMatchObject({ kind: 'found', origin: { sourceId: 'c' } });
    expect(attempts.map(({ outcome, detail }) => [outcome, detail])).toEqual([
      ['failed', 'is in trouble (status 500)'],
      ['gone', 'taken away (410)'],
      ['answered', 'sent a record'],
    ]);
  });

  test('says that there is none only where all said so', async () => {
    double.setHandler(path('b'), sendStatus(410));
    expect(await ask(['a', 'b'])).toMatchObject({
      answer: null,
      attempts: [{ outcome: 'no-record' }, { outcome: 'gone' }],
    });
    expect(await ask([])).toEqual({ answer: null, attempts: [] });
  });

  test('throws the first trouble with all attempts where none has it and one could not be asked', async () => {
    double.setHandler(path('b'), neverAnswer);
    double.setHandler(path('c'), sendStatus(429, { 'retry-after': '9' }));
    const { signal } = new AbortController();
    const error: unknown = await ask(['a', 'b', 'c'], signal, 1000).catch((trouble: unknown) => trouble);
    expect(error).toBeInstanceOf(SourceError);
    expect(error).toMatchObject({
      code: 'timeout',
      sourceId: 'b',
      message: 'mirror b did not answer within 1 s. Try again later.',
      attempts: [
        { sourceId: 'a', outcome: 'no-record' },
        { sourceId: 'b', outcome: 'failed', detail: 'did not answer within 1 s' },
        { sourceId: 'c', outcome: 'failed', detail: 'asks to wait 9 s (status 429)' },
      ],
    });
  });

  test('keeps what a trouble brings with it', async () => {
    double.setHandler(path('a'), sendStatus(429, { 'retry-after': '9' }));
    await expect(ask(['a'])).rejects.toMatchObject({
      code: 'rate-limited',
      status: 429,
      retryAfter: 9,
      url: double.url + path('a'),
      predicate: 'asks to wait 9 s (status 429)',
    });
  });

  test('stops where it is when it is aborted', async () => {
    double.setHandler(path('a'), neverAnswer);
    double.setHandler(path('b'), record);
    const controller = new AbortController();
    const looking = ask(['a', 'b'], controller.signal);
    setTimeout(() => controller.abort(), 50);
    await expect(looking).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked()).toEqual(['a']);
    await expect(ask(['b'], AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked()).toEqual(['a']);
  });

  test('lets bugs through', async () => {
    const broken = { ...source('a'), find: () => Promise.reject(new RangeError('bug')) };
    const looking = firstOf([broken, source('b')], identifier, { signal: new AbortController().signal });
    await expect(looking).rejects.toThrow(RangeError);
  });

  test('takes what the first source has already said, and asks it nothing', async () => {
    double.setHandler(path('b'), record);
    const said = (outcome: Promise<never> | 'none') =>
      firstOf([source('a'), source('b')], identifier, {
        signal: new AbortController().signal,
        prefetched:
          outcome === 'none' ? Promise.resolve({ kind: 'no-record', gone: false, detail: 'none' }) : outcome,
      });
    expect((await said('none')).attempts).toMatchObject([
      { sourceId: 'a', outcome: 'no-record', detail: 'none' },
      { sourceId: 'b', outcome: 'answered' },
    ]);
    const trouble = new SourceError(
      { id: 'guess', label: 'a guess' },
      { code: 'timeout', url: '', predicate: 'slept' },
    );
    expect((await said(Promise.reject(trouble))).attempts[0]).toEqual({
      sourceId: 'a',
      label: 'mirror a',
      outcome: 'failed',
      detail: 'slept',
    });
    expect(asked()).toEqual(['b', 'b']);
    double.setHandler(path('b'), sendStatus(404));
    await expect(said(Promise.reject(trouble))).rejects.toMatchObject({
      sourceId: 'a',
      message: 'mirror a slept. Try again later.',
    });
  });

  test('does not wait for what was prefetched once it is aborted', async () => {
    const controller = new AbortController();
    const looking = firstOf([source('a')], identifier, {
      signal: controller.signal,
      prefetched: new Promise(() => {}),
    });
    setTimeout(() => controller.abort(), 20);
    await expect(looking).rejects.toMatchObject({ name: 'AbortError' });
  });
});
