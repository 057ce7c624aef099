import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { toArxivDate } from '../../src/core/identifier/arxiv-date.ts';
import type { ArxivId } from '../../src/core/identifier/types.ts';
import {
  type CitationGraph,
  citationId,
  type GraphCitation,
  type GraphPaper,
} from '../../src/graph/citation-graph.ts';
import type { PaperLook, PaperLooks } from '../../src/graph/paper-look.ts';

export type Pair = readonly [citing: number, cited: number];

/** The paper of the real network that all others cite. */
export const HUB = 169;

/** The citations of the real network in `tests/vectors`, papers by number: later ones have higher numbers. */
export const readPairs = (): readonly Pair[] => {
  const file = readFileSync(new URL('../vectors/hepth-hub-2414.tsv.gz', import.meta.url));
  return gunzipSync(file)
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line): Pair => {
      const [citing = Number.NaN, cited = Number.NaN] = line.split('\t').map(Number);
      return [citing, cited];
    });
};

/**
 * The real network as the graph of its hub: 2,415 papers with all 32,776 citations among them.
 * The papers' ids, months and titles are made up by a rule (`toPapers`).
 */
export const readNetwork = (): CitationGraph => toNetwork(readPairs(), HUB);

/**
 * A network of any size, always the same for the same numbers: paper 1 is cited by all others; the other citations go
 * from a paper to an earlier one, mostly a recent one.
 * @param citations at least `papers - 1`
 */
export const makeNetwork = (papers: number, citations: number): CitationGraph => {
  const pairs: Pair[] = Array.from({ length: papers - 1 }, (_, index) => [index + 2, 1]);
  const seen = new Set<number>();
  let seed = 1;
  const next = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  while (pairs.length < citations) {
    const citing = 3 + Math.floor(next() * (papers - 2));
    const back = next() * next();
    const cited = citing - 1 - Math.floor(back * (citing - 2));
    if (cited < 2 || seen.has(citing * papers + cited)) continue;
    seen.add(citing * papers + cited);
    pairs.push([citing, cited]);
  }
  return toNetwork(pairs, 1);
};

/** What the record of the focus alone says: every paper that cites it, and no other citation. */
export const toRoot = (network: CitationGraph): CitationGraph => toOwnGraph(network, network.focus);

/** A look for every paper but the focus, each with what its own record would say: who cites it. */
export const toLooks = (network: CitationGraph): PaperLooks => {
  const looks = new Map<string, PaperLook>();
  const citing = new Map<string, GraphCitation[]>();
  for (const citation of network.citations.values()) {
    const known = citing.get(citation.cited);
    if (known) known.push(citation);
    else citing.set(citation.cited, [citation]);
  }
  for (const id of network.papers.keys()) {
    if (id === network.focus) continue;
    const graph = toOwnGraph(network, id, citing.get(id) ?? []);
    looks.set(id, { kind: 'checked', words: 'Checked', category: null, graph });
  }
  return looks;
};

const toOwnGraph = (
  network: CitationGraph,
  focus: string,
  citing = [...network.citations.values()].filter(({ cited }) => cited === focus),
): CitationGraph => {
  const papers = new Map<string, GraphPaper>();
  for (const id of [focus, ...citing.map((citation) => citation.citing)]) {
    const paper = network.papers.get(id);
    if (paper !== undefined) papers.set(id, { ...paper });
  }
  const citations = new Map(citing.map((citation) => [citation.id, citation]));
  const count = citing.length;
  const counts = new Map([[focus, { known: count, listed: count, shown: count, notes: [] }]]);
  return { focus, papers, citations, counts };
};

/** The graph of one of the papers in a list of citations. Its papers are those that the list names, in the order of their numbers. */
export const toNetwork = (pairs: readonly Pair[], hub: number): CitationGraph => {
  const papers = toPapers([...new Set(pairs.flat())].sort((a, b) => a - b));
  const id = (number: number): string => papers.get(number)?.id ?? '';
  const citations = pairs.map(([citing, cited], index): GraphCitation => {
    const [one, other] = [id(citing), id(cited)];
    return { id: citationId(one, other), citing: one, cited: other, refIndexes: [1 + (index % 60)] };
  });
  const citing = citations.filter(({ cited }) => cited === id(hub)).length;
  return {
    focus: id(hub),
    papers: new Map([...papers.values()].map((paper) => [paper.id, paper])),
    citations: new Map(citations.map((citation) => [citation.id, citation])),
    counts: new Map([[id(hub), { known: citing, listed: citing, shown: citing, notes: [] }]]),
  };
};

/** January 1992 to April 2003, the months that the real network covers. */
const FIRST_MONTH = 1992 * 12;
const MONTHS = 11 * 12 + 4;

/**
 * Made-up papers for numbers in ascending order. They are spread evenly over the months, and within a month get
 * ids in their order: `hep-th/9201001` for the first one. By number modulo 3 a paper is said to have a record, to
 * have none, or nothing is said.
 */
const toPapers = (numbers: readonly number[]): ReadonlyMap<number, GraphPaper> => {
  let month = -1;
  let inMonth = 0;
  return new Map(
    numbers.map((number, rank) => {
      const at = FIRST_MONTH + Math.floor((rank * MONTHS) / numbers.length);
      inMonth = at === month ? inMonth + 1 : 1;
      month = at;
      const yearMonth = `${String(Math.floor(at / 12) % 100).padStart(2, '0')}${String((at % 12) + 1).padStart(2, '0')}`;
      const arxivId = `hep-th/${yearMonth}${String(inMonth).padStart(3, '0')}` as ArxivId;
      const date = toArxivDate(arxivId);
      const paper: GraphPaper = {
        id: arxivId,
        arxivId,
        title: `Paper ${number} on ${TOPICS[number % TOPICS.length]}`,
        year: date?.year ?? null,
        month: date?.month ?? null,
        isInternalAnchor: number % 3 === 2 ? null : number % 3 === 0,
      };
      return [number, paper];
    }),
  );
};

const TOPICS = [
  'anti-de Sitter space',
  'D-branes and their bound states',
  'non-commutative gauge theory at strong coupling',
  'K\\"ahler moduli of $N=2$ theories',
  'black holes',
  'matrix models',
  'the $\\theta$ angle',
];
