import { expect, test } from 'vitest';
import type { NumberedRow } from '../../../../src/features/list/examined-list.ts';
import {
  toCsvName,
  toFoundWords,
  toListCsv,
  toOthersWords,
} from '../../../../src/features/list/list-words.ts';
import { readCsv } from '../../../support/read-csv.ts';

const row: NumberedRow = {
  n: 0,
  place: { part: 0, start: 0, end: 9, index: 1, line: null },
  state: 'checked',
  label: 'Signed record',
  pithNumber: 'pith:2007:2W3F2J6XVHMDI3LFEUIZOILSTF',
  arxivId: '0704.0010v1',
  title: '＝1+1; a title',
  problem: null,
};

test('a list as CSV: ids are no numbers, and a title is neither run as a formula nor parted by a spreadsheet', () => {
  const csv = toListCsv([row], ['a.json']);
  expect(readCsv(csv)).toEqual([
    ['file', 'entry', 'state', 'pith_number', 'arxiv_id', 'title', 'problem'],
    ['a.json', 'Entry 2', 'Signed record', row.pithNumber, 'arXiv:0704.0010v1', "'＝1+1; a title", ''],
  ]);
  expect(csv).toContain(`,"'＝1+1; a title",`);
});

test('the name of a table says where it holds only some of the records, and where there may be more of them', () => {
  const of = (kind: 'done' | 'running' | 'stopped' | 'failed', shown: number): string =>
    toCsvName({ kind, rows: { length: 701 } }, shown);
  expect([of('done', 701), of('done', 699)]).toEqual(['pith-records.csv', 'pith-records-699-of-701.csv']);
  for (const kind of ['running', 'stopped', 'failed'] as const)
    expect([of(kind, 701), of(kind, 3)]).toEqual([
      'pith-records-701-of-the-first-701.csv',
      'pith-records-3-of-the-first-701.csv',
    ]);
});

test('what can’t be read as a record is counted apart', () => {
  const of = (length: number, others: number) => [
    toFoundWords({ rows: { length }, others }),
    toOthersWords({ others }),
  ];
  expect(of(1, 0)).toEqual(['1 record', null]);
  expect(of(2000, 0)).toEqual(['2,000 records', null]);
  expect(of(5, 2)).toEqual(['3 records and 2 others', '2 others can’t be read as records.']);
  expect(of(2, 1)).toEqual(['1 record and 1 other', '1 other can’t be read as a record.']);
  expect(of(2, 2)).toEqual(['No record and 2 others', '2 others can’t be read as records.']);
});
