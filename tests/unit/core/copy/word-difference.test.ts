import { describe, expect, it } from 'vitest';
import { MOST_WORDS, toWordDifference } from '../../../../src/core/copy/word-difference.ts';

/** Runs in short: ` ` both have it, `+` only the copy, `-` only the record. */
const SIGNS = { same: ' ', 'only-copy': '+', 'only-record': '-' } as const;
const differ = (copy: string, record: string, isCut = false) => {
  const { runs, likeness } = toWordDifference(copy, record, isCut);
  return [runs.map(({ kind, text }) => SIGNS[kind] + text), likeness];
};
const words = (count: number, word = 'x'): string => Array.from({ length: count }, () => word).join(' ');

describe('the difference of two texts', () => {
  it('is a list of runs, and how alike they are', () => {
    expect(toWordDifference('a b c', 'a x y c', false)).toEqual({
      runs: [
        { kind: 'same', text: 'a' },
        { kind: 'only-record', text: 'x y' },
        { kind: 'only-copy', text: 'b' },
        { kind: 'same', text: 'c' },
      ],
      likeness: 4 / 7,
    });
  });

  it.each<readonly [string, string, readonly string[], number]>([
    ['', '', [], 0],
    ['a', '', ['+a'], 0],
    ['', 'a', ['-a'], 0],
    ['a', 'a', [' a'], 1],
    ['a', 'b', ['-b', '+a'], 0],
    ['ab', 'a', ['-a', '+ab'], 0],
    ['a b', 'a', [' a', '+b'], 2 / 3],
    ['a', 'a b', [' a', '-b'], 2 / 3],
    ['x a', 'a', ['+x', ' a'], 2 / 3],
    ['a', 'x a', ['-x', ' a'], 2 / 3],
    ['a b', 'b a', ['-b', ' a', '+b'], 0.5],
    ['a b c d', 'c d a b', ['-c d', ' a b', '+c d'], 0.5],
    ['a b c d e', 'b d', ['+a', ' b', '+c', ' d', '+e'], 4 / 7],
    ['b d', 'a b c d e', ['-a', ' b', '-c', ' d', '-e'], 4 / 7],
    ['p a q b r c', 's a t b u c', ['-s', '+p', ' a', '-t', '+q', ' b', '-u', '+r', ' c'], 0.5],
    ['c a b', 'a b c', ['+c', ' a b', '-c'], 2 / 3],
  ])('%j against %j', (copy, record, runs, likeness) => {
    expect(differ(copy, record)).toEqual([runs, likeness]);
  });

  it('goes as far as anybody would read', () => {
    expect(MOST_WORDS).toBe(500);
    expect(differ(`${words(499)} a b`, `${words(499)} a c`)).toEqual([[` ${words(499)} a`], 1]);
    expect(differ(words(600), 'x')).toEqual([[' x', `+${words(499)}`], 2 / 501]);
    expect(differ('x', words(600))).toEqual([[' x', `-${words(499)}`], 2 / 501]);
  });
});

describe('the difference from a text that was cut', () => {
  it.each<readonly [string, string, readonly string[], number]>([
    ['', '', [], 0],
    ['', 'a b', ['-a b'], 0],
    ['a b c d', 'a b', [' a b'], 1],
    ['a b c', 'a b', [' a b'], 1],
    ['a bright day', 'a b', [' a bright'], 1],
    // Only the last word was cut.
    ['apple b', 'a b', ['-a', '+apple', ' b'], 0.5],
    ['a x b c', 'a b', [' a', '+x', ' b'], 1],
    ['a', 'a b', [' a', '-b'], 0.5],
    ['a x', 'a b', [' a', '-b'], 0.5],
    ['x y', 'a', ['-a'], 0],
    ['a b', 'a bright', [' a', '-bright'], 0.5],
  ])('%j against %j', (copy, record, runs, likeness) => {
    expect(differ(copy, record, true)).toEqual([runs, likeness]);
  });

  it('looks 40 words further in the copy, and no further', () => {
    expect(differ(`${words(40)} a`, 'a', true)).toEqual([[`+${words(40)}`, ' a'], 1]);
    expect(differ(`${words(41)} a`, 'a', true)).toEqual([['-a'], 0]);
    expect(differ(words(600), words(500), true)).toEqual([[` ${words(500)}`], 1]);
  });
});
