/// <reference path="./citation-js.d.ts" />
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { escapeTex, formatBibtexTitle } from '../../../graph/export/bibtex-text.ts';
import { formatRelation, toCslItems } from '../../../graph/export/csl.ts';
import { type ExportedPaper, type ExportSet, formatAbout } from '../../../graph/export/export-set.ts';

/*
 * Citation.js decides which field holds what and how values are written; its texts are not taken as they are. In
 * BibTeX it would escape the mathematics of a title and drop every letter that TeX has no name for; in RIS it breaks
 * lines after 70 characters, in the middle of words, which readers join with a space.
 */

interface BibtexEntry {
  readonly type: string;
  readonly properties: { readonly [field: string]: string };
}

type RisEntry = { readonly [tag: string]: string | readonly string[] };

/** Nobody knows that a paper on arXiv is in a journal: `@misc` and `GEN` rather than `@article` and `JOUR`. */
const TYPE = { type: 'document' };

/** References as BibTeX, UTF-8. The keys are `arXiv:2605.18750`; what the file says of itself is its first comment. */
export const formatBibtex = async (set: ExportSet): Promise<string> => {
  const texts = await inSlices(set, (slice, start) => {
    const items = toCslItems(slice).map((item, index) => ({
      ...item,
      ...TYPE,
      note: toRelation(slice.papers[index]),
    }));
    const entries = plugins.output.format('bibtex', items, { format: 'object' }) as readonly BibtexEntry[];
    return entries.map((entry, index) => formatBibtexEntry(entry, slice.papers[index], start + index));
  });
  return [`@comment{${toComment(formatAbout(set.about))}}\n`, ...texts].join('\n');
};

/** So many references are written in some 20 milliseconds. */
const SLICE = 400;

/** Writes slice by slice, and gives way to the page in between. */
const inSlices = async (
  set: ExportSet,
  format: (slice: ExportSet, start: number) => readonly string[],
): Promise<readonly string[]> => {
  const texts: string[] = [];
  for (let start = 0; start < set.papers.length; start += SLICE) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    texts.push(...format({ ...set, papers: set.papers.slice(start, start + SLICE) }, start));
  }
  return texts;
};

const formatBibtexEntry = (
  { type, properties }: BibtexEntry,
  exported: ExportedPaper | undefined,
  index: number,
): string => {
  const { title: _, howpublished: __, note, ...fields } = properties;
  const { title = null, arxivId = null } = exported?.paper ?? {};
  const all = {
    title: title === null ? null : formatBibtexTitle(title),
    ...fields,
    eprint: arxivId,
    archiveprefix: arxivId === null ? null : 'arXiv',
    primaryclass: arxivId === null || !exported?.category ? null : escapeTex(exported.category),
    note,
  };
  const lines = Object.entries(all).map(([field, value]) => (value ? `  ${field} = {${value}},\n` : ''));
  return `@${type}{${arxivId === null ? `paper-${index + 1}` : `arXiv:${arxivId}`},\n${lines.join('')}}\n`;
};

const toRelation = (exported: ExportedPaper | undefined): string =>
  exported === undefined ? '' : formatRelation(exported);

/** BibTeX goes on reading at the next @ and counts braces, also in a comment. */
const toComment = (text: string): string => text.replaceAll('@', '(at)').replace(/[{}]/g, '');

/** References as RIS, one line a value, CRLF. What the file says of itself stands in the note of every reference. */
export const formatRis = async (set: ExportSet): Promise<string> => {
  const texts = await inSlices(set, (slice) => {
    const items = toCslItems(slice).map((item) => ({ ...item, ...TYPE }));
    const entries = plugins.output.format('ris', items, { format: 'object' }) as readonly RisEntry[];
    return entries.map(({ TY, ...rest }, index) => {
      const database = slice.papers[index]?.paper.arxivId ? { DB: 'arXiv' } : {};
      return formatRisEntry({ TY: TY ?? 'GEN', ...rest, ...database });
    });
  });
  return texts.join('\r\n');
};

const formatRisEntry = (entry: RisEntry): string => {
  const lines = Object.entries(entry).flatMap(([tag, values]) =>
    [values].flat().map((value) => `${tag}  - ${value.replace(/[\s\p{Cc}]+/gu, ' ')}\r\n`),
  );
  return `${lines.join('')}ER  - \r\n`;
};
