import type { Mark } from '../../core/marks/mark.ts';
import { toPlainText } from '../../core/tex/plain.ts';
import { type CitationGraph, type GraphPaper, toShownId } from '../citation-graph.ts';
import { formatNumber } from '../grow/counts.ts';
import { type Reporter, toBeginning } from '../reporter.ts';
import type { PaperRow } from '../rows/rows.ts';
import { toFileId } from './file-id.ts';

/** A reader's own tag and notes on a paper. Both may be empty; neither says anything of the registry's. */
export type ReaderWords = Pick<Mark, 'tag' | 'notes'>;

/** Everything that a file of a view is made of. Dates and addresses come from outside: nothing here has a clock. */
export interface ExportSource {
  readonly graph: CitationGraph;
  /** Every paper of the graph but the focus. */
  readonly rows: readonly PaperRow[];
  readonly selected: readonly string[];
  /** The papers that the filter finds; null without a filter. */
  readonly matches: ReadonlySet<string> | null;
  /** The counts as the picture says them, without a full stop. */
  readonly sentence: string;
  /** Of when the counts of the record are (`core/report/as-of.ts`), and the accepted keys where they are not those of now: sentences. */
  readonly asOf: string;
  /** Where the view opens again; null where no address is known to open it on another machine. */
  readonly permalink: string | null;
  /** Why the address opens less than this view, or why there is none, without a full stop; null where it opens all of it. */
  readonly linkNote: string | null;
  /** The title of the focus. */
  readonly title: string | null;
  readonly pithNumber: string;
  /** What the reader has put on papers: by arXiv id, for the paper of a record without one by the end of its pith number. */
  readonly readerWords: ReadonlyMap<string, ReaderWords>;
  /** Whose word the record's citations are. */
  readonly reporter: Reporter;
  /** Where the records came from. */
  readonly sourceLabel: string;
  /** When the file is made, ISO 8601. */
  readonly exportedAt: string;
}

export const SCOPES = ['selected', 'matches', 'all'] as const;
/** Which of the papers shown go into a file. */
export type ExportScope = (typeof SCOPES)[number];

/** What every file says of itself. */
export interface ExportAbout {
  readonly title: string | null;
  /** The paper of the record, by its arXiv id, else by its pith number. */
  readonly subject: string;
  /** How many of the papers shown are in the file, without a full stop. */
  readonly contents: string;
  /** How many papers cite it and how many of them are shown, and of when that is; without a full stop. */
  readonly counts: string;
  readonly source: string;
  readonly pithNumber: string;
  readonly permalink: string | null;
  /** Where the view opens again, as a sentence without a full stop. */
  readonly sameView: string;
  readonly exportedAt: string;
  readonly standing: string;
  /** Whose words the tags and notes in the file are, without a full stop; null where there are none. */
  readonly readerNote: string | null;
}

/** A paper of a file: a row, or the paper that the record is about. */
export interface ExportedPaper {
  readonly paper: GraphPaper;
  /** The title in plain Unicode, else the id, else nothing: what a program writes beside the node. */
  readonly label: string;
  readonly isFocus: boolean;
  readonly category: string | null;
  /** The state of the look-up in words; null for the focus. */
  readonly look: string | null;
  readonly distance: number | null;
  /** How many papers cite it by the registry's own count; null where its record wasn't read or doesn't say. */
  readonly counted: number | null;
  /** Citations within all that is shown, whatever part of it is in the file; null where its record wasn't read. */
  readonly citedBy: number | null;
  readonly cites: number;
  /** The numbers under which it cites the focus; null where it doesn't. */
  readonly citesAs: readonly number[] | null;
  /** The reader's own words on it; null where there are none. */
  readonly readerTag: string | null;
  readonly readerNotes: string | null;
}

export interface ExportedCitation {
  /** Ids of papers that are in the file. */
  readonly citing: string;
  readonly cited: string;
  readonly refIndexes: readonly number[];
}

export interface ExportSet {
  readonly about: ExportAbout;
  /** The focus first, where it is in. */
  readonly papers: readonly ExportedPaper[];
  readonly citations: readonly ExportedCitation[];
}

const READERS_OWN =
  'What is called the reader’s tag and notes are the words of whoever made this file, not the registry’s';

/**
 * The papers of one scope with all citations among them. The focus is always among them: without it the citations
 * that lead to it would be lost. O(papers + citations).
 */
export const toNetworkSet = (source: ExportSource, scope: ExportScope): ExportSet => {
  const rows = toInScope(source, scope);
  const papers = [...toFocus(source), ...rows.map((row) => toExported(source, row))];
  const ids = new Set(papers.map(({ paper }) => paper.id));
  const citations = [...source.graph.citations.values()].filter(
    ({ citing, cited }) => ids.has(citing) && ids.has(cited),
  );
  const among = `${formatNumber(citations.length)} ${citations.length === 1 ? 'citation' : 'citations'} among them`;
  const contents = `${formatContents(source, scope, rows.length)}, with the paper of the record and ${among}`;
  return { about: toAbout(source, contents, papers), papers, citations };
};

/** The papers of one scope as a list of references: the focus only where everything or the focus itself is asked for. */
export const toListSet = (source: ExportSource, scope: ExportScope): ExportSet => {
  const rows = toInScope(source, scope);
  const isWithFocus =
    scope === 'all' || (scope === 'selected' && source.selected.includes(source.graph.focus));
  const contents = `${formatContents(source, scope, rows.length)}${isWithFocus ? ', with the paper of the record' : ''}`;
  const papers = [...(isWithFocus ? toFocus(source) : []), ...rows.map((row) => toExported(source, row))];
  return { about: toAbout(source, contents, papers), papers, citations: [] };
};

/** What a file says of itself on one line, for formats that have a single place for it. */
export const formatAbout = ({ contents, counts, standing, source, ...about }: ExportAbout): string =>
  `${contents}. ${counts}. ${formatStanding({ standing, ...about })} Source: ${source}. Record: ${about.pithNumber}. ` +
  `Made ${about.exportedAt}. ${about.sameView}`;

/** Whose word the file is, in sentences. */
export const formatStanding = ({
  standing,
  readerNote,
}: Pick<ExportAbout, 'standing' | 'readerNote'>): string =>
  readerNote === null ? `${standing}.` : `${standing}. ${readerNote}.`;

/** How many of the papers shown the reader has put a tag or notes on, the paper of the record included. */
export const countReaderWords = (
  source: Pick<ExportSource, 'graph' | 'readerWords' | 'pithNumber'>,
): number =>
  source.readerWords.size === 0
    ? 0
    : [...source.graph.papers.values()].filter((paper) => {
        const { readerTag, readerNotes } = toReaderWords(source, paper);
        return readerTag !== null || readerNotes !== null;
      }).length;

/** Where the view opens again, in words. */
export const formatSameView = ({
  permalink,
  linkNote,
}: Pick<ExportSource, 'permalink' | 'linkNote'>): string =>
  [
    linkNote,
    permalink === null ? null : `${linkNote === null ? 'The same view' : 'The record'}: ${permalink}`,
  ]
    .filter((part) => part !== null)
    .join('. ');

const toInScope = ({ rows, selected, matches }: ExportSource, scope: ExportScope): readonly PaperRow[] => {
  if (scope === 'all' || (scope === 'matches' && matches === null)) return rows;
  const ids = scope === 'selected' ? new Set(selected) : (matches ?? new Set());
  return rows.filter(({ paper }) => ids.has(paper.id));
};

const SCOPE_WORDS: { readonly [Scope in ExportScope]: string } = {
  selected: ' (the selection)',
  matches: ' (those that match the filter)',
  all: '',
};

const formatContents = ({ rows }: ExportSource, scope: ExportScope, count: number): string =>
  `${formatNumber(count)} of ${formatNumber(rows.length)} papers shown${SCOPE_WORDS[scope]}`;

const toAbout = (source: ExportSource, contents: string, papers: readonly ExportedPaper[]): ExportAbout => ({
  title: source.title,
  subject: toSubject(source),
  contents,
  counts: `${source.sentence}. ${source.asOf.replace(/\.$/, '')}`,
  source: source.sourceLabel,
  pithNumber: source.pithNumber,
  permalink: source.permalink,
  sameView: formatSameView(source),
  exportedAt: source.exportedAt,
  standing: toBeginning(source.reporter.standing),
  readerNote: papers.some(({ readerTag, readerNotes }) => readerTag !== null || readerNotes !== null)
    ? READERS_OWN
    : null,
});

const toLabel = (paper: GraphPaper): string => toPlainText(paper.title ?? '') || (toShownId(paper) ?? '');

const toSubject = ({ graph, pithNumber }: ExportSource): string => {
  const focus = graph.papers.get(graph.focus);
  return focus === undefined || focus.arxivId === null ? pithNumber : toFileId(focus);
};

const toReaderWords = (
  { graph, pithNumber, readerWords }: Pick<ExportSource, 'graph' | 'readerWords' | 'pithNumber'>,
  paper: GraphPaper,
): Pick<ExportedPaper, 'readerTag' | 'readerNotes'> => {
  const suffix = paper.id === graph.focus ? (pithNumber.split(':').at(-1) ?? '') : '';
  const { tag = '', notes = '' } = readerWords.get(paper.arxivId ?? suffix) ?? {};
  return { readerTag: tag.trim() === '' ? null : tag, readerNotes: notes.trim() === '' ? null : notes };
};

const toExported = (source: ExportSource, row: PaperRow): ExportedPaper => {
  const { paper, category, look, distance, citedBy, counted, cites, citesAs } = row;
  return {
    paper,
    label: toLabel(paper),
    isFocus: false,
    category,
    look: look.words,
    distance,
    counted: counted?.known ?? null,
    citedBy: counted === null ? null : citedBy,
    cites,
    citesAs,
    ...toReaderWords(source, paper),
  };
};

const toFocus = (source: ExportSource): readonly ExportedPaper[] => {
  const { graph } = source;
  const paper = graph.papers.get(graph.focus);
  if (paper === undefined) return [];
  let citedBy = 0;
  let cites = 0;
  for (const { citing, cited } of graph.citations.values()) {
    if (cited === paper.id) citedBy += 1;
    if (citing === paper.id) cites += 1;
  }
  const counted = graph.counts.get(paper.id)?.known ?? null;
  const row = { paper, category: null, look: null, distance: 0, counted, citedBy, cites, citesAs: null };
  return [{ ...row, label: toLabel(paper), isFocus: true, ...toReaderWords(source, paper) }];
};
