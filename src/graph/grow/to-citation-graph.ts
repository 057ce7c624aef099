import { toArxivDate } from '../../core/identifier/arxiv-date.ts';
import type { ArxivId } from '../../core/identifier/types.ts';
import type { InboundCitation, RecordView } from '../../core/record/record.ts';
import type { CitationGraph, GraphNote, GraphPaper } from '../citation-graph.ts';
import { CompactCitations, type RefIndexes } from '../compact-citations.ts';
import { combinePapers } from './combine.ts';

/**
 * The papers that cite one record's paper, from its `inbound_citations` (docs/protocol.md "Oddities to survive").
 *
 * In: any record, whatever its verdict. Out: the focus, every citing paper once, one arrow each towards the
 * focus, and the counts with a note for every entry that is not simply drawn. Nothing is dropped without a
 * note. Takes time in proportion to the number of entries; never throws.
 */
export const toCitationGraph = (record: RecordView): CitationGraph => {
  const focus = toFocus(record);
  const inbound = record.reported.inboundCitations;
  const citing = new Map<string, { paper: GraphPaper; readonly refIndexes: Set<number> }>();
  const unreadable = record.malformed.filter(({ path }) => ENTRY.test(path));
  const notes: GraphNote[] = unreadable.map(({ path }) => ({ kind: 'unreadable', rawId: path }));
  for (const entry of inbound?.sample ?? []) {
    const { rawId, refIndex } = entry;
    const paper = toPaper(entry);
    const before = paper === null ? undefined : citing.get(paper.id);
    if (paper === null) notes.push({ kind: 'nameless', rawId });
    else if (paper.id === focus.id) notes.push({ kind: 'self-citation', rawId });
    else if (before) {
      before.paper = combinePapers(before.paper, paper);
      if (refIndex !== null) before.refIndexes.add(refIndex);
      notes.push({ kind: 'duplicate', rawId });
    } else {
      citing.set(paper.id, { paper, refIndexes: new Set(refIndex === null ? [] : [refIndex]) });
      if (paper.year === null) notes.push({ kind: 'no-date', rawId });
    }
  }
  const papers = new Map([[focus.id, focus]]);
  const numbers = new Map<string, RefIndexes>();
  for (const { paper, refIndexes } of citing.values()) {
    papers.set(paper.id, paper);
    const [first = null, ...others] = [...refIndexes].sort((a, b) => a - b);
    numbers.set(paper.id, first === null || others.length === 0 ? first : [first, ...others]);
  }
  const citations = new CompactCitations(focus.id, numbers);
  const counts = {
    known: isCount(inbound?.count) ? inbound.count : null,
    listed: inbound === null ? null : inbound.sample.length + unreadable.length,
    shown: citing.size,
    notes,
  };
  return { focus: focus.id, papers, citations, counts: new Map([[focus.id, counts]]) };
};

/** Where the record parser names an entry that it could not read. */
const ENTRY = /(?:^|\.)inbound_citations\.sample\[\d+\]$/;

const toFocus = (record: RecordView): GraphPaper => ({
  id: record.signed.arxivId ?? `pith:${record.suffix}`,
  arxivId: record.signed.arxivId,
  title: record.reported.title,
  ...toDate(record.signed.arxivId),
  isInternalAnchor: null,
});

const toPaper = (entry: InboundCitation): GraphPaper | null => {
  const id =
    entry.arxivId ?? (entry.rawId.trim() === '' ? toTitleId(entry.title) : `raw:${entry.rawId.trim()}`);
  return id === null
    ? null
    : {
        id,
        arxivId: entry.arxivId,
        title: entry.title,
        ...toDate(entry.arxivId),
        isInternalAnchor: entry.isInternalAnchor,
      };
};

const toTitleId = (title: string | null): string | null =>
  title === null || title.trim() === '' ? null : `title:${title.trim()}`;

const toDate = (id: ArxivId | null): { readonly year: number | null; readonly month: number | null } =>
  (id === null ? null : toArxivDate(id)) ?? { year: null, month: null };

const isCount = (count: number | null | undefined): count is number =>
  Number.isSafeInteger(count) && Number(count) >= 0;
