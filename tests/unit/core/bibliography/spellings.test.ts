import { expect, test } from 'vitest';
import { judge } from '../../../../src/core/bibliography/judge/judge.ts';
import { readBibliography } from '../../../../src/core/bibliography/read.ts';
import { answersFor, PAPERS, type Paper } from '../../../support/bibliography/papers.ts';

const answers = answersFor(PAPERS);
const titleOf = (id: string): string => {
  const paper: Paper | undefined = PAPERS.find((each) => each.id === id);
  if (paper === undefined) throw new Error(`there is no ${id}`);
  return paper.title;
};
const stateOf = (id: string, title: string): string | undefined => {
  const read = readBibliography(`@article{a, title = {${title}}, eprint = {${id}}}`, 'a.bib');
  return read.kind === 'ok' ? judge(read.value.entries, answers)[0]?.state : read.error;
};

const SCHRODINGER = '1607.03573';
const AND = '1907.07247';

test.each(['&ouml;', '&#246;', '&#xF6;'])(
  'the signed title with %s of HTML is the signed title',
  (letter) => {
    expect(stateOf(SCHRODINGER, titleOf(SCHRODINGER).replace('\\"o', letter))).toBe('signed-title');
  },
);

test('a title spelled without accents is not called another', () => {
  for (const letter of ['oe', 'o'])
    expect(stateOf(SCHRODINGER, titleOf(SCHRODINGER).replace('\\"o', letter)), letter).toBe('not-comparable');
  expect(stateOf(SCHRODINGER, titleOf(SCHRODINGER).replace('\\"o', 'i'))).toBe('another-title');
});

test('an & written as a word is not called another title', () => {
  expect(stateOf(AND, titleOf(AND).replace('&', 'and'))).toBe('not-comparable');
  expect(stateOf(AND, titleOf(AND).replace('&', 'or'))).toBe('another-title');
});
