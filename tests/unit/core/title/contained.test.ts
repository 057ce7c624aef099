import { describe, expect, test } from 'vitest';
import { containsTitle } from '../../../../src/core/title/contained.ts';
import { mayContainTitle } from '../../../../src/core/title/skeleton.ts';

/*
 * When the title of a reference in plain text is said to be a given one. What only may be it is left open: never said to be
 * the signed title, and never called another.
 */
const AUTHORS = 'J. Doe and A. Roe. ';
const TITLE = 'Dark Matter';

describe('ends where it says where or when it appeared', () => {
  test.each([
    '. arXiv:2503.11367',
    ' arXiv:2503.11367',
    ' arXiv preprint arXiv:2503.11367, 2025.',
    ' (arXiv:2503.11367)',
    ' [hep-ph]',
    ' https://arxiv.org/abs/2503.11367',
    ' hep-lat/0305021',
    '. In Proceedings of Stars, 2025',
    ' In: Proceedings of Stars',
    ' in Proceedings of Stars',
    ', in Stars',
    '. Master’s thesis, Oslo',
    '. PhD thesis, Oslo',
    '. Ph. D. thesis, Oslo',
    '. Submitted to Nature',
    ', 2025.',
    ' (2025)',
    ', Nature 12 (2018) 3',
    '. Phys. Rev. D 98, 123',
    '.',
    '',
  ])('“Dark Matter%s”', (after) => {
    expect(containsTitle(`${AUTHORS}${TITLE}${after}`, TITLE)).toBe(true);
    expect(containsTitle(`${AUTHORS}${TITLE.toUpperCase()}${after}`, TITLE)).toBe(true);
  });
});

describe('goes on with words that may be its own', () => {
  test.each([
    ' in Galaxies. arXiv:2503.11367',
    ' in the Milky Way. arXiv:2503.11367',
    ' Mastering Go. arXiv:2503.11367',
    '. Mastering Go. arXiv:2503.11367',
    ' Accepted by All. arXiv:2503.11367',
    ' Available to All. arXiv:2503.11367',
    ' Preprints and Others. arXiv:2503.11367',
    ' arXiving the World. arXiv:2503.11367',
    ' 2020 Update. arXiv:2503.11367',
    ' Theses. arXiv:2503.11367',
    ' PhDs and Others. arXiv:2503.11367',
    '. PhDs and Others. arXiv:2503.11367',
    ' Proceedings. arXiv:2503.11367',
    ': a Review. arXiv:2503.11367',
    ', Part 2. arXiv:2503.11367',
    's. arXiv:2503.11367',
  ])('“Dark Matter%s”', (after) => {
    const text = `${AUTHORS}${TITLE}${after}`;
    expect(containsTitle(text, TITLE)).toBe(false);
    expect(mayContainTitle(text, TITLE)).toBe(true);
  });
});

describe('within quotes', () => {
  test.each([
    ['“Dark Matter,” in Galaxies, 2025', true],
    ['“Dark Matter”, in Galaxies, 2025', true],
    ['“Dark Matter” (2025)', true],
    ['“Dark Matter” arXiv:2503.11367', true],
    ['“Dark Matter” in Proceedings of Stars', true],
    ['“Dark Matter” Phys. Rev. D 98, 123', true],
    ['“Dark Matter”', true],
    ['“Dark Matter” in Galaxies. arXiv:2503.11367', false],
    ['“Dark Matter” Mastering Go. arXiv:2503.11367', false],
    ['“Dark Matter” revisited. arXiv:2503.11367', false],
    ['“Dark Matter of Stars”, 2025', false],
  ])('%s', (rest, isIt) => expect(containsTitle(`J. Doe, ${rest}`, TITLE)).toBe(isIt));
});

describe('begins behind the authors', () => {
  test.each([
    ['Doe J, Roe A. ', true],
    ['Doe, J., Roe, A. ', true],
    ['[12] J. Doe et al. ', true],
    ['Doe, Jane, and Ann Roe (2025). ', true],
    ['OpenAI. ', true],
    ['J. Doe; “', false],
    ['Cold ', false],
    ['On the Origin. ', false],
    ['J. Doe. Comment on ', false],
    ['J. Doe. Stars: ', false],
    ['J. Doe. Stars and ', false],
  ])('%s', (before, isIt) => expect(containsTitle(`${before}${TITLE}. arXiv:2503.11367`, TITLE)).toBe(isIt));
});

test('reads over a line that a hyphen ends, and accents that stand apart', () => {
  expect(containsTitle(`${AUTHORS}Dark Mat-\n  ter. 2025`, TITLE)).toBe(true);
  expect(containsTitle(`${AUTHORS}Dark-\nMatter. 2025`, 'Dark-Matter')).toBe(true);
  expect(containsTitle(`${AUTHORS}Dark-\nMatter. 2025`, TITLE)).toBe(false);
  expect(containsTitle(`${AUTHORS}The Schr ¨odinger Cat. 2025`, 'The Schrödinger Cat')).toBe(true);
  expect(containsTitle(`${AUTHORS}The Schr ´odinger Cat. 2025`, 'The Schrödinger Cat')).toBe(false);
});

test('a title of no words is in none', () => {
  expect(containsTitle(`${AUTHORS}Dark Matter. 2025`, '')).toBe(false);
  expect(containsTitle(`${AUTHORS}. 2025`, '{}')).toBe(false);
});
