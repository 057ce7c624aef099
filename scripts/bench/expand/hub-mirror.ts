import type { JsonObject } from '../../../src/core/json/json.ts';
import type { CitationGraph } from '../../../src/graph/citation-graph.ts';
import { PAPERS, toRecord } from '../../../tests/support/bibliography/papers.ts';
import { makeNetwork, toLooks, toRoot } from '../../../tests/support/citation-network.ts';
import { signAnew } from '../../../tests/support/signing.ts';
import type { MirroredPaper } from '../many/papers.ts';

/** A paper that is cited by so many, whose records in turn name so many more that don't cite it. */
export interface HubSize {
  readonly citing: number;
  readonly more: number;
  /** Citations of all of them, as far as their records name them. */
  readonly citations: number;
}

export interface Hub {
  readonly suffix: string;
  /** The papers that are expanded. */
  readonly citing: readonly MirroredPaper[];
  /** The records of the focus and of those that aren't expanded. */
  readonly others: readonly MirroredPaper[];
}

/** Every so many papers of the network one doesn't cite the hub. */
const toGap = ({ citing, more }: HubSize): number => Math.floor((citing + more) / more);

/**
 * The records of a made-up network, each signed with the test key and naming who cites it: what a mirror holds that somebody
 * made of a much cited paper, its citing papers and theirs. The same for the same numbers.
 */
export const makeHub = (size: HubSize): Hub => {
  const network = makeNetwork(1 + size.citing + size.more, size.citations + size.more);
  const far = new Set(
    [...network.papers.keys()].filter((_, rank) => rank > 0 && rank % toGap(size) === 0).slice(0, size.more),
  );
  const graphs = new Map<string, CitationGraph>([[network.focus, toRoot(network)]]);
  for (const [id, { graph }] of toLooks(network)) if (graph !== null) graphs.set(id, graph);
  const mirrored = new Map<string, MirroredPaper>();
  for (const [id, graph] of graphs)
    mirrored.set(id, toMirrored(id, graph, id === network.focus ? far : NOBODY));
  const focus = mirrored.get(network.focus);
  if (focus === undefined) throw new Error('The network has no focus.');
  const citing = [...mirrored].filter(([id]) => id !== network.focus && !far.has(id));
  return {
    suffix: focus.paths[1].slice('pith/'.length, -'.json'.length),
    citing: citing.map(([, paper]) => paper),
    others: [focus, ...[...mirrored].flatMap(([id, paper]) => (far.has(id) ? [paper] : []))],
  };
};

const NOBODY: ReadonlySet<string> = new Set();

/** @param unnamed papers that the record leaves out */
const toMirrored = (id: string, graph: CitationGraph, unnamed: ReadonlySet<string>): MirroredPaper => {
  const [real] = PAPERS;
  const own = graph.papers.get(id);
  if (real === undefined || own?.title == null || own.year === null) throw new Error(`${id} can't be made.`);
  const paper = { ...real, id, version: 1, title: own.title, year: own.year, month: own.month ?? 1 };
  const sample = [...graph.citations.values()].flatMap(({ citing, refIndexes }) => {
    if (unnamed.has(citing)) return [];
    const one = graph.papers.get(citing);
    return {
      citing_arxiv_id: citing,
      citing_title: one?.title ?? null,
      ref_index: refIndexes[0] ?? null,
      is_internal_anchor: one?.isInternalAnchor ?? null,
    };
  });
  const record: JsonObject = {
    ...toRecord(paper).record,
    inbound_citations: { count: sample.length, sample },
  };
  const { suffix, text } = signAnew(record);
  return { paper, paths: [`arxiv/${id}.json`, `pith/${suffix}.json`], text };
};
