import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/graph/fold-text.ts';
import {
  DEFAULT_SORT,
  findMatches,
  type PaperRow,
  type RowSort,
  sortRows,
  toRows,
} from '../../src/graph/rows.ts';
import { toCitationGraph } from '../../src/graph/to-citation-graph.ts';
import { citedRecord, citing } from '../support/citing-record.ts';

const rows = toRows(
  toCitationGraph(
    citedRecord([
      citing('2103.00001', 'Zeta functions of K\\"ahler manifolds', 4, true),
      citing('2101.00002', 'alpha $\\eta^\\prime$ decays', null, false),
      citing('2101.00001', "\\v{S}ilhav\\'y on Bounds", 12, null),
      citing('cs/0512068', null, 4, true),
      citing('no id', 'Éléments', 1, null),
    ]),
  ),
);
const ids = (some: readonly PaperRow[]): readonly string[] => some.map(({ paper }) => paper.id);

describe('toRows', () => {
  it('holds every paper but the focus, with its numbers in the reference list', () => {
    expect(rows.map(({ paper, citesAs }) => [paper.id, citesAs])).toEqual([
      ['2103.00001', [4]],
      ['2101.00002', []],
      ['2101.00001', [12]],
      ['cs/0512068', [4]],
      ['raw:no id', [1]],
    ]);
  });
});

describe('sortRows', () => {
  it.each<[RowSort, readonly string[]]>([
    [DEFAULT_SORT, ['2103.00001', '2101.00001', '2101.00002', 'cs/0512068', 'raw:no id']],
    [
      { key: 'date', descending: false },
      ['cs/0512068', '2101.00001', '2101.00002', '2103.00001', 'raw:no id'],
    ],
    [
      { key: 'title', descending: false },
      ['2101.00002', 'raw:no id', '2101.00001', '2103.00001', 'cs/0512068'],
    ],
    [
      { key: 'title', descending: true },
      ['2103.00001', '2101.00001', 'raw:no id', '2101.00002', 'cs/0512068'],
    ],
    [
      { key: 'citesAs', descending: false },
      ['raw:no id', '2103.00001', 'cs/0512068', '2101.00001', '2101.00002'],
    ],
    [
      { key: 'record', descending: true },
      ['2103.00001', 'cs/0512068', '2101.00002', '2101.00001', 'raw:no id'],
    ],
  ])('by %j, with what has no value last', (sort, expected) => {
    expect(ids(sortRows(rows, sort))).toEqual(expected);
  });

  it('gives the same table for the same rows in any order, and leaves its input alone', () => {
    const before = [...rows];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length }),
        fc.constantFrom('date', 'title', 'citesAs', 'record'),
        fc.boolean(),
        (shuffled, key, descending) => {
          expect(sortRows(shuffled, { key, descending })).toEqual(sortRows(rows, { key, descending }));
        },
      ),
    );
    expect(rows).toEqual(before);
  });
});

describe('findMatches', () => {
  it.each([
    ['', 5],
    ['   ', 5],
    ['kahler', 1],
    ['KÄHLER zeta', 1],
    ['zeta kähler manifold', 1],
    ['zeta silhavy', 0],
    ['silhavy', 1],
    ['elements', 1],
    ['2101', 2],
    ['0512068', 1],
    ['eta^prime', 1],
    ['$\\eta^\\prime$', 1],
    ['raw', 0],
  ])('finds by %j: %d', (query, expected) => {
    expect(findMatches(rows, query).size).toBe(expected);
  });
});

describe('foldText', () => {
  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
