import { expect, test } from 'vitest';
import { ENTRY_STATES, type EntryState } from '../../../../src/core/bibliography/judge/judgement.ts';
import { byWorst, toTally, toTallyWords } from '../../../../src/core/bibliography/judge/tally.ts';
import { judgeText, paperOf } from '../../../support/bibliography/judging.ts';

const [some] = judgeText(`${paperOf('1905.07556').id}\n`, '');
if (some === undefined) throw new Error('There is an entry.');
const as = (state: EntryState) => ({ ...some, state });
const wordsOf = (...states: readonly (EntryState | null)[]): string =>
  toTallyWords(toTally(states.map((state) => (state === null ? null : as(state)))));

test('a single entry is told in words, and what is to come is counted', () => {
  expect(wordsOf('signed-title')).toBe('1 entry, with the signed title');
  expect(wordsOf('no-record')).toBe('1 entry, without a record');
  expect(wordsOf(null)).toBe('1 entry: 1 still to come');
  expect(wordsOf(null, 'another-title', null)).toBe('3 entries: 1 with another title, 2 still to come');
  expect(wordsOf()).toBe('0 entries');
});

test('every state is counted, the signed titles first and then the worst', () => {
  expect(wordsOf(...ENTRY_STATES, 'signed-title', null)).toBe(
    '12 entries: 2 with the signed title, 1 with another title, 1 with two ids, 1 with almost an id, 1 of another version, 1 cited twice, 1 not comparable, 1 could not be reached, 1 without a record, 1 without an arXiv id, 1 still to come',
  );
});

test('the worst come first, those still to come last, and equals stay as they were', () => {
  const list = [null, as('signed-title'), as('no-id'), as('another-title'), as('two-papers'), as('no-id')];
  expect(list.toSorted(byWorst)).toEqual([3, 4, 2, 5, 1, 0].map((at) => list[at]));
  expect(list.toSorted(byWorst)[2]).toBe(list[2]);
});
