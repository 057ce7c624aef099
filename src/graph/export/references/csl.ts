import { toCslTitle } from '../../../core/tex/csl-title.ts';
import type { ExportAbout, ExportedPaper, ExportSet } from '../export-set.ts';
import { toAddress, toDoi, toFileId, toOddId } from '../file-id.ts';
import { toNotes } from './relation.ts';

/**
 * A reference as CSL-JSON (csl-data.json), a preprint as Zotero writes one. No authors: the registry doesn't say who
 * wrote a citing paper.
 */
export interface CslItem {
  /** `arXiv:2605.18750`, or the paper's id. */
  readonly id: string;
  readonly type: 'article';
  /** With `<sup>`, `<sub>` and `<span class="nocase">`, as CSL has them in titles. */
  readonly title?: string;
  /** The month that the arXiv id names. */
  readonly issued?: { readonly 'date-parts': readonly (readonly [year: number, month: number])[] };
  readonly genre?: 'Preprint';
  readonly publisher?: 'arXiv';
  readonly archive?: 'arXiv';
  readonly archive_location?: string;
  /** Without an arXiv id, what the registry wrote in its place. With one, styles would print it beside `archive_location`. */
  readonly number?: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly note: string;
}

export const toCslItems = (set: ExportSet): readonly CslItem[] =>
  set.papers.map((entry, index) => toCslItem(entry, index, set.about));

export const formatCslJson = (set: ExportSet): string => `${JSON.stringify(toCslItems(set), null, 2)}\n`;

const toCslItem = (entry: ExportedPaper, index: number, about: ExportAbout): CslItem => {
  const { paper } = entry;
  const { title, year, month } = paper;
  const [doi, address, odd] = [toDoi(paper), toAddress(paper), toOddId(paper)];
  return {
    id: toFileId(paper),
    type: 'article',
    ...(title !== null && { title: toCslTitle(title) }),
    ...(year !== null && month !== null && { issued: { 'date-parts': [[year, month]] } }),
    ...(doi !== null &&
      address !== null && {
        genre: 'Preprint',
        publisher: 'arXiv',
        archive: 'arXiv',
        archive_location: toFileId(paper),
        DOI: doi,
        URL: address,
      }),
    ...(odd !== null && { number: odd }),
    note: toNotes(entry, index, about).join('. '),
  };
};
