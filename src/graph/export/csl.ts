import { toTexPlain } from '../../core/tex/tex.ts';
import { toShownId } from '../citation-graph.ts';
import { type ExportAbout, type ExportedPaper, type ExportSet, formatAbout } from './export-set.ts';

/**
 * A reference as CSL-JSON (csl-data.json). No authors: the registry doesn't say who wrote a citing paper. The title
 * is plain text, as CSL wants it: TeX accents are letters, mathematics stays TeX.
 */
export interface CslItem {
  /** `arXiv:2605.18750`, or the paper's id. */
  readonly id: string;
  readonly type: 'article';
  readonly title?: string;
  /** The month that the arXiv id names. */
  readonly issued?: { readonly 'date-parts': readonly (readonly [year: number, month: number])[] };
  readonly URL?: string;
  readonly archive?: 'arXiv';
  /** The arXiv id; where there is none, what the registry wrote in its place. */
  readonly number?: string;
  readonly note: string;
}

/** One reference for each paper; what the file says of itself stands in every note, for there is no other place. */
export const toCslItems = (set: ExportSet): readonly CslItem[] =>
  set.papers.map((entry) => toCslItem(entry, set.about));

export const formatCslJson = (set: ExportSet): string => `${JSON.stringify(toCslItems(set), null, 2)}\n`;

const toCslItem = (entry: ExportedPaper, about: ExportAbout): CslItem => {
  const { arxivId, title, year, month } = entry.paper;
  const number = toShownId(entry.paper);
  return {
    id: arxivId === null ? entry.paper.id : `arXiv:${arxivId}`,
    type: 'article',
    ...(title !== null && { title: toTexPlain(title) }),
    ...(year !== null && month !== null && { issued: { 'date-parts': [[year, month]] } }),
    ...(arxivId !== null && { URL: `https://arxiv.org/abs/${arxivId}`, archive: 'arXiv' }),
    ...(number !== null && { number }),
    note: `${formatRelation(entry)}. ${formatAbout(about)}`,
  };
};

/** How a paper stands to the paper of the record, and its id where no other field has room for it. */
export const formatRelation = ({ paper, isFocus, citesAs }: ExportedPaper): string => {
  const id = paper.arxivId === null ? toShownId(paper) : null;
  const written = id === null ? '' : `. Id as the registry writes it: ${id}`;
  if (isFocus) return `The paper of the record${written}`;
  if (citesAs === null) return `Not listed as citing the paper of the record${written}`;
  const numbers = citesAs.map((number) => `[${number}]`).join(', ');
  return `Cites the paper of the record${numbers === '' ? '' : ` as ${numbers}`}${written}`;
};
