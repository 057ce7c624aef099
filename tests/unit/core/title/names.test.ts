import { describe, expect, test } from 'vitest';
import { endsWithInitials, isNameList } from '../../../../src/core/title/names.ts';

/*
 * What stands before a title in a reference in which nothing marks it. What is taken for names and isn't makes the rest of another
 * title a whole one, which may be the signed one of another paper.
 */
describe('a list of names', () => {
  test.each([
    'J. Doe',
    'J.-P. Doe and Ann B. Roe.',
    'Jane Doe, Ann Roe & Bo Poe',
    'Jane Doe; Ann Roe',
    'Yu. N. Doe',
    'Jan van der Doe',
    'Carlos dos Santos, Ibn Sina',
    'Ludwig zur Roe and Mo bin Doe',
    "Sinead O'Doe, Ann-Marie Roe",
    'J. Doe et al.',
    'J. Doe et al',
    'Jane Doe, and others',
    'J. Doe, Jr., A. Roe, eds.',
    'J. Doe, Sr, A. Roe, (ed.)',
    'J. Doe, A. Roe, (Eds), Jr',
    'J. Doe.,',
    'J. Doe, et al',
    'J. Doe, ed',
    'J. Doe, eds.',
    'J. Doe, (ed)',
    'Doe, J., Roe, A. B.',
    'Doe, J, Roe, AB',
    "van der Doe, J.-P., O'Roe, Yu.",
    'Doe Roe, J., Roe-Poe, A.',
    'OpenAI',
    'CERN.',
    'GPT4All',
    '---',
    '-----,',
    '\\bysame.',
  ])('%s', (text) => {
    expect(isNameList(text)).toBe(true);
    expect(isNameList(text, true)).toBe(true);
  });

  test.each([
    '',
    '.',
    'and',
    'Dark',
    'Matter.',
    'Dark matter',
    'of Dark Matter',
    'The nature of Dark Matter',
    'J. Doe, dark matter',
    'J. Doe and the Universe of Stars',
    'J. Doe. Dark Matter',
    'J. Doe, A. Roe, Why 7 Stars',
    'J. Doe 2nd',
    'Doe, J., Roe',
    'doe, J., roe, A.',
    'Doe, J., Dark Matter, Bright',
    'Doe, Jane, Roe, Ann',
    'CERN and LHC2 data',
    'aCERN',
    'CERN-2',
    'OpenAI, Anthropic',
    'vander Doe',
    'Jane xvan Roe',
    'Jane vanx Roe',
    'et al.',
    'others, Jr.',
    '2Jane Doe',
    'Jane 2Doe',
    '2Doe, J.',
    'Doe, 2J.',
    'CERN-X',
    'J. Doe, Dark others',
    'J. Doe, others of them',
    'Reply to J. Doe',
    'Comment Jane Doe',
    'Correction Jane Doe',
    'Note Jane Doe',
    'Remark Jane Doe',
    'Toward Jane Doe',
    'J. Doe, Comment on A. Roe',
    'J. Doe, Dark Matter in A. Roe',
    'Notes About J. Doe',
    'Proceedings Of J. Doe',
    '- Dark',
    'Dark ---',
    '-------',
    '\\bysames',
    '---x',
    '---,x',
  ])('is not “%s”', (text) => {
    expect(isNameList(text)).toBe(false);
  });

  test.each([
    'Doe, Jane, and Ann Roe',
    'Doe, Jane.',
    'Doe, J. Ann',
    'van der Doe, Jane, Ann Roe, and Bo Poe.',
    'Doe-Roe, Jane Ann Mary and Bo Poe',
  ])('where something marks the title also with the first one turned: %s', (text) => {
    expect(isNameList(text, true)).toBe(true);
    expect(isNameList(text)).toBe(false);
  });

  test.each([
    'Doe, jane',
    'doe, Jane',
    'Doe, Jane Ann Mary Sue',
    'Doe, Jane, Roe',
    'Doe, Jane, Ann Roe, dark matter',
    'Doe, Jane ann',
    'Doe1, Jane',
  ])('is even then not “%s”', (text) => {
    expect(isNameList(text, true)).toBe(false);
  });

  test('is not looked for in what is longer than any', () => {
    const names = (count: number): string => Array.from({ length: count }, () => 'Jane Doe').join(', ');
    expect([isNameList(names(1_000)), isNameList(names(1_001))]).toEqual([true, false]);
    expect(names(1_000)).toHaveLength(9_998);
  });
});

describe('initials at the end of a list', () => {
  test.each([
    'J. Doe',
    'J. Doe,',
    'J. Doe:',
    'A. Roe and J.-P. Doe.',
    'A. Roe and J.P. van der Doe',
    "J. O'Doe-Roe,",
    'Doe, J.',
    'Roe, A. and Doe, J.:',
    'Doe et al.',
    'Doe et al,',
  ])('%s', (text) => {
    expect(endsWithInitials(text)).toBe(true);
  });

  test.each([
    'Dark Matter',
    'Dark Matter,',
    'J. Doe and Ann Roe',
    'J. Doe, dark',
    'J. D',
    'Doe, j.',
    'j. Doe',
    'Doe et al. 2',
    'J. Doe, Dark Matter:',
  ])('are not in “%s”', (text) => {
    expect(endsWithInitials(text)).toBe(false);
  });
});
