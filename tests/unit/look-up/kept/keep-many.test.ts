import { expect, test, vi } from 'vitest';
import type { Examined } from '../../../../src/core/examination.ts';
import { toKept } from '../../../../src/look-up/kept/keep.ts';
import { MOST_TOGETHER, makeKeeper } from '../../../../src/look-up/kept/keep-many.ts';
import type { KeptText } from '../../../../src/sources/kept/kept-text.ts';
import { PAPERS, toRecord } from '../../../support/bibliography/papers.ts';
import { examineText, toExamined } from '../../../support/examining.ts';

const [real] = PAPERS;
const examinedOf = (number: number): Examined => {
  if (real === undefined) throw new Error('There is no real paper.');
  const id = `2401.${String(10_000 + number)}`;
  return toExamined(examineText(toRecord({ ...real, id, title: `${real.title} ${number}` }).text));
};

const byHand = (more: { readonly most?: number; readonly isBusy?: () => boolean } = {}) => {
  const written: ReadonlyMap<string, KeptText>[] = [];
  const troubles: unknown[] = [];
  let later: (() => void)[] = [];
  let trouble: unknown = null;
  const keep = makeKeeper({
    write: async (texts) => {
      written.push(texts);
      if (trouble !== null) throw trouble;
    },
    after: (_, call) => {
      later.push(call);
      return () => {
        later = later.filter((other) => other !== call);
      };
    },
    onTrouble: (cause) => troubles.push(cause),
    ...more,
  });
  return {
    keep,
    written,
    troubles,
    waits: () => later.length,
    pass: () => {
      const calls = later;
      later = [];
      for (const call of calls) call();
    },
    fails: (cause: unknown) => {
      trouble = cause;
    },
  };
};

test('what comes within a moment is written together, each text as it was sent', () => {
  const { keep, written, waits, pass } = byHand();
  const all = [examinedOf(1), examinedOf(2), examinedOf(3)];
  for (const examined of all) keep(examined, 'demo');
  expect(written).toEqual([]);
  expect(waits()).toBe(1);
  pass();
  expect(written).toHaveLength(1);
  expect(waits()).toBe(0);
  expect([...(written[0]?.keys() ?? [])]).toEqual(all.map((examined) => toKept(examined, 'demo')?.[0]));
  expect([...(written[0]?.values() ?? [])].map(({ text }) => text)).toEqual(all.map(({ text }) => text));
});

test('many don’t wait, and what comes after them has a moment of its own', () => {
  const { keep, written, waits, pass } = byHand();
  for (let number = 0; number <= MOST_TOGETHER; number += 1) keep(examinedOf(number), null);
  expect(written.map(({ size }) => size)).toEqual([MOST_TOGETHER]);
  expect(waits()).toBe(1);
  pass();
  expect(written.map(({ size }) => size)).toEqual([MOST_TOGETHER, 1]);
});

test('what was kept already is not written again; trouble is told, and what comes later is written all the same', async () => {
  const { keep, written, troubles, waits, pass, fails } = byHand();
  const examined = examinedOf(1);
  keep({ ...examined, origin: { ...examined.origin, keptAt: '2029-01-01T00:00:00.000Z' } }, null);
  expect(waits()).toBe(0);
  fails(new DOMException('full', 'QuotaExceededError'));
  keep(examined, null);
  pass();
  await Promise.resolve();
  await Promise.resolve();
  expect(troubles).toHaveLength(1);
  keep(examinedOf(2), null);
  pass();
  expect(written).toHaveLength(2);
});

test('while there is other work nothing is written, until so many are there; then what is left is written together', () => {
  let isBusy = true;
  const { keep, written, waits, pass } = byHand({ most: 4, isBusy: () => isBusy });
  for (let number = 0; number < 3; number += 1) keep(examinedOf(number), null);
  pass();
  pass();
  expect(written).toEqual([]);
  expect(waits()).toBe(1);
  for (let number = 3; number < 6; number += 1) keep(examinedOf(number), null);
  expect(written.map(({ size }) => size)).toEqual([4]);
  isBusy = false;
  pass();
  expect(written.map(({ size }) => size)).toEqual([4, 2]);
  expect(waits()).toBe(0);
});

test('many that waited are written some at a time, and where there is no room for more the first are kept', async () => {
  const { keep, written, troubles, pass, fails } = byHand({ most: 200, isBusy: () => false });
  for (let number = 0; number < MOST_TOGETHER + 10; number += 1) keep(examinedOf(number), null);
  pass();
  fails(new DOMException('full', 'QuotaExceededError'));
  await vi.waitFor(() => expect(troubles).toHaveLength(1));
  expect(written.map(({ size }) => size)).toEqual([MOST_TOGETHER, 10]);
});
