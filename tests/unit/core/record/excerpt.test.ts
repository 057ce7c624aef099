import { expect, test } from 'vitest';
import { isBeginning, toExcerpt } from '../../../../src/core/record/excerpt.ts';

test('an excerpt has 600 characters at most, and cuts none in two', () => {
  expect(toExcerpt('short')).toBe('short');
  expect(toExcerpt('a'.repeat(601))).toBe('a'.repeat(600));
  expect(toExcerpt('𝔸'.repeat(601))).toBe('𝔸'.repeat(600));
  expect(toExcerpt(`a${'𝔸'.repeat(601)}`)).toBe(`a${'𝔸'.repeat(599)}`);
  expect(toExcerpt(`${'a'.repeat(1199)}𝔸`)).toBe('a'.repeat(600));
});

test('one of 600 characters may go on, a shorter one doesn’t', () => {
  expect(isBeginning('a'.repeat(599))).toBe(false);
  expect(isBeginning('a'.repeat(600))).toBe(true);
  expect(isBeginning('𝔸'.repeat(300))).toBe(false);
  expect(isBeginning('𝔸'.repeat(600))).toBe(true);
});
