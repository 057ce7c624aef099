import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InboundCitation } from '../../src/core/record.ts';
import { parseRecord } from '../../src/core/record-parse.ts';
import type { CitationGraph, GraphCounts } from '../../src/graph/citation-graph.ts';
import { formatCounts, formatMatches } from '../../src/graph/counts.ts';
import { mergeCitationGraphs } from '../../src/graph/merge-citation-graphs.ts';
import { toCitationGraph } from '../../src/graph/to-citation-graph.ts';
import { citedRecord, citing } from '../support/citing-record.ts';

const countsOf = (graph: CitationGraph): GraphCounts => {
  const counts = graph.counts.get(graph.focus);
  if (counts === undefined) throw new Error('a graph has the counts of its focus');
  return counts;
};
const sentence = (...record: Parameters<typeof citedRecord>): string =>
  formatCounts(countsOf(toCitationGraph(citedRecord(...record))));

/** What a graph says, without the order in which it says it. */
const asSets = (graph: CitationGraph) => ({
  papers: [...graph.papers].sort(([a], [b]) => (a < b ? -1 : 1)),
  citations: [...graph.citations].sort(([a], [b]) => (a < b ? -1 : 1)),
});

describe('toCitationGraph', () => {
  it('draws every citing paper once, with one arrow towards the focus', () => {
    const graph = toCitationGraph(
      citedRecord([citing('2101.00001', 'A', 7, true), citing('hep-th/9901001', 'B', null)]),
    );
    expect(graph.focus).toBe('2001.00001');
    expect([...graph.papers.values()]).toEqual([
      expect.objectContaining({ id: '2001.00001', title: 'The focus', year: 2020, month: 1 }),
      { id: '2101.00001', arxivId: '2101.00001', title: 'A', year: 2021, month: 1, isInternalAnchor: true },
      expect.objectContaining({ id: 'hep-th/9901001', year: 1999, month: 1, isInternalAnchor: null }),
    ]);
    expect([...graph.citations.values()]).toEqual([
      { id: '2101.00001→2001.00001', citing: '2101.00001', cited: '2001.00001', refIndexes: [7] },
      expect.objectContaining({ citing: 'hep-th/9901001', refIndexes: [] }),
    ]);
    expect(countsOf(graph)).toEqual({ known: 2, listed: 2, shown: 2, notes: [] });
  });

  it('merges a paper that is listed again, under whatever version, and keeps all that was said', () => {
    const graph = toCitationGraph(
      citedRecord([
        citing('2101.00001', null, 9, false),
        citing('2101.00001v3', 'A', 4, true),
        citing('2101.00001', 'B', 9, null),
      ]),
    );
    expect(graph.papers.get('2101.00001')).toMatchObject({ title: 'A', isInternalAnchor: true });
    expect(graph.citations.get('2101.00001→2001.00001')?.refIndexes).toEqual([4, 9]);
    expect(countsOf(graph).notes).toEqual([
      { kind: 'duplicate', rawId: '2101.00001v3' },
      { kind: 'duplicate', rawId: '2101.00001' },
    ]);
  });

  it('leaves out the paper itself and what has neither id nor title, and says so', () => {
    const graph = toCitationGraph(citedRecord([citing('2001.00001v2'), citing(' ', null), citing('', ' ')]));
    expect(graph.citations.size).toBe(0);
    expect(graph.papers.size).toBe(1);
    expect(countsOf(graph)).toEqual({
      known: 3,
      listed: 3,
      shown: 0,
      notes: [
        { kind: 'self-citation', rawId: '2001.00001v2' },
        { kind: 'nameless', rawId: ' ' },
        { kind: 'nameless', rawId: '' },
      ],
    });
  });

  it.each(['2113.00001', '2100.00001', 'not an id', '__proto__', 'constructor', 'hep-th/9913001'])(
    'keeps %j without a date and says so',
    (rawId) => {
      const graph = toCitationGraph(citedRecord([citing(rawId)]));
      expect(graph.papers.get(`raw:${rawId}`)).toMatchObject({ arxivId: null, year: null, month: null });
      expect(countsOf(graph)).toMatchObject({ shown: 1, notes: [{ kind: 'no-date', rawId }] });
    },
  );

  it('says which entries the record parser could not read', () => {
    const real = JSON.parse(readFileSync('tests/vectors/real/2W3F2J6XVHMDI3LFEUIZOILSTF.json', 'utf8'));
    const sample = [null, 'text', { citing_title: 'No id' }, ...real.inbound_citations.sample];
    const parsed = parseRecord({ ...real, inbound_citations: { count: 9, sample } });
    if (parsed.kind === 'error') throw new Error(JSON.stringify(parsed.error));
    const counts = countsOf(toCitationGraph({ ...parsed.value.view, bound: { title: null } }));
    expect(counts).toMatchObject({ known: 9, listed: 4, shown: 1 });
    expect(counts.notes).toEqual(
      [0, 1, 2].map((index) => ({ kind: 'unreadable', rawId: `inbound_citations.sample[${index}]` })),
    );
    expect(formatCounts(counts)).toBe(
      '1 of 9 citing papers shown; 5 not in the registry’s sample; 3 left out because the entry can’t be read',
    );
  });

  it('keeps a paper without id by its title', () => {
    const graph = toCitationGraph(citedRecord([citing('', 'Only a title'), citing('', 'Only a title')]));
    expect([...graph.papers.keys()]).toEqual(['2001.00001', 'title:Only a title']);
    expect(countsOf(graph).notes.map((note) => note.kind)).toEqual(['no-date', 'duplicate']);
  });

  it('has a focus even where the record is about no arXiv paper', () => {
    const graph = toCitationGraph(citedRecord([citing('2101.00001')], { arxivId: null, title: null }));
    expect(graph.focus).toBe('pith:AAAAAAAAAAAAAAAAAAAAAAAAAA');
    expect(graph.papers.get(graph.focus)).toMatchObject({ arxivId: null, year: null, title: null });
    expect(graph.citations.has('2101.00001→pith:AAAAAAAAAAAAAAAAAAAAAAAAAA')).toBe(true);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])('takes %d for no count', (count) => {
    expect(countsOf(toCitationGraph(citedRecord([citing('2101.00001')], { count }))).known).toBeNull();
  });

  it('accounts for every entry, and any order of the entries gives the same graph', () => {
    const entry = fc
      .tuple(
        fc.constantFrom('2101.00001', '2101.00001v2', '2205.00007', '2001.00001', '2113.00001', 'x', '', ' '),
        fc.option(fc.constantFrom('A', 'B', '')),
        fc.option(fc.integer({ min: 1, max: 5 })),
        fc.option(fc.boolean()),
      )
      .map((parts): InboundCitation => citing(...parts));
    fc.assert(
      fc.property(
        fc
          .array(entry, { maxLength: 30 })
          .chain((sample) =>
            fc.tuple(
              fc.constant(sample),
              fc.shuffledSubarray(sample, { minLength: sample.length, maxLength: sample.length }),
            ),
          ),
        ([sample, shuffled]) => {
          const graph = toCitationGraph(citedRecord(sample));
          const { listed, shown, notes } = countsOf(graph);
          expect(listed).toBe(sample.length);
          expect(shown + notes.filter((note) => note.kind !== 'no-date').length).toBe(sample.length);
          expect(shown).toBe(graph.papers.size - 1);
          for (const citation of graph.citations.values()) {
            expect(graph.papers.has(citation.citing) && graph.papers.has(citation.cited)).toBe(true);
          }
          expect(asSets(toCitationGraph(citedRecord(shuffled)))).toEqual(asSets(graph));
        },
      ),
    );
  });

  it.each([
    ['different papers', (index: number) => citing(`2101.${String(index).padStart(5, '0')}`)],
    ['one paper again and again', (index: number) => citing('2101.00001', 'A', index)],
  ])(
    'reads each of 50,000 entries a fixed number of times (%s)',
    (_, toEntry) => {
      let reads = 0;
      const sample = Array.from(
        { length: 50_000 },
        (_each, index) =>
          new Proxy(toEntry(index + 1), {
            get: (entry, key) => {
              reads += 1;
              return Reflect.get(entry, key);
            },
          }),
      );
      const graph = toCitationGraph(citedRecord(sample));
      expect(countsOf(graph).listed).toBe(50_000);
      expect(reads).toBeLessThan(50_000 * 15);
    },
    5_000,
  );
});

describe('formatCounts', () => {
  it.each([
    [[citing('2101.00001')], 1, '1 of 1 citing paper shown'],
    [[citing('2101.00001')], 140, '1 of 140 citing papers shown; 139 not in the registry’s sample'],
    [[citing('2101.00001'), citing('2102.00001')], 1, '2 citing papers shown; the registry counts only 1'],
    [[citing('2101.00001')], null, '1 citing paper shown; the registry doesn’t say how many there are'],
    [[], 0, 'The registry’s record lists no citing paper'],
    [[], null, 'The registry’s record lists no citing paper'],
    [[], 2414, 'The registry counts 2,414 citing papers but its record lists none of them'],
    [null, null, 'The record doesn’t say which papers cite this one'],
    [
      [citing('2101.00001'), citing('2101.00001'), citing('2001.00001'), citing('', null), citing('x')],
      7,
      '2 of 7 citing papers shown; 2 not in the registry’s sample; 1 listed again; ' +
        '1 left out because it is this paper itself; 1 left out for want of an id and a title; ' +
        '1 without a date in its id',
    ],
  ])('%#: says %s of %s', (sample, count, expected) => {
    expect(sentence(sample, { count })).toBe(expected);
  });

  it('says how many match a filter', () => {
    expect([formatMatches(1, 12), formatMatches(3, 2414)]).toEqual(['1 of 12 matches', '3 of 2,414 match']);
  });
});

describe('mergeCitationGraphs', () => {
  const focus = toCitationGraph(citedRecord([citing('2101.00001', 'as cited', 2), citing('2102.00001')]));
  const expanded = toCitationGraph(
    citedRecord([citing('2102.00001'), citing('2001.00001', 'Focus as cited'), citing('2203.00001')], {
      arxivId: '2101.00001',
      title: 'as its own record says',
      count: 9,
    }),
  );

  it('joins papers by id, keeps both directions of a mutual citation, and all counts apart', () => {
    const merged = mergeCitationGraphs(focus, expanded);
    expect(merged.focus).toBe('2001.00001');
    expect([...merged.papers.keys()]).toEqual(['2001.00001', '2101.00001', '2102.00001', '2203.00001']);
    expect([...merged.citations.keys()]).toEqual([
      '2101.00001→2001.00001',
      '2102.00001→2001.00001',
      '2102.00001→2101.00001',
      '2001.00001→2101.00001',
      '2203.00001→2101.00001',
    ]);
    expect([...merged.counts].map(([id, { known }]) => [id, known])).toEqual([
      ['2001.00001', 2],
      ['2101.00001', 9],
    ]);
  });

  it('prefers what a paper’s own record says of its title', () => {
    for (const merged of [mergeCitationGraphs(focus, expanded), mergeCitationGraphs(expanded, focus)]) {
      expect(merged.papers.get('2101.00001')?.title).toBe('as its own record says');
      expect(merged.papers.get('2001.00001')?.title).toBe('The focus');
    }
  });

  it('changes nothing when a graph is merged with itself or with nothing', () => {
    expect(mergeCitationGraphs(focus)).toEqual(focus);
    expect(mergeCitationGraphs(focus, focus, focus)).toEqual(focus);
  });

  it('gives the same papers and arrows in whatever order the records came', () => {
    const third = toCitationGraph(
      citedRecord([citing('2101.00001')], { arxivId: '2203.00001', title: null }),
    );
    expect(asSets(mergeCitationGraphs(focus, expanded, third))).toEqual(
      asSets(mergeCitationGraphs(focus, third, expanded)),
    );
  });
});
