import fc from 'fast-check';
import type { InboundCitation } from '../../src/core/record/record.ts';
import type { CitationGraph } from '../../src/graph/citation-graph.ts';
import { toCitationGraph } from '../../src/graph/grow/to-citation-graph.ts';
import type { LookKind, PaperLook, PaperLooks } from '../../src/graph/paper-look.ts';
import { citedRecord, citing } from './citing-record.ts';

/** A record and what came of looking up all the papers that it leads to. */
export interface World {
  readonly root: CitationGraph;
  readonly looks: PaperLooks;
}

/** Few ids, so that records name each other's papers, themselves, and one paper several times. */
const GOOD = [
  '2001.00001',
  '2001.00002',
  '2003.00001',
  '2101.00007',
  '2105.00001',
  '2212.00003',
  '2401.00001',
  'hep-th/9901001',
  'hep-th/9901002',
  'cs/0512068',
];
const BAD = ['2113.00001', 'hep-th/9900001', 'no id', 'a,b%c', '__proto__', '', ' '];

const entry: fc.Arbitrary<InboundCitation> = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...GOOD) }, fc.constantFrom(...BAD)),
    fc.option(fc.constantFrom('A', 'B', 'K\\"ahler', 'שלום', '')),
    fc.option(fc.integer({ min: 1, max: 5 })),
    fc.option(fc.boolean()),
  )
  .map((parts) => citing(...parts));

const graphOf = (arxivId: string): fc.Arbitrary<CitationGraph> =>
  fc
    .record({
      sample: fc.array(entry, { maxLength: 8 }),
      count: fc.option(fc.nat(20)),
      title: fc.option(fc.constantFrom('Own title', 'Another')),
    })
    .map(({ sample, count, title }) => toCitationGraph(citedRecord(sample, { count, arxivId, title })));

const WITHOUT_GRAPH: readonly LookKind[] = ['waiting', 'mismatch', 'no-record', 'unreachable'];

const lookOf = (arxivId: string): fc.Arbitrary<PaperLook> =>
  fc.oneof(
    { weight: 3, arbitrary: graphOf(arxivId).map((graph) => ({ ...LOOK, graph })) },
    fc.constantFrom(...WITHOUT_GRAPH).map((kind) => ({ ...LOOK, kind })),
  );

const LOOK: PaperLook = { kind: 'checked', words: 'Checked', category: null, graph: null };

export const anyWorld: fc.Arbitrary<World> = fc
  .tuple(
    graphOf(GOOD[0] ?? ''),
    fc.tuple(...GOOD.slice(1).map((id) => lookOf(id).map((look) => [id, look] as const))),
  )
  .map(([root, looks]) => ({ root, looks: new Map(looks) }));

/** Ids to expand, among them some that don't exist, some without an arXiv id, some twice. */
export const anyIds: fc.Arbitrary<readonly string[]> = fc.array(
  fc.constantFrom(...GOOD, 'raw:no id', '2999.00001', 'nothing'),
  { maxLength: 12 },
);

/** What a graph says, without the order in which it says it. */
export const asSets = (graph: CitationGraph) => ({
  papers: [...graph.papers].sort(([a], [b]) => (a < b ? -1 : 1)),
  citations: [...graph.citations].sort(([a], [b]) => (a < b ? -1 : 1)),
});

/** The same graph, put together in another order. */
export const shuffled = (graph: CitationGraph): fc.Arbitrary<CitationGraph> => {
  const mixed = <Value>(map: Iterable<[string, Value]> & { readonly size: number }) =>
    fc
      .shuffledSubarray([...map], { minLength: map.size, maxLength: map.size })
      .map((entries) => new Map(entries));
  return fc
    .tuple(mixed(graph.papers), mixed(graph.citations))
    .map(([papers, citations]) => ({ ...graph, papers, citations }));
};
