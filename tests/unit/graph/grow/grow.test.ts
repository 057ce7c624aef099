import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationGraph } from '../../../../src/graph/citation-graph.ts';
import type { Expanded } from '../../../../src/graph/citation-view.ts';
import { toExpandedIds } from '../../../../src/graph/grow/expanded-ids.ts';
import { toGrownGraph } from '../../../../src/graph/grow/grow.ts';
import { toCitationGraph } from '../../../../src/graph/grow/to-citation-graph.ts';
import { NO_LOOKS, type PaperLook } from '../../../../src/graph/paper-look.ts';
import { toCitationEnds } from '../../../../src/graph/paths/citation-ends.ts';
import { makeNetwork, readNetwork, toLooks, toRoot } from '../../../support/citation-network.ts';
import { citedRecord, citing } from '../../../support/citing-record.ts';
import { anyIds, anyWorld, asSets } from '../../../support/citing-worlds.ts';

const PLENTY = 1_000;
const named = (...ids: readonly string[]): Expanded => ({ kind: 'papers', ids });
const look = (graph: CitationGraph | null, kind: PaperLook['kind'] = 'checked'): PaperLook => ({
  kind,
  words: '',
  category: null,
  graph,
});

const root = toCitationGraph(citedRecord([citing('2101.00001', 'as cited', 2), citing('2102.00001')]));
const first = toCitationGraph(
  citedRecord([citing('2102.00001'), citing('2001.00001', 'Focus as cited'), citing('2203.00001')], {
    arxivId: '2101.00001',
    title: 'as its own record says',
    count: 9,
  }),
);
const second = toCitationGraph(
  citedRecord([citing('2101.00001'), citing('2304.00001')], { arxivId: '2203.00001', title: null }),
);
const looks = new Map([
  ['2101.00001', look(first)],
  ['2203.00001', look(second)],
]);

describe('toGrownGraph', () => {
  it('joins papers by id, keeps both directions of a mutual citation, and all counts apart', () => {
    const { graph, leftOut } = toGrownGraph(root, looks, ['2101.00001'], PLENTY);
    expect(leftOut).toBe(0);
    expect(graph.focus).toBe('2001.00001');
    expect([...graph.papers.keys()]).toEqual(['2001.00001', '2101.00001', '2102.00001', '2203.00001']);
    expect([...graph.citations.keys()]).toEqual([
      '2101.00001→2001.00001',
      '2102.00001→2001.00001',
      '2102.00001→2101.00001',
      '2001.00001→2101.00001',
      '2203.00001→2101.00001',
    ]);
    expect([...graph.counts].map(([id, { known }]) => [id, known])).toEqual([
      ['2001.00001', 2],
      ['2101.00001', 9],
    ]);
  });

  it('prefers what a paper’s own record says of its title', () => {
    const { graph } = toGrownGraph(root, looks, ['2101.00001', '2203.00001'], PLENTY);
    expect(graph.papers.get('2101.00001')?.title).toBe('as its own record says');
    expect(graph.papers.get('2001.00001')?.title).toBe('The focus');
    expect(graph.papers.get('2203.00001')?.title).toBe('Title of 2203.00001');
  });

  it('is the record’s own graph where nothing is expanded, and after a collapse again', () => {
    expect(toGrownGraph(root, looks, [], PLENTY).graph).toEqual(root);
    expect(toGrownGraph(root, NO_LOOKS, ['2101.00001'], PLENTY).graph).toEqual(root);
    expect(toGrownGraph(root, looks, ['2001.00001'], PLENTY).graph).toEqual(root);
  });

  it('draws nothing of a record that doesn’t match, and nothing of one about another paper', () => {
    const alone = { graph: root, stages: [[...root.papers.keys()]], leftOut: 0 };
    expect(toGrownGraph(root, new Map([['2101.00001', look(null, 'mismatch')]]), ['2101.00001'], 9)).toEqual(
      alone,
    );
    expect(toGrownGraph(root, new Map([['2101.00001', look(second)]]), ['2101.00001'], 9)).toEqual(alone);
  });

  it('keeps to its budget, the record’s own papers first, and says how many are left out', () => {
    const at = (budget: number) => {
      const { graph, leftOut } = toGrownGraph(root, looks, ['2101.00001', '2203.00001'], budget);
      return [[...graph.papers.keys()].map((id) => id.slice(0, 4)).join(' '), graph.citations.size, leftOut];
    };
    expect(at(5)).toEqual(['2001 2101 2102 2203 2304', 7, 0]);
    expect(at(4)).toEqual(['2001 2101 2102 2203', 6, 1]);
    expect(at(3)).toEqual(['2001 2101 2102', 4, 2]);
    expect(at(1)).toEqual(['2001', 0, 4]);
    expect(at(0)).toEqual(['2001', 0, 4]);
  });

  it('says who brought in which papers', () => {
    expect(toGrownGraph(root, looks, ['2101.00001', '2203.00001'], PLENTY).stages).toEqual([
      ['2001.00001', '2101.00001', '2102.00001'],
      ['2203.00001'],
      ['2304.00001'],
    ]);
  });

  it('has both ends of every arrow, keeps its budget and accounts for every paper', () => {
    fc.assert(
      fc.property(anyWorld, anyIds, fc.integer({ min: 0, max: 25 }), (world, ids, budget) => {
        const { graph, stages, leftOut } = toGrownGraph(world.root, world.looks, ids, budget);
        const known = new Set(world.root.papers.keys());
        for (const id of ids)
          for (const key of world.looks.get(id)?.graph?.papers.keys() ?? []) known.add(key);
        expect(graph.papers.size + leftOut).toBe(known.size);
        expect(stages.flat()).toEqual([...graph.papers.keys()]);
        expect(graph.papers.size).toBeLessThanOrEqual(Math.max(1, budget));
        expect(graph.papers.has(graph.focus)).toBe(true);
        for (const [id, { citing: one, cited }] of graph.citations) {
          expect(id).toBe(`${one}→${cited}`);
          expect(graph.papers.has(one) && graph.papers.has(cited)).toBe(true);
          expect(one).not.toBe(cited);
        }
        for (const [id, paper] of graph.papers) expect(paper.id).toBe(id);
        for (const id of graph.counts.keys()) expect(graph.papers.has(id)).toBe(true);
      }),
    );
  });

  it('says the same in whatever order the papers were expanded', () => {
    const worlds = fc.tuple(anyWorld, anyIds).chain(([world, ids]) =>
      fc.record({
        world: fc.constant(world),
        ids: fc.constant(ids),
        mixed: fc.shuffledSubarray([...ids], { minLength: ids.length }),
      }),
    );
    fc.assert(
      fc.property(worlds, ({ world, ids, mixed }) => {
        const one = toGrownGraph(world.root, world.looks, ids, PLENTY).graph;
        const other = toGrownGraph(world.root, world.looks, mixed, PLENTY).graph;
        expect(asSets(other)).toEqual(asSets(one));
        expect(new Set(other.counts)).toEqual(new Set(one.counts));
      }),
    );
  });

  it('only gains by expanding, and with a larger budget', () => {
    fc.assert(
      fc.property(anyWorld, anyIds, fc.nat(20), (world, ids, budget) => {
        const graphOf = (some: readonly string[], room: number): CitationGraph =>
          toGrownGraph(world.root, world.looks, some, room).graph;
        const most = graphOf(ids, budget + 1);
        for (const less of [graphOf(ids, budget), graphOf(ids.slice(0, -1), budget + 1)]) {
          for (const id of less.papers.keys()) expect(most.papers.has(id)).toBe(true);
          for (const id of less.citations.keys()) expect(most.citations.has(id)).toBe(true);
        }
      }),
    );
  });

  it('comes to the same, in the same order, however the looks arrive, one after the other or all at once', () => {
    const arrivals = fc.tuple(anyWorld, anyIds).chain(([world, ids]) =>
      fc.record({
        world: fc.constant(world),
        ids: fc.constant(ids),
        arriving: fc.shuffledSubarray([...world.looks.keys()]),
        budget: fc.integer({ min: 1, max: 25 }),
      }),
    );
    const everything = ({ graph, ...growth }: ReturnType<typeof toGrownGraph>) => ({
      ...growth,
      papers: [...graph.papers],
      citations: [...graph.citations],
      counts: [...graph.counts],
      ends: [...toCitationEnds(graph)],
    });
    /** The ends as their ids say, without what was kept of them. */
    const lookUp = ({ graph }: ReturnType<typeof toGrownGraph>): readonly number[] => {
      const order = [...graph.papers.keys()];
      return [...graph.citations.values()].flatMap(({ citing: one, cited }) => [
        order.indexOf(one),
        order.indexOf(cited),
      ]);
    };
    fc.assert(
      fc.property(arrivals, ({ world, ids, arriving, budget }) => {
        const known = new Map<string, PaperLook>();
        const before: [ReturnType<typeof toGrownGraph>, ReturnType<typeof everything>][] = [];
        for (const id of arriving) {
          known.set(id, world.looks.get(id) ?? look(null));
          const growth = toGrownGraph(world.root, known, ids, budget);
          const anew = toGrownGraph({ ...world.root }, known, ids, budget);
          expect(everything(growth)).toEqual(everything(anew));
          expect(everything(growth).ends).toEqual(lookUp(growth));
          before.push([growth, everything(growth)]);
        }
        for (const [growth, then] of before) expect(everything(growth)).toEqual(then);
      }),
    );
  });

  it('gives the same growth as long as no graph comes or goes', () => {
    const { graph } = toGrownGraph(root, looks, ['2101.00001'], PLENTY);
    const more = new Map([...looks, ['2102.00001', look(null, 'waiting')] as const]);
    expect(toGrownGraph(root, more, ['2102.00001', '2101.00001'], PLENTY).graph).toBe(graph);
    expect(toGrownGraph(root, looks, ['2101.00001', '2203.00001'], PLENTY).graph).not.toBe(graph);
    expect(toGrownGraph(root, looks, ['2101.00001'], 2).graph.papers.size).toBe(2);
    expect(toGrownGraph(root, looks, ['2101.00001'], PLENTY).graph).toEqual(graph);
  });

  it('keeps papers of which nothing new is said as they are', () => {
    const { graph } = toGrownGraph(root, looks, ['2101.00001'], PLENTY);
    expect(graph.papers.get('2102.00001')).toBe(root.papers.get('2102.00001'));
  });

  it('puts a real network together again from its papers’ own records', () => {
    const network = readNetwork();
    expect([network.papers.size, network.citations.size]).toEqual([2_415, 32_776]);
    const start = toRoot(network);
    expect([start.papers.size, start.citations.size]).toEqual([2_415, 2_414]);
    const all = toLooks(network);
    const ids = toExpandedIds({ kind: 'all', steps: 2 }, start, all, 2_500);
    expect(ids).toHaveLength(2_414);
    const { graph, leftOut } = toGrownGraph(start, all, ids, 2_500);
    expect(leftOut).toBe(0);
    expect(asSets(graph)).toEqual(asSets(network));
  });

  it('takes 50,000 entries and 50,000 looks', { timeout: 20_000 }, () => {
    const network = makeNetwork(50_001, 60_000);
    const all = toLooks(network);
    const ids = toExpandedIds({ kind: 'all', steps: 9 }, toRoot(network), all, 1e6);
    const { graph } = toGrownGraph(toRoot(network), all, ids, 1e6);
    expect([graph.papers.size, graph.citations.size]).toEqual([50_001, 60_000]);
  });
});

describe('toExpandedIds', () => {
  const ask = (expanded: Expanded, budget = PLENTY) => toExpandedIds(expanded, root, looks, budget);

  it('asks for named papers that are in the graph, in the order given', () => {
    expect(ask(named('2102.00001', '2101.00001', '2101.00001'))).toEqual(['2102.00001', '2101.00001']);
    expect(ask(named('2101.00001', '2203.00001'))).toEqual(['2101.00001', '2203.00001']);
    expect(ask(named('2203.00001'))).toEqual([]);
    expect(ask(named('2001.00001', 'nothing', ''))).toEqual([]);
  });

  it('asks for a paper that another one brings in after that one, in whatever order they are named', () => {
    expect(ask(named('2304.00001', '2203.00001', '2101.00001'))).toEqual([
      '2101.00001',
      '2203.00001',
      '2304.00001',
    ]);
  });

  it('asks for no paper without an arXiv id, and for none beyond the budget', () => {
    const bare = toCitationGraph(citedRecord([citing('no id'), citing('2101.00001')]));
    expect(toExpandedIds(named('raw:no id', '2101.00001'), bare, looks, 9)).toEqual(['2101.00001']);
    expect(toExpandedIds({ kind: 'all', steps: 2 }, bare, looks, 9)).toEqual(['2101.00001']);
    expect(ask(named('2101.00001', '2102.00001'), 2)).toEqual(['2101.00001']);
    expect(ask(named('2101.00001', '2203.00001'), 3)).toEqual(['2101.00001']);
  });

  it.each([
    [0, []],
    [1, []],
    [2, ['2101.00001', '2102.00001']],
    [3, ['2101.00001', '2102.00001', '2203.00001']],
    [4, ['2101.00001', '2102.00001', '2203.00001', '2304.00001']],
    [1_000_000_000, ['2101.00001', '2102.00001', '2203.00001', '2304.00001']],
  ])('asks for all papers less than %d citations away, the nearest first', (steps, expected) => {
    expect(ask({ kind: 'all', steps })).toEqual(expected);
  });

  it('goes through papers that are equally far away in the order of time', () => {
    const mixed = toCitationGraph(
      citedRecord(['2303.00001', 'hep-th/9901001', '2203.00001', '2102.00002'].map((id) => citing(id))),
    );
    const inTime = ['hep-th/9901001', '2102.00002', '2203.00001', '2303.00001'];
    expect(toExpandedIds({ kind: 'all', steps: 2 }, mixed, NO_LOOKS, 99)).toEqual(inTime);
    expect(toExpandedIds({ kind: 'all', steps: 3 }, mixed, looks, 99)).toEqual([
      ...inTime,
      '2101.00001',
      '2304.00001',
    ]);
  });

  const anyExpanded: fc.Arbitrary<Expanded> = fc.oneof(
    anyIds.map((ids) => named(...ids)),
    fc.integer({ min: 1, max: 5 }).map((steps): Expanded => ({ kind: 'all', steps })),
  );

  it('names each paper once, and only papers of the graph that it grows into', () => {
    fc.assert(
      fc.property(anyWorld, anyExpanded, fc.nat(20), (world, expanded, budget) => {
        const ids = toExpandedIds(expanded, world.root, world.looks, budget);
        const { graph } = toGrownGraph(world.root, world.looks, ids, budget);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(graph.papers.get(id)?.arxivId).toBe(id);
        expect(ids).not.toContain(world.root.focus);
      }),
    );
  });

  it('comes to the same in whatever order the looks arrive', () => {
    fc.assert(
      fc.property(
        anyWorld,
        anyExpanded,
        fc.nat(20),
        fc.infiniteStream(fc.nat(99)),
        (world, expanded, budget, picks) => {
          const arrived = new Map<string, PaperLook>();
          for (let asked = toExpandedIds(expanded, world.root, arrived, budget); ; ) {
            const open = asked.filter((id) => !arrived.has(id));
            const next = open[(picks.next().value ?? 0) % Math.max(1, open.length)];
            if (next === undefined) break;
            arrived.set(next, world.looks.get(next) ?? look(null, 'no-record'));
            asked = toExpandedIds(expanded, world.root, arrived, budget);
          }
          const ids = toExpandedIds(expanded, world.root, arrived, budget);
          const atOnce = toExpandedIds(expanded, world.root, world.looks, budget);
          expect(ids).toEqual(atOnce);
          expect(toGrownGraph(world.root, arrived, ids, budget)).toEqual(
            toGrownGraph(world.root, world.looks, atOnce, budget),
          );
        },
      ),
    );
  });
});
