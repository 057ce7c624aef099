import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Filter, NO_FILTER } from '../../../../src/graph/citation-view.ts';
import { toGrownGraph } from '../../../../src/graph/grow/grow.ts';
import { toCitationGraph } from '../../../../src/graph/grow/to-citation-graph.ts';
import { LOOK_KINDS, type PaperLook } from '../../../../src/graph/paper-look.ts';
import {
  ANCHOR_KINDS,
  filterRows,
  isFiltering,
  toAnchorKind,
  toFacets,
} from '../../../../src/graph/rows/filter.ts';
import { toRows } from '../../../../src/graph/rows/rows.ts';
import { toYearHistogram } from '../../../../src/graph/rows/year-histogram.ts';
import { readNetwork } from '../../../support/citation-network.ts';
import { citedRecord, citing } from '../../../support/citing-record.ts';
import { anyIds, anyWorld } from '../../../support/citing-worlds.ts';

const looks = new Map<string, PaperLook>([
  ['2103.00001', { kind: 'checked', words: 'Checked', category: 'math.NT', graph: null }],
  ['cs/0512068', { kind: 'no-record', words: 'No record', category: null, graph: null }],
]);
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
  looks,
);
const find = (filter: Partial<Filter>): readonly string[] | null => {
  const found = filterRows(rows, { ...NO_FILTER, ...filter });
  return found && [...found];
};

describe('filterRows', () => {
  it.each(['', '   ', '{}', '$'])('asks for nothing by the text %j', (text) => {
    expect(isFiltering({ ...NO_FILTER, text })).toBe(false);
    expect(find({ text })).toBeNull();
  });

  it.each([
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
  ])('finds by the text %j: %d', (text, expected) => {
    expect(find({ text })).toHaveLength(expected);
  });

  it('finds by year, category, state, record and distance, all of which have to hold', () => {
    expect(find({ years: [2005, 2005] })).toEqual(['cs/0512068']);
    expect(find({ years: [2000, 2021] })).toHaveLength(4);
    expect(find({ categories: ['math.NT', 'cs'] })).toEqual(['2103.00001', 'cs/0512068']);
    expect(find({ looks: ['checked'] })).toEqual(['2103.00001']);
    expect(find({ looks: ['not-asked', 'no-record'] })).toHaveLength(4);
    expect(find({ anchors: ['record'] })).toEqual(['2103.00001', 'cs/0512068']);
    expect(find({ anchors: ['no-record', 'not-said'] })).toHaveLength(3);
    expect(find({ distances: [1] })).toHaveLength(5);
    expect(find({ distances: [2, 3] })).toEqual([]);
    expect(find({ anchors: ['record'], text: 'zeta', years: [2021, 2021] })).toEqual(['2103.00001']);
    expect(find({ anchors: ['record'], years: [2022, 2024] })).toEqual([]);
  });

  const anyFilter: fc.Arbitrary<Filter> = fc.record({
    text: fc.constantFrom('', 'a', 'kahler', '2001', 'hep'),
    years: fc.option(fc.tuple(fc.integer({ min: 1998, max: 2012 }), fc.integer({ min: 2012, max: 2025 }))),
    categories: fc.subarray(['hep-th', 'cs']),
    looks: fc.subarray([...LOOK_KINDS]),
    anchors: fc.subarray([...ANCHOR_KINDS]),
    distances: fc.subarray([1, 2, 3]),
  });

  it('finds a part of the rows: what fits every one of its parts', () => {
    fc.assert(
      fc.property(anyWorld, anyIds, anyFilter, (world, ids, filter) => {
        const all = toRows(toGrownGraph(world.root, world.looks, ids, 99).graph, world.looks);
        const everybody = new Set(all.map(({ paper }) => paper.id));
        const found = filterRows(all, filter) ?? everybody;
        const parts = Object.entries(filter).map(
          ([key, value]) => filterRows(all, { ...NO_FILTER, [key]: value }) ?? everybody,
        );
        expect(found).toEqual(new Set([...everybody].filter((id) => parts.every((part) => part.has(id)))));
      }),
    );
  });
});

describe('toFacets', () => {
  it('counts each value that occurs, in an order to show them in', () => {
    expect(toFacets(rows)).toEqual({
      categories: new Map([
        ['cs', 1],
        ['math.NT', 1],
      ]),
      looks: new Map([
        ['no-record', 1],
        ['checked', 1],
        ['not-asked', 3],
      ]),
      anchors: new Map([
        ['record', 2],
        ['no-record', 1],
        ['not-said', 2],
      ]),
      distances: new Map([[1, 5]]),
    });
    expect([...toFacets(rows).looks.keys()]).toEqual(['no-record', 'checked', 'not-asked']);
  });

  it('counts as many as the filter finds', () => {
    const all = toRows(readNetwork());
    const { categories, looks: kinds, anchors, distances } = toFacets(all);
    const size = (filter: Partial<Filter>) => filterRows(all, { ...NO_FILTER, ...filter })?.size;
    for (const [name, count] of categories) expect(size({ categories: [name] })).toBe(count);
    for (const [kind, count] of kinds) expect(size({ looks: [kind] })).toBe(count);
    for (const [kind, count] of anchors) expect(size({ anchors: [kind] })).toBe(count);
    for (const [distance, count] of distances) expect(size({ distances: [distance] })).toBe(count);
    expect(all.filter(({ paper }) => toAnchorKind(paper) === 'record')).toHaveLength(
      anchors.get('record') ?? 0,
    );
  });
});

describe('toYearHistogram', () => {
  it('has every year from the first to the last, and those without a date', () => {
    const { bins, undated } = toYearHistogram(rows, new Set(['2101.00001', 'raw:no id']));
    expect(bins.map(({ year }) => year)).toEqual(Array.from({ length: 17 }, (_, index) => 2005 + index));
    expect(bins[0]).toEqual({ year: 2005, all: 1, matching: 0 });
    expect(bins[1]).toEqual({ year: 2006, all: 0, matching: 0 });
    expect(bins.at(-1)).toEqual({ year: 2021, all: 3, matching: 1 });
    expect(undated).toEqual({ all: 1, matching: 1 });
    expect(toYearHistogram([], null)).toEqual({ bins: [], undated: { all: 0, matching: 0 } });
  });

  it('adds up to the rows and to the matches', () => {
    fc.assert(
      fc.property(anyWorld, fc.option(fc.constantFrom('2001', 'hep', 'x')), (world, text) => {
        const all = toRows(world.root);
        const matches = filterRows(all, { ...NO_FILTER, text: text ?? '' });
        const { bins, undated } = toYearHistogram(all, matches);
        const sum = (key: 'all' | 'matching') => bins.reduce((total, bin) => total + bin[key], undated[key]);
        expect(sum('all')).toBe(all.length);
        expect(sum('matching')).toBe(matches?.size ?? all.length);
      }),
    );
  });
});
