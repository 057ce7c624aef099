import type { ArxivId } from '../../core/identifier/types.ts';
import { toAddress, toDoi, toFileId } from '../export/file-id.ts';
import { type AuthorName, toAuthorNames } from './author-names.ts';

/** What a record holds for a reference to its paper, and where the record itself stands. */
export interface CitedRecord {
  readonly arxivId: ArxivId;
  /** The version that the record is for; null where it names none. */
  readonly version: number | null;
  /** As the record writes it, with TeX. */
  readonly title: string | null;
  readonly authorsText: string | null;
  /** The first 600 characters of the abstract, or all of a shorter one. */
  readonly abstractExcerpt: string | null;
  readonly category: string | null;
  /** Year and month that the arXiv id names. */
  readonly year: number;
  readonly month: number;
  /** `pith:2025:2W3F…`. */
  readonly pithNumber: string;
  /** The 26 characters. */
  readonly suffix: string;
  /** Where the record is checked on this site. */
  readonly checkAddress: string;
}

/** A preprint as references need it: the only kind of item there is here. */
export interface CitedPaper extends CitedRecord {
  /** `arXiv:2503.11367`. */
  readonly fileId: string;
  /** `10.48550/arXiv.2503.11367`. */
  readonly doi: string;
  /** At arXiv. */
  readonly url: string;
  /** The title on one line of Unicode. */
  readonly plainTitle: string | null;
  /** In the order of the alphabet, as the registry stores them. */
  readonly authors: readonly AuthorName[];
}

/**
 * @param toPlain what makes one line of Unicode of TeX: `toPlainText`, which is too much for a page that nobody has asked for
 * a reference yet.
 */
export const toCitedPaper = (record: CitedRecord, toPlain: (text: string) => string): CitedPaper => {
  const named = { id: record.arxivId, arxivId: record.arxivId };
  return {
    ...record,
    fileId: toFileId(named),
    doi: toDoi(named) ?? '',
    url: toAddress(named) ?? '',
    plainTitle: record.title === null ? null : toPlain(record.title) || null,
    authors: toAuthorNames(record.authorsText, toPlain),
  };
};

/** What every file says of its authors, in one line. */
export const formatAuthorNote = ({ authors, pithNumber }: CitedPaper): string =>
  `${
    authors.length === 0
      ? 'The record names no authors'
      : 'Authors as the record reports them, in alphabetical order: not the author order'
  }. ${pithNumber}`;
