import { expect, it } from 'vitest';
import type { ComparedValue } from '../../../../src/core/compare/compare-json.ts';
import { toResultWords } from '../../../../src/features/compare/result-words.ts';

type Case = readonly [likenesses: readonly ComparedValue['likeness'][], reported: string, signed?: string];
const CASES: readonly Case[] = [
  [[], 'Nothing here that could be compared.'],
  [['same', 'same'], 'No difference.'],
  [['different', 'same'], '1 value differs.'],
  [['only-a', 'only-b', 'respelled', 'not-comparable'], '2 values differ.'],
  [['same', 'not-comparable', 'respelled'], 'No difference in what could be compared.'],
  [
    ['same', 'respelled'],
    'No difference but in how values are written.',
    'No difference but in how values are written: the signed text is another one, with another hash.',
  ],
];

it('what came of the values of one part is said, and nothing that couldn’t be compared is called the same', () => {
  for (const [likenesses, reported, signed = reported] of CASES) {
    const rows = likenesses.map((likeness, at) => ({ path: `${at}`, likeness, a: 1, b: 2 }));
    expect([toResultWords(rows, false), toResultWords(rows, true)]).toEqual([reported, signed]);
  }
});
