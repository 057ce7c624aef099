import { MONTH_NAMES } from '../../core/base/day.ts';
import { formatNumber } from '../grow/counts.ts';
import { compareInTime } from '../paths/time-order.ts';
import { type ExportedPaper, type ExportSet, formatStanding } from './export-set.ts';
import { toFileId } from './file-id.ts';
import { formatReaderWords } from './reader-words.ts';

/** What the levels of an outline are: years and months, or citations away from the paper of the record. */
export type OutlineOrder = 'time' | 'distance';

/**
 * The papers as a nested list in plain text (UTF-8, lines end with LF, two spaces for each level), to be read by ear,
 * by hand on braille, or in any editor. Every paper of the set stands in it exactly once, with the numbers under which
 * it cites: by time those of the focus, by distance those of the paper that it stands under, and whom it cites besides.
 * Control characters become spaces, so a title is one line.
 */
export const formatOutline = (set: ExportSet, order: OutlineOrder): string => {
  const body = order === 'time' ? toTimeLines(set) : toDistanceLines(set);
  return `${[...toHead(set, order), '', ...body].map(toLine).join('\n')}\n`;
};

interface Line {
  readonly level: number;
  readonly text: string;
}

const toLine = (line: Line | string): string =>
  typeof line === 'string'
    ? toOneLine(line)
    : `${'  '.repeat(line.level)}- ${toOneLine(line.text)}`.trimEnd();

const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
const toOneLine = (text: string): string => text.replace(CONTROLS, ' ').trim();

const toHead = ({ about, papers }: ExportSet, order: OutlineOrder): readonly string[] => [
  `Papers that cite ${about.title ?? about.subject}`,
  `${about.contents}. ${about.counts}. ${formatStanding(about)}`,
  `Source: ${about.source}. Record: ${about.pithNumber}. Made ${about.exportedAt}. ${about.sameView}`,
  order === 'time'
    ? 'By the months in the arXiv ids, the earliest first. Numbers in brackets are those under which a paper cites the paper of the record.'
    : `By citations from the paper of the record. A paper stands below the one that it cites; numbers in brackets are those under which it cites that one. ${formatNumber(papers.length)} papers in all.`,
];

const toTimeLines = (set: ExportSet): readonly Line[] => {
  const lines: Line[] = [];
  let [year, month] = ['', ''];
  for (const entry of [...set.papers].sort((one, other) => compareInTime(one.paper, other.paper))) {
    const { paper } = entry;
    const [itsYear, itsMonth] =
      paper.year === null || paper.month === null
        ? ['Without a date in the id', '']
        : [`${paper.year}`, MONTH_NAMES[paper.month - 1] ?? ''];
    if (itsYear !== year) lines.push({ level: 0, text: itsYear });
    if (itsMonth !== '' && (itsYear !== year || itsMonth !== month)) lines.push({ level: 1, text: itsMonth });
    [year, month] = [itsYear, itsMonth];
    const cites = entry.isFocus
      ? 'the paper of the record'
      : entry.citesAs === null
        ? 'not listed as citing it'
        : formatReferences(entry.citesAs);
    lines.push({ level: itsMonth === '' ? 1 : 2, text: join(toName(entry), cites, ...toFacts(entry)) });
  }
  return lines;
};

const toDistanceLines = (set: ExportSet): readonly Line[] => {
  const byId = new Map(set.papers.map((entry) => [entry.paper.id, entry]));
  const [below, besides] = toParents(set, byId);
  const lines: Line[] = [];
  const roots = set.papers.filter(({ paper }) => !below.parents.has(paper.id));
  // No recursion: a chain of citations may be as long as the file.
  const waiting = [...roots].reverse().map((entry) => ({ entry, level: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { entry, level } = next;
    const { id } = entry.paper;
    const also = (besides.get(id) ?? []).flatMap((other) => {
      const cited = byId.get(other);
      return cited === undefined ? [] : [cited.isFocus ? 'the paper of the record' : toFileId(cited.paper)];
    });
    const cites = entry.isFocus
      ? 'the paper of the record'
      : level === 0
        ? 'no chain of these citations leads to the paper of the record'
        : formatReferences(below.parents.get(id)?.refIndexes ?? []);
    lines.push({
      level,
      text: join(
        toName(entry),
        cites,
        formatDate(entry),
        ...toFacts(entry),
        ...(also.length > 0 ? [`also cites ${also.join(', ')}`] : []),
      ),
    });
    for (const child of [...(below.children.get(id) ?? [])].reverse())
      waiting.push({ entry: child, level: level + 1 });
  }
  return lines;
};

interface Below {
  /** For each paper the citation to the one that it stands under. */
  readonly parents: ReadonlyMap<string, { readonly cited: string; readonly refIndexes: readonly number[] }>;
  readonly children: ReadonlyMap<string, readonly ExportedPaper[]>;
}

/** Under which paper each stands: the earliest of those that it cites one citation nearer to the focus; and the others. */
const toParents = (
  { papers, citations }: ExportSet,
  byId: ReadonlyMap<string, ExportedPaper>,
): readonly [Below, ReadonlyMap<string, readonly string[]>] => {
  const parents = new Map<string, { readonly cited: string; readonly refIndexes: readonly number[] }>();
  const besides = new Map<string, string[]>();
  for (const citation of citations) {
    const [citing, cited] = [byId.get(citation.citing), byId.get(citation.cited)];
    if (citing === undefined || cited === undefined) continue;
    const known = parents.get(citation.citing);
    const isNearer =
      !citing.isFocus &&
      cited.distance !== null &&
      citing.distance !== null &&
      cited.distance === citing.distance - 1;
    const other = known === undefined ? undefined : byId.get(known.cited);
    const isFirst = other === undefined || compareInTime(cited.paper, other.paper) < 0;
    const list = besides.get(citation.citing) ?? [];
    besides.set(citation.citing, list);
    if (isNearer && isFirst) {
      if (known !== undefined) list.push(known.cited);
      parents.set(citation.citing, citation);
    } else list.push(citation.cited);
  }
  const children = new Map<string, ExportedPaper[]>();
  for (const entry of [...papers].sort((one, two) => compareInTime(one.paper, two.paper))) {
    const parent = parents.get(entry.paper.id);
    if (parent === undefined) continue;
    const list = children.get(parent.cited) ?? [];
    list.push(entry);
    children.set(parent.cited, list);
  }
  return [{ parents, children }, besides];
};

const toName = ({ label, paper }: ExportedPaper): string => {
  const id = toFileId(paper);
  return label === '' ? id : paper.arxivId === null ? label : `${label} (${id})`;
};

const formatReferences = (numbers: readonly number[]): string =>
  numbers.length === 0 ? 'no reference number' : numbers.map((number) => `[${number}]`).join(' ');

const formatDate = ({ paper }: ExportedPaper): string =>
  paper.year === null || paper.month === null
    ? 'no date'
    : `${MONTH_NAMES[paper.month - 1] ?? ''} ${paper.year}`;

const toFacts = (entry: ExportedPaper): readonly string[] => {
  const { isFocus, look, counted } = entry;
  return [
    ...(isFocus || look === null ? [] : [look]),
    ...(counted === null ? [] : [`cited by ${formatNumber(counted)} by its record’s count`]),
    ...formatReaderWords(entry),
  ];
};

const join = (...parts: readonly string[]): string => parts.join('; ');
