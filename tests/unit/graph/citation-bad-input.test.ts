import { describe, expect, it } from 'vitest';
import type { InboundCitation } from '../../../src/core/record/record.ts';
import { NO_FILTER, SORT_KEYS } from '../../../src/graph/citation-view.ts';
import { toExpandedIds } from '../../../src/graph/grow/expanded-ids.ts';
import { toGrownGraph } from '../../../src/graph/grow/grow.ts';
import { toCitationGraph } from '../../../src/graph/grow/to-citation-graph.ts';
import { joinCountParts, toCountParts } from '../../../src/graph/grow/view-counts.ts';
import { toForceJob, toForceLayout } from '../../../src/graph/layout/force-job.ts';
import { toTimeLayout } from '../../../src/graph/layout/time-layout.ts';
import type { PaperLook, PaperLooks } from '../../../src/graph/paper-look.ts';
import { filterRows, toFacets } from '../../../src/graph/rows/filter.ts';
import { sortRows, toRows } from '../../../src/graph/rows/rows.ts';
import { toYearHistogram } from '../../../src/graph/rows/year-histogram.ts';
import { simulate } from '../../../src/workers/force-simulation.ts';
import { citedRecord, citing, REGISTRY } from '../../support/citing-record.ts';

const LONG = 'A very long title. '.repeat(530).slice(0, 10_000);
const LONG_TEX = '{\\"a}$'.repeat(1_666);
const RTL = 'על מחקר של ציטוטים \u202e gnihtemos \u2066';

const HOSTILE: readonly InboundCitation[] = [
  citing('2101.00001', 'Listed twice', 3),
  citing('2101.00001v2', 'Listed twice', 4),
  citing('2001.00001', 'Itself'),
  citing('', null),
  citing('', 'Without an id'),
  citing('2113.00001', 'A month that doesn’t exist'),
  citing('hep-th/9900001', 'Another one'),
  citing('9999.99999', LONG),
  citing('2102.00001', LONG),
  citing('2102.00002', LONG_TEX),
  citing('2102.00003', RTL),
  citing('\u202e2102.00004', 'Turned around'),
  citing('__proto__', '__proto__'),
  citing('constructor', 'constructor', Number.MAX_SAFE_INTEGER),
  citing('2102.00005', '\ud800 half a pair \udc00', -1),
  citing('x'.repeat(10_000), 'A long id'),
];

const look = (kind: PaperLook['kind'], graph: PaperLook['graph'] = null): PaperLook => ({
  kind,
  words: '',
  category: null,
  graph,
});

/** Everything that is made of a record's citations, once. */
const useAll = (sample: readonly InboundCitation[], looks: PaperLooks, count: number) => {
  const root = toCitationGraph(citedRecord(sample, { count }));
  const budget = 2_500;
  const expanded = toExpandedIds({ kind: 'papers', ids: [...looks.keys()] }, root, looks, budget);
  const growth = toGrownGraph(root, looks, expanded, budget);
  const rows = toRows(growth.graph, looks);
  return {
    growth,
    rows,
    expanded,
    sentence: joinCountParts(toCountParts({ root, growth, looks, expanded, budget, reporter: REGISTRY })),
    layout: toTimeLayout(growth.graph),
    facets: toFacets(rows),
    histogram: toYearHistogram(rows, null),
    sorted: SORT_KEYS.map((key) => sortRows(rows, { key, descending: false })),
    find: (text: string) => filterRows(rows, { ...NO_FILTER, text }),
  };
};

describe('hostile citations', () => {
  it('are each shown for what they are', () => {
    const { growth, rows, sentence, layout, histogram, sorted, find } = useAll(HOSTILE, new Map(), 5);
    expect(rows).toHaveLength(13);
    expect(sentence).toBe(
      '13 citing papers shown; the registry counts only 5; 1 listed again; ' +
        '1 left out because it is this paper itself; 1 left out for want of an id and a title; ' +
        '8 without a date in its id',
    );
    expect(new Set(layout.positions.keys())).toEqual(new Set(growth.graph.papers.keys()));
    for (const { x, y } of layout.positions.values())
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    expect(histogram.undated.all).toBe(8);
    for (const order of sorted) expect(order).toHaveLength(rows.length);
    expect(find('very long title')).toHaveProperty('size', 2);
    expect(find('ציטוטים')).toEqual(new Set(['2102.00003']));
    expect(find('constructor')).toEqual(new Set(['raw:constructor']));
    expect(find('listed twice')).toEqual(new Set(['2101.00001']));
  });

  it('of papers that cite each other are both drawn, and end no walk over citations', () => {
    const own = (arxivId: string, ids: readonly string[]) =>
      look(
        'checked',
        toCitationGraph(
          citedRecord(
            ids.map((id) => citing(id)),
            { arxivId },
          ),
        ),
      );
    const looks = new Map([
      ['2101.00001', own('2101.00001', ['2102.00001', '2001.00001'])],
      ['2102.00001', own('2102.00001', ['2101.00001', '2102.00001'])],
    ]);
    const { growth, rows, expanded } = useAll(HOSTILE, looks, 16);
    expect(expanded).toEqual(['2101.00001', '2102.00001']);
    for (const id of [
      '2101.00001→2102.00001',
      '2102.00001→2101.00001',
      '2001.00001→2101.00001',
      '2101.00001→2001.00001',
    ]) {
      expect(growth.graph.citations.has(id)).toBe(true);
    }
    expect(growth.graph.citations.has('2102.00001→2102.00001')).toBe(false);
    expect(rows.every(({ distance }) => distance === 1)).toBe(true);
  });

  it('add nothing where a citing record turns out to be about another paper, and say so', () => {
    const looks = new Map([['2101.00001', look('mismatch')]]);
    const { growth, rows, sentence } = useAll(HOSTILE, looks, 16);
    expect(growth.graph.papers.size).toBe(14);
    expect(rows.find(({ paper }) => paper.id === '2101.00001')?.look.kind).toBe('mismatch');
    expect(sentence).toContain(': 1 with a record that doesn’t match, of which nothing is drawn');
  });

  it('have their places in a force layout', () => {
    const { growth, layout } = useAll(HOSTILE, new Map(), 16);
    const ends = simulate(toForceJob(growth.graph, layout), () => {});
    expect(
      [...toForceLayout(growth.graph, ends).positions.values()].every(({ x, y }) => Number.isFinite(x + y)),
    ).toBe(true);
  });

  it('may be 50,000', { timeout: 20_000 }, () => {
    const sample = Array.from({ length: 50_000 }, (_, index) =>
      citing(
        `2${index % 2}0${1 + (index % 9)}.${String(index).padStart(5, '0')}`,
        `Title ${index} of $x$`,
        index,
      ),
    );
    const { growth, layout, find, sorted } = useAll(sample, new Map(), 50_000);
    expect([growth.graph.papers.size, growth.leftOut]).toEqual([2_500, 47_501]);
    expect(layout.positions.size).toBe(2_500);
    expect(find('title')?.size).toBe(2_499);
    expect(sorted.map((order) => order.length)).toEqual(SORT_KEYS.map(() => 2_499));
    const root = toCitationGraph(citedRecord(sample));
    expect(toTimeLayout(root).positions.size).toBe(50_001);
    expect(sortRows(toRows(root), { key: 'title', descending: true })).toHaveLength(50_000);
  });
});
