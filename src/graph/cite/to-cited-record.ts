import type { Examined } from '../../core/examination.ts';
import { toArxivDate } from '../../core/identifier/arxiv-date.ts';
import type { CitedRecord } from './cited-paper.ts';

/** Papers of a collection of fiction, or signed by a demo key: nobody should have them among their references. */
export const isFiction = ({ key }: Examined, corpus: string | undefined): boolean =>
  corpus !== undefined || key?.trust === 'demo';

/**
 * What a reference is made of; null where the record names no paper of arXiv, or doesn't match and so says nothing about
 * any paper.
 * @param site the origin where records are checked.
 */
export const toCitedRecord = ({ record, verdict }: Examined, site: string): CitedRecord | null => {
  const { signed, reported, pithNumber, suffix } = record;
  const { arxivId } = signed;
  const date = arxivId === null ? null : toArxivDate(arxivId);
  if (arxivId === null || date === null || verdict.kind === 'contradicted') return null;
  return {
    arxivId,
    version: signed.version,
    title: reported.title,
    authorsText: reported.authorsText,
    abstractExcerpt: reported.abstractExcerpt,
    category: signed.primaryCategory,
    year: date.year,
    month: date.month,
    pithNumber,
    suffix,
    checkAddress: `${site}/pith/${suffix}`,
  };
};
