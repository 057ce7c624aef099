import { toArxivDate } from '../../../../src/core/identifier/arxiv-date.ts';
import type { ArxivId } from '../../../../src/core/identifier/types.ts';
import { type CitationGraph, citationId } from '../../../../src/graph/citation-graph.ts';
import { CompactCitations } from '../../../../src/graph/compact-citations.ts';
import { JoinedCitations } from '../../../../src/graph/joined-citations.ts';
import type { SentNetwork } from '../networks.ts';

/**
 * The graph that a network was sent as. For the app the arrows are held as it holds them once all records are there; for
 * the others as objects that are made before the clock starts.
 */
export const readSent = ({ focus, papers, citations }: SentNetwork, isForApp: boolean): CitationGraph => {
  const read: CitationGraph['papers'] = new Map(
    papers.map(([id, title, isInternalAnchor]) => {
      const arxivId = id as ArxivId;
      const { year, month } = toArxivDate(arxivId) ?? { year: null, month: null };
      return [id, { id, arxivId, title, year, month, isInternalAnchor }];
    }),
  );
  const idOf = (place: number): string => papers[place]?.[0] ?? '';
  return {
    focus,
    papers: read,
    citations: isForApp ? toRecords(citations, read, idOf) : toObjects(citations, idOf),
    counts: new Map([
      [focus, { known: null, listed: papers.length - 1, shown: papers.length - 1, notes: [] }],
    ]),
  };
};

const toObjects = (
  citations: SentNetwork['citations'],
  idOf: (place: number) => string,
): CitationGraph['citations'] =>
  new Map(
    citations.map(([from, to, refIndex]) => {
      const [citing, cited] = [idOf(from), idOf(to)];
      const id = citationId(citing, cited);
      return [id, { id, citing, cited, refIndexes: [refIndex] }];
    }),
  );

const toRecords = (
  citations: SentNetwork['citations'],
  papers: CitationGraph['papers'],
  idOf: (place: number) => string,
): CitationGraph['citations'] => {
  const records = new Map<string, { readonly numbers: Map<string, number>; readonly ends: number[] }>();
  for (const [from, to, refIndex] of citations) {
    const record = records.get(idOf(to)) ?? { numbers: new Map<string, number>(), ends: [] as number[] };
    records.set(idOf(to), record);
    record.numbers.set(idOf(from), refIndex);
    record.ends.push(from, to);
  }
  let first = 0;
  const parts = [...records].map(([cited, { numbers }]) => {
    const part = { citations: new CompactCitations(cited, numbers), first };
    first += numbers.size;
    return [cited, part] as const;
  });
  const ends = Uint32Array.from([...records.values()].flatMap((record) => record.ends));
  return new JoinedCitations(new Map(parts), papers, ends);
};
