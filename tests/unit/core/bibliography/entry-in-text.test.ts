import { describe, expect, test } from 'vitest';
import { readBibtex } from '../../../../src/core/bibliography/bibtex/read.ts';

/*
 * What begins like an entry on a line of its own may stand within somebody's text, and may be the next entry after one whose
 * brace is not closed.
 */
const read = (text: string) =>
  readBibtex(text, 'a.bib').map(({ key, problem, fields }) => [key, problem?.line ?? null, fields.length]);

describe('what is text of a field', () => {
  test.each([
    ['in braces', '{We write\n@word{x, and so on} for short.}'],
    ['in quotes', '"We write\n@word{x, and so on} for short."'],
    ['several times', '{We write\n@word{x, y}\n@other{z, {a}\n@third{b,}} for short.}'],
  ])('%s', (_, abstract) => {
    const text = `@article{a, title={T}, abstract=${abstract}, eprint={2503.11367}}\n@article{b, title={U}}\n`;
    expect(read(text)).toEqual([
      ['a', null, 3],
      ['b', null, 1],
    ]);
  });
});

describe('what begins an entry', () => {
  test.each([
    [
      'of a known type',
      '@misc{b, title={U}}',
      [
        ['a', 2, 0],
        ['b', null, 1],
      ],
    ],
    [
      'of another type',
      '@dissertation{b, title={U}}',
      [
        ['a', 2, 0],
        ['b', null, 1],
      ],
    ],
    [
      'of another type, before one of a known type',
      '@dissertation{b, title={U}}\n@misc{c, title={V}}',
      [
        ['a', 2, 0],
        ['b', null, 1],
        ['c', null, 1],
      ],
    ],
    [
      'of another type with a brace too many',
      '@dissertation{b, title={U}}}\n@dissertation{c, title={V}}',
      [
        ['a', 2, 0],
        ['b', null, 1],
        ['c', null, 1],
      ],
    ],
  ])('%s, after a brace that is not closed', (_, rest, expected) => {
    expect(read(`@article{a, abstract={We {write,\n${rest}\n`)).toEqual(expected);
  });

  test('where the bracket is open and no text is', () => {
    expect(read('@article{a, title={T},\n@word{b, title={U}}\n')).toEqual([
      ['a', 2, 1],
      ['b', null, 1],
    ]);
  });
});
