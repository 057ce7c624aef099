import { expect, test } from 'vitest';
import { formatCsv, guardCell } from '../../../../src/core/csv/csv.ts';
import { readCsv } from '../../../support/read-csv.ts';

test('what spreadsheets take for the end of a cell or line is in quotes, and comes back as it was', () => {
  const texts = ['a, b', 'a; b', 'a\tb', 'a\r\nb', 'say "a"', 'a b', ''];
  const csv = formatCsv([texts, texts.map((_, index) => index), texts.map(() => null)]);
  expect(csv).toBe('"a, b","a; b","a\tb","a\r\nb","say ""a""",a b,\r\n0,1,2,3,4,5,6\r\n,,,,,,\r\n');
  expect(readCsv(csv)[0]).toEqual(texts);
});

test('a text that a spreadsheet would run has an apostrophe, a number has none, and NUL is never written', () => {
  expect(formatCsv([['=1;2', -1, 'a\0b']])).toBe(`"'=1;2",-1,a\ufffdb\r\n`);
});

test.each(['=1', '+1', '-1', '@x', '\t=1', '\rx', ' =1', '＝1', '＋1', '－1', '＠x'])(
  '%j is no formula',
  (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
  },
);

test.each(['', 'a=1', '1', '2605.10001', 'raw:=1', "'"])('%j stays as it is', (text) => {
  expect(guardCell(text)).toBe(text);
});
