import type { Examined, Origin } from '../examination.ts';
import { formatLoss } from '../memory/loss-words.ts';
import { toStateWords } from '../state-words.ts';
import type { FeedEntry } from './feed-entry.ts';
import { type KeptPaper, toCount } from './kept-paper.ts';
import { type News, toLossName } from './news.ts';
import { toOneLine } from './one-line.ts';
import { toFullCiting, toFullName, toShortCiting, toShortName } from './paper-names.ts';
import { toCheckedWords, toTellerWords } from './source-words.ts';

/** Of many citing papers, or papers that are watched from now on, so many are named. */
export const MOST_NAMED = 100;

/** A round for one paper: what is kept of it afterwards, and the record. */
export interface Round {
  readonly kept: KeptPaper;
  readonly examined: Examined;
  readonly at: string;
}

const toCountWords = (count: number): string => (count === 1 ? '1 paper' : `${count} papers`);

const reported = (origin: Origin): string => `As ${toTellerWords(origin)} reports it, not signed.`;

/** How many papers cite it and are listed, as the record has it now. */
export const toCounted = (examined: Examined): string => {
  const count = toCount(examined);
  const listed = examined.record.reported.inboundCitations?.sample.length ?? 0;
  return count === null
    ? 'The record doesn’t say how many papers cite it.'
    : `The record counts ${count} citing ${count === 1 ? 'paper' : 'papers'}, and lists ${listed}.`;
};

export type Words = Pick<FeedEntry, 'title' | 'lines'> & {
  /** What makes this piece of news another one than all others of its kind and paper. */
  readonly parts: readonly (string | number | null)[];
  /** The id of the citing paper that is the news, where it is one. */
  readonly citing?: string;
};

const toCitingWords = (
  { citing, isCertain }: Extract<News, { kind: 'citing' }>,
  paper: string,
  of: string,
  examined: Examined,
): Words => {
  const parts = citing.map(({ id }) => id);
  const [first] = citing;
  const lines = [
    reported(examined.origin),
    `${toCounted(examined)}${isCertain ? '' : ' The list was not whole before: what is on it newly may have cited it for long.'}`,
    toCheckedWords(examined),
  ];
  if (citing.length === 1 && first !== undefined)
    return {
      title: `${toShortCiting(first)}: ${isCertain ? 'new citation' : 'newly listed citation'} of ${paper}`,
      lines: [`${toFullCiting(first)} is listed among the papers that cite ${of}.`, ...lines],
      parts,
      citing: first.id,
    };
  const rest = citing.length - MOST_NAMED;
  return {
    title: `${citing.length} ${isCertain ? 'new citations' : 'newly listed citations'} of ${paper}`,
    lines: [
      `${citing.length} papers are listed now among those that cite ${of}, and were not before. They stand below.`,
      ...lines,
      ...citing.slice(0, MOST_NAMED).map(toFullCiting),
      ...(rest > 0 ? [`and ${rest} more.`] : []),
    ],
    parts,
  };
};

const toMismatchWords = (after: string, paper: string, of: string, examined: Examined): Words => ({
  title: `${paper}: its record doesn’t match`,
  lines: [
    `${toStateWords(examined).headline}. This is the record that ${toTellerWords(examined.origin)} gives now for ${of}.`,
    'Nothing in it should be relied on, and nothing else of it is told here. What was told before is kept, and it is asked for again.',
  ],
  parts: [after],
});

/** What is said of a record itself. */
const toRecordWords = (
  news: Exclude<News, { kind: 'citing' | 'mismatch' }>,
  paper: string,
  of: string,
  examined: Examined,
): Words => {
  const { record } = examined;
  const checked = toCheckedWords(examined);
  switch (news.kind) {
    case 'count':
      return {
        title: `${paper}: cited by ${toCountWords(news.now)}, after ${news.before}`,
        lines: [
          `The record of ${of} counts ${toCountWords(news.now)} that cite it, after ${news.before} at most before.`,
          reported(examined.origin),
          checked,
        ],
        parts: [news.now],
      };
    case 'version':
      return {
        title: `${paper}: record now of v${news.version}`,
        lines: [`There is a record of version ${news.version} of ${of}: ${record.pithNumber}.`, checked],
        parts: [news.version],
      };
    case 'other':
      return {
        title: `${paper}: now another record, for the same version`,
        lines: [
          `The record of ${of} is ${record.pithNumber} now: another one for the same version.`,
          checked,
        ],
        parts: [record.pithNumber],
      };
    case 'signed-anew':
      return {
        title: `${paper}: record signed anew`,
        lines: [`The record of ${of} is the same, under another signature.`, checked],
        parts: [record.pithNumber, news.signature],
      };
    case 'less':
      return {
        title: `${paper}: less stands behind its record`,
        lines: [
          `Less stands behind the record of ${of} than was seen here before. None of this is a mismatch.`,
          ...news.losses.map((loss) => toOneLine(`${formatLoss(loss, record.signed.version)}.`, 600)),
          checked,
        ],
        parts: news.losses.map(toLossName),
      };
    case 'again':
      return {
        title:
          examined.verdict.kind === 'verified'
            ? `${paper}: its record matches again`
            : `${paper}: a record again that nothing contradicts`,
        lines: [
          `The record that was given before for ${of} didn’t match. This one was looked at anew.`,
          checked,
        ],
        parts: [news.after],
      };
  }
};

/** One piece of news in words. */
export const toNewsText = (news: News, { kept, examined }: Round): Words => {
  const [paper, of] = [toShortName(kept), toFullName(kept)];
  if (news.kind === 'mismatch') return toMismatchWords(news.after, paper, of, examined);
  return news.kind === 'citing'
    ? toCitingWords(news, paper, of, examined)
    : toRecordWords(news, paper, of, examined);
};
