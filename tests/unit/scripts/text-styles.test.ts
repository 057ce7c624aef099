import { expect, test } from 'vitest';
import { findTypeFaults, type Piece, toStyles } from '../../../scripts/screens/text-styles.ts';

const piece = (change: Partial<Piece> = {}): Piece => ({
  size: 15,
  line: 24,
  face: 'Pith Sans',
  weight: 400,
  text: 'words',
  ...change,
});

test('a style is a size on a line height in a face; weights are within it', () => {
  const pieces = [piece(), piece({ weight: 600 }), piece({ line: 20 }), piece({ face: 'Pith Mono' })];
  expect([...toStyles(pieces).keys()]).toEqual(['15/24 Pith Sans', '15/20 Pith Sans', '15/24 Pith Mono']);
  expect(findTypeFaults(pieces)).toEqual([]);
});

test('a seventh style, a third weight, small print and lines off the grid are named', () => {
  const six = [13, 14, 15, 16, 17, 18].map((size) => piece({ size }));
  expect(findTypeFaults(six)).toEqual([]);
  expect(findTypeFaults([...six, piece({ size: 28, line: 36 })])).toEqual([
    expect.stringContaining('7 styles of text: 13/24 Pith Sans (“words”); 14/24'),
  ]);
  expect(findTypeFaults([400, 600, 700].map((weight) => piece({ weight })))).toEqual([
    '3 weights: 400, 600, 700.',
  ]);
  expect(findTypeFaults([piece({ size: 12 })])).toEqual(['“words” has 12 px.']);
  expect(findTypeFaults([piece({ line: 22 })])).toEqual(['“words” has lines of 22 px, off the grid.']);
});
