import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../../../src/core/record/parse.ts';
import type { InboundCitation } from '../../../../src/core/record/record.ts';
import type { CitationGraph, GraphCounts } from '../../../../src/graph/citation-graph.ts';
import { formatCounts, formatMatches } from '../../../../src/graph/grow/counts.ts';
import { toGrownGraph } from '../../../../src/graph/grow/grow.ts';
import { toCitationGraph } from '../../../../src/graph/grow/to-citation-graph.ts';
import { joinCountParts, toCountParts } from '../../../../src/graph/grow/view-counts.ts';
import {
  LOOK_KINDS,
  type LookKind,
  type PaperLook,
  type PaperLooks,
} from '../../../../src/graph/paper-look.ts';
import { citedRecord, citing, REGISTRY } from '../../../support/citing-record.ts';
import { anyIds, anyWorld, asSets } from '../../../support/citing-worlds.ts';

const countsOf = (graph: CitationGraph): GraphCounts => {
  const counts = graph.counts.get(graph.focus);
  if (counts === undefined) throw new Error('a graph has the counts of its focus');
  return counts;
};
const sentence = (...record: Parameters<typeof citedRecord>): string =>
  formatCounts(countsOf(toCitationGraph(citedRecord(...record))), REGISTRY);

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
    const sample = [null, 'text', { citing_title: 7 }, ...real.inbound_citations.sample];
    const parsed = parseRecord({ ...real, inbound_citations: { count: 9, sample } });
    if (parsed.kind === 'error') throw new Error(JSON.stringify(parsed.error));
    const counts = countsOf(
      toCitationGraph({ ...parsed.value.view, matching: { title: null }, bound: { title: null } }),
    );
    expect(counts).toMatchObject({ known: 9, listed: 4, shown: 1 });
    expect(counts.notes).toEqual(
      [0, 1, 2].map((index) => ({ kind: 'unreadable', rawId: `inbound_citations.sample[${index}]` })),
    );
    expect(formatCounts(counts, REGISTRY)).toBe(
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
    // A paper that is listed twice is one of those that are counted.
    [[citing('2101.00001'), citing('2101.00001')], 1, '1 of 1 citing paper shown; 1 listed again'],
    [
      [citing('2101.00001'), citing('2101.00001'), citing('2102.00001')],
      1,
      '2 citing papers shown; the registry counts only 1; 1 listed again',
    ],
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

  it('calls nobody the registry who only handed the record on', () => {
    const file = { subject: 'this file', standing: 'as this file has it, not signed' };
    const of = (...record: Parameters<typeof citedRecord>): string =>
      formatCounts(countsOf(toCitationGraph(citedRecord(...record))), file);
    const one = [citing('2101.00001')];
    expect([
      of(one, { count: 140 }),
      of([citing('2101.00001'), citing('2102.00001')], { count: 1 }),
      of(one, { count: null }),
      of([], { count: 0 }),
      of([], { count: 999 }),
    ]).toEqual([
      '1 of 140 citing papers shown; 139 not in this file’s sample',
      '2 citing papers shown; this file counts only 1',
      '1 citing paper shown; this file doesn’t say how many there are',
      'This file’s record lists no citing paper',
      'This file counts 999 citing papers but its record lists none of them',
    ]);
  });

  it('says how many match a filter', () => {
    expect([formatMatches(1, 12), formatMatches(3, 2414)]).toEqual(['1 of 12 matches', '3 of 2,414 match']);
  });
});

describe('the sentence over a view', () => {
  const IDS = ['2001.00002', '2003.00001', '2101.00007', '2105.00001', 'hep-th/9901001', '2999.00001'];
  const sample = [citing('2101.00001'), citing('2102.00001'), citing('2103.00001'), citing('2104.00001')];
  const root = toCitationGraph(citedRecord(sample, { count: 140 }));
  const own = (arxivId: string, ids: readonly string[], count: number) =>
    toCitationGraph(
      citedRecord(
        ids.map((id) => citing(id)),
        { arxivId, count },
      ),
    );
  const look = (kind: LookKind, graph: CitationGraph | null = null): PaperLook => ({
    kind,
    words: '',
    category: null,
    graph,
  });
  const say = (looks: PaperLooks, budget = 2_500): string => {
    const expanded = [...looks.keys()];
    const growth = toGrownGraph(root, looks, expanded, budget);
    return joinCountParts(toCountParts({ root, growth, looks, expanded, budget, reporter: REGISTRY }));
  };
  const BEGIN = '4 of 140 citing papers shown; 136 not in the registry’s sample';

  it('says what the record says where nothing is expanded', () => {
    expect(say(new Map())).toBe(BEGIN);
    expect(formatCounts(countsOf(root), REGISTRY)).toBe(BEGIN);
  });

  it('says what every expanded record came to', () => {
    const looks = new Map([
      ['2101.00001', look('checked', own('2101.00001', ['2102.00001', '2203.00001', '2204.00001'], 9))],
      ['2102.00001', look('mismatch')],
      ['2103.00001', look('no-record')],
      ['2104.00001', look('unreachable')],
      ['2203.00001', look('waiting')],
    ]);
    expect(say(looks)).toBe(
      `${BEGIN}; 5 papers expanded: 1 record adds 2 papers and counts 6 more that it doesn’t list, ` +
        '1 still being looked up, 2 could not be resolved, ' +
        '1 with a record that doesn’t match, of which nothing is drawn',
    );
  });

  it('says of each paper that was not drawn why it wasn’t', () => {
    const looks = new Map([
      ['2101.00001', look('several')],
      ['2102.00001', look('unreadable')],
      ['2103.00001', look('stopped')],
      ['2104.00001', look('not-asked')],
      ['2203.00001', look('checked', own('2204.00001', ['2102.00001'], 9))],
      ['2205.00001', look('demo')],
    ]);
    expect(say(looks)).toBe(
      `${BEGIN}; 6 papers expanded: 1 not asked for yet, 1 not asked: you stopped, ` +
        '1 with several records, of which none is drawn, 1 with an answer that is no pith record, ' +
        '2 with a record of which nothing can be drawn',
    );
  });

  it('adds up: every expanded paper is in one part of the sentence, whatever came of it', () => {
    const anyLook = fc
      .tuple(anyWorld, fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom(...LOOK_KINDS)))
      .map(([world, kinds]) => ({
        root: world.root,
        looks: new Map([
          ...world.looks,
          ...Object.entries(kinds).map(([id, kind]) => [id, { ...look(kind), graph: null }] as const),
        ]),
      }));
    fc.assert(
      fc.property(anyLook, anyIds, fc.integer({ min: 1, max: 20 }), (world, ids, budget) => {
        const growth = toGrownGraph(world.root, world.looks, ids, budget);
        const text = joinCountParts(
          toCountParts({ ...world, growth, expanded: ids, budget, reporter: REGISTRY }),
        );
        const [, all = '0', parts = ''] = /(?:^|; )(\d+) papers? expanded: ([^;]*)/.exec(text) ?? [];
        expect(Number(all)).toBe(new Set(ids).size);
        const numbers = parts.matchAll(/(?:^|, )(\d+) /g);
        expect([...numbers].reduce((sum, [, number]) => sum + Number(number), 0)).toBe(Number(all));
      }),
    );
  });

  it('says the budget, and counts as shown what is shown', () => {
    const looks = new Map([
      ['2101.00001', look('checked', own('2101.00001', ['2203.00001'], 1))],
      ['2102.00001', look('partial', own('2102.00001', ['2203.00001', '2204.00001'], 1))],
    ]);
    expect(say(looks, 6)).toBe(
      `${BEGIN}; 2 papers expanded: 2 records add 1 paper; 1 not shown, budget of 6 papers`,
    );
    expect(say(looks, 3)).toBe(
      '2 of 140 citing papers shown; 136 not in the registry’s sample; ' +
        '2 papers expanded: 2 records add no paper; 4 not shown, budget of 3 papers',
    );
  });

  it('adds up: papers shown, left out, and what is said of them', () => {
    fc.assert(
      fc.property(anyWorld, anyIds, fc.integer({ min: 1, max: 20 }), (world, ids, budget) => {
        const growth = toGrownGraph(world.root, world.looks, ids, budget);
        const text = joinCountParts(
          toCountParts({ ...world, growth, expanded: ids, budget, reporter: REGISTRY }),
        );
        const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
        const shown = number(/(\d+)(?: of \d+)? citing papers? shown/);
        const more = number(/records? adds? (\d+) papers?/);
        expect(1 + shown + more).toBe(growth.graph.papers.size);
        expect(number(/(\d+) not shown/)).toBe(growth.leftOut);
      }),
    );
  });
});
