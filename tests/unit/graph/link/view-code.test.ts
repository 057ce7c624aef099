import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CitationView,
  DEFAULT_VIEW,
  NO_FILTER,
  SORT_KEYS,
} from '../../../../src/graph/citation-view.ts';
import {
  formatViewCode,
  LARGEST_BUDGET,
  LEAST_BUDGET,
  MAX_LINK_LENGTH,
  parseViewCode,
} from '../../../../src/graph/link/view-code.ts';
import { VIEW_KEYS } from '../../../../src/graph/link/view-keys.ts';
import { LOOK_KINDS } from '../../../../src/graph/paper-look.ts';
import { ANCHOR_KINDS } from '../../../../src/graph/rows/filter.ts';
import { parseSearch, parseViewSearch, stringifySearch } from '../../../../src/routes/address/view-search.ts';

const anyName = fc.oneof(
  fc.constantFrom(
    '2101.00001',
    'hep-th/9901001',
    'raw:a,b%c',
    'title:50 % of all, and more',
    'Smith et al.',
    'Smith (2003)',
    '“Quoted”',
    'Łukasiewicz, Jerzy 😀',
    'naſ',
    'all1',
    '__proto__',
    'title:A Title on\n  Two Lines',
    'raw:2605.18750\u0007',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom('\ud800', 'x\udc00y', '%002C', '%', ',', ' '),
);
const anyNames = fc.uniqueArray(anyName, { maxLength: 6 });
const anyYear = fc.integer({ min: 1000, max: 9999 });
const anyPlace = fc.double({ min: -1e6, max: 1e6, noNaN: true });

const anyView: fc.Arbitrary<CitationView> = fc.record({
  selected: anyNames,
  expanded: fc.oneof(
    anyNames.map((ids) => ({ kind: 'papers' as const, ids })),
    fc.integer({ min: 1, max: 99 }).map((steps) => ({ kind: 'all' as const, steps })),
  ),
  filter: fc.record({
    text: fc.string({ unit: 'grapheme' }),
    years: fc.option(
      fc.tuple(anyYear, anyYear).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const),
    ),
    categories: anyNames,
    looks: fc.shuffledSubarray([...LOOK_KINDS]),
    anchors: fc.shuffledSubarray([...ANCHOR_KINDS]),
    distances: fc.uniqueArray(fc.nat(20), { maxLength: 4 }),
  }),
  sort: fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
  layout: fc.constantFrom('time', 'force'),
  colouring: fc.constantFrom('year', 'state'),
  region: fc.option(
    fc.record({ x: anyPlace, y: anyPlace, width: fc.double({ min: 0.01, max: 1e6, noNaN: true }) }),
  ),
  budget: fc.integer({ min: LEAST_BUDGET, max: LARGEST_BUDGET }),
});

describe('view code', () => {
  it('says nothing of the default view', () => {
    expect(formatViewCode(DEFAULT_VIEW)).toEqual({});
    expect(parseViewCode({})).toEqual(DEFAULT_VIEW);
  });

  it('is short and can be read', () => {
    const code = formatViewCode({
      selected: ['2101.00001', 'hep-th/9901001'],
      expanded: { kind: 'all', steps: 2 },
      filter: {
        text: 'black hole',
        years: [1997, 2003],
        categories: ['hep-th', 'gr-qc'],
        looks: ['mismatch', 'no-record'],
        anchors: ['record'],
        distances: [1, 2],
      },
      sort: { key: 'citedBy', descending: true },
      layout: 'force',
      colouring: 'state',
      region: { x: 1234.5678, y: -0.0001, width: 900 },
      budget: 5_000,
    });
    expect(code).toEqual({
      sel: '2101.00001,hep-th/9901001',
      exp: 'all2',
      q: 'black hole',
      y: '1997-2003',
      cat: 'hep-th,gr-qc',
      st: 'mismatch,no-record',
      rec: 'record',
      dist: '1,2',
      sort: '-citedBy',
      lay: 'force',
      col: 'state',
      z: '1234.57,0,900',
      max: '5000',
    });
    expect(stringifySearch(code).length).toBeLessThan(MAX_LINK_LENGTH);
  });

  it('has no percent sign where no text of its reader does: in a footnote of LaTeX what stands behind one is lost', () => {
    const code = formatViewCode({
      ...DEFAULT_VIEW,
      selected: ['2605.18750', 'hep-th/9711200'],
      region: { x: 1, y: 2, width: 300 },
    });
    expect(stringifySearch({ in: 'demo', tab: 'citations', ...code })).toMatch(
      /^\?in=demo&tab=citations&sel=2605\.18750,hep-th\/9711200&z=[^%]+$/,
    );
  });

  it('comes back as the same view, through an address too', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const code = formatViewCode(view);
        const { region, ...rest } = parseViewCode(code);
        const { region: asked, ...wanted } = view;
        expect(rest).toEqual(wanted);
        expect(region === null).toBe(asked === null);
        expect(formatViewCode(parseViewCode(code))).toEqual(code);
        const address = stringifySearch(code);
        expect(parseViewCode(parseSearch(address))).toEqual(parseViewCode(code));
        // As a page reads its address.
        const read = { ...parseViewSearch(parseSearch(address)) };
        if (address.length < MAX_LINK_LENGTH) expect(parseViewCode(read)).toEqual(parseViewCode(code));
        // As it stands in the source of a web page, from which somebody copied it.
        expect(parseViewCode(parseSearch(address.replaceAll('&', '&amp;')))).toEqual(parseViewCode(code));
      }),
      { numRuns: 500 },
    );
  });

  it('has a filter with a tab in it as one with a space, for no address holds one', () => {
    const { q = '' } = formatViewCode({ ...DEFAULT_VIEW, filter: { ...NO_FILTER, text: 'dark\tmatter' } });
    expect(parseViewSearch(parseSearch(stringifySearch({ q }))).q).toBe('dark matter');
  });

  it('moves nothing on screen by more than half a pixel, on a frame of up to 8,000 pixels', () => {
    const anyWidth = fc.double({ min: Math.log(0.01), max: Math.log(1e6), noNaN: true }).map(Math.exp);
    fc.assert(
      fc.property(anyPlace, anyPlace, anyWidth, (x, y, width) => {
        const region = { x, y, width };
        const back = parseViewCode(formatViewCode({ ...DEFAULT_VIEW, region })).region;
        if (back === null) throw new Error('a region comes back');
        /** Where the left end and the middle of what is seen come to lie, in pixels. */
        const onScreen = (at: { x: number; width: number }, point: number) =>
          4_000 + ((point - at.x) * 8_000) / at.width;
        for (const point of [x - width / 2, x, x + width / 2]) {
          expect(Math.abs(onScreen(back, point) - onScreen(region, point))).toBeLessThan(0.5);
        }
        expect((Math.abs(back.y - y) * 8_000) / width).toBeLessThan(0.5);
      }),
    );
  });

  it('takes anything for some view and never throws', () => {
    const keys = [...VIEW_KEYS, '__proto__'];
    const hostile = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.constantFrom(
        '1e999,0,1',
        'NaN,0,1',
        '0,0,0',
        '-',
        ',,,',
        '%',
        '%D800',
        'all0',
        'all',
        'all100',
        '2003-1997',
      ),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), hostile), (search) => {
        const view = parseViewCode(search);
        const again = parseViewCode(formatViewCode(view));
        expect(formatViewCode(again)).toEqual(formatViewCode(view));
        expect({ ...again, region: null }).toEqual({ ...view, region: null });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['max', '0'],
    ['max', '-1'],
    ['max', '1e3'],
    ['max', '99999999999'],
    ['max', '2500.5'],
    ['y', '2003-1997'],
    ['y', '0097-0103'],
    ['y', '1997'],
    ['st', 'none,record'],
    ['rec', 'toString'],
    ['dist', '-1,x,1.5'],
    ['sort', '--date'],
    ['sort', 'constructor'],
    ['lay', 'time'],
    ['col', 'red'],
    ['exp', 'all0'],
    ['exp', ',,'],
    ['sel', ''],
    ['z', '1,2'],
    ['z', '1,2,0'],
    ['z', '1,2,-5'],
    ['z', '1,2,3,4'],
    ['z', '1e3,2,3'],
    ['z', ' 1,2,3'],
    ['z', '99999999999,2,3'],
  ])('takes %s=%j for not given', (key, value) => {
    expect(parseViewCode({ [key]: value })).toEqual(
      key === 'exp' && value === 'all0'
        ? { ...DEFAULT_VIEW, expanded: { kind: 'papers', ids: ['all0'] } }
        : DEFAULT_VIEW,
    );
  });

  it('leaves out what no view can have', () => {
    expect(
      formatViewCode({
        ...DEFAULT_VIEW,
        expanded: { kind: 'all', steps: 0 },
        budget: -1,
        region: { x: Number.NaN, y: 0, width: 0 },
        filter: { ...NO_FILTER, categories: [''] },
      }),
    ).toEqual({});
  });
});
