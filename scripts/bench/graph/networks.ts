import type { CitationGraph } from '../../../src/graph/citation-graph.ts';
import { makeNetwork, readNetwork } from '../../../tests/support/citation-network.ts';
import { makeWholeNetwork } from '../../../tests/support/whole-network.ts';

/** A network as it is sent to the page: papers by number. */
export interface SentNetwork {
  readonly focus: string;
  readonly papers: readonly (readonly [id: string, title: string | null, anchor: boolean | null])[];
  /** Citing paper, cited paper, reference number. */
  readonly citations: readonly (readonly [number, number, number])[];
}

export const NETWORKS = {
  small: 'the first papers of the real network',
  real: 'the real network',
  made1000: 'a made-up network',
  made3000: 'a made-up network',
  made10000: 'a made-up network',
  made2000: 'a made-up network, ten citations a paper',
  made6000: 'a made-up network, ten citations a paper',
  made20000: 'a made-up network, ten citations a paper',
  hepth: 'a network as large as cit-HepTh and shaped like its part',
} as const;
export type NetworkName = keyof typeof NETWORKS;

/** The networks of the bench: parts of the real one (SNAP cit-HepTh, renumbered), and made-up ones to grow by. */
export const buildNetwork = (name: NetworkName): CitationGraph => {
  switch (name) {
    case 'small':
      return takeFirst(readNetwork(), 104);
    case 'real':
      return readNetwork();
    case 'made1000':
      return makeNetwork(1_000, 6_000);
    case 'made3000':
      return makeNetwork(3_000, 18_000);
    case 'made10000':
      return makeNetwork(10_000, 60_000);
    case 'made2000':
      return makeNetwork(2_000, 20_000);
    case 'made6000':
      return makeNetwork(6_000, 60_000);
    case 'made20000':
      return makeNetwork(20_000, 200_000);
    case 'hepth':
      return makeWholeNetwork();
  }
};

/** The focus and the oldest papers, with all citations among them. */
const takeFirst = (graph: CitationGraph, count: number): CitationGraph => {
  const ids = [...graph.papers.keys()].filter((id) => id !== graph.focus).slice(0, count - 1);
  const kept = new Set([graph.focus, ...ids]);
  return {
    ...graph,
    papers: new Map([...graph.papers].filter(([id]) => kept.has(id))),
    citations: new Map(
      [...graph.citations].filter(([, { citing, cited }]) => kept.has(citing) && kept.has(cited)),
    ),
  };
};

export const toSent = (graph: CitationGraph): SentNetwork => {
  const numbers = new Map([...graph.papers.keys()].map((id, index) => [id, index]));
  return {
    focus: graph.focus,
    papers: [...graph.papers.values()].map(({ id, title, isInternalAnchor }) => [
      id,
      title,
      isInternalAnchor,
    ]),
    citations: [...graph.citations.values()].map(({ citing, cited, refIndexes }) => [
      numbers.get(citing) ?? 0,
      numbers.get(cited) ?? 0,
      refIndexes[0] ?? 0,
    ]),
  };
};
