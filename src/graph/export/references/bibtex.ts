import { type ExportedPaper, type ExportSet, formatAbout } from '../export-set.ts';
import { toAddress, toBibtexKey, toDoi, toFileId } from '../file-id.ts';
import { formatBibtexTitle, formatTexPreamble, formatTexText, type TexNeeds } from './bibtex-text.ts';
import { toStatements } from './relation.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * References as BibTeX, in ASCII but for characters that TeX has no name for: for bibtex with pdfLaTeX, biber with
 * LuaLaTeX, and reference managers. The keys are `arXiv-2605.18750` (`toBibtexKey`), or `paper-` and a number; what the
 * file says of itself is its first comment. No authors: the registry doesn't say who wrote a citing paper.
 *
 * The arXiv id is in `howpublished`, which every style prints; `eprint` beside it would be printed a second time by the
 * styles that know it. The DOI names the same id to programs. `month` is BibTeX's own macro, for styles print it in words.
 * What the paper has to do with the record, and the reader's own words on it, are in `annote`, which no style of a paper prints.
 */
export const formatBibtex = (set: ExportSet): string => {
  const needs: TexNeeds = { signs: new Set(), commands: new Set() };
  const entries = set.papers.map((entry, index) => formatEntry(entry, index, set, needs));
  const preamble = formatTexPreamble(needs);
  return [
    `@comment{${toComment(formatAbout(set.about))}}\n\n`,
    ...(preamble === '' ? [] : [`@preamble{"${preamble}"}\n\n`]),
    ...entries,
  ].join('');
};

const formatEntry = (entry: ExportedPaper, index: number, { about }: ExportSet, needs: TexNeeds): string => {
  const { paper, category } = entry;
  const { arxivId, title, year, month } = paper;
  const fields = {
    title: title === null ? null : `{${formatBibtexTitle(title, needs)}}`,
    howpublished: arxivId === null ? null : `{${toFileId(paper)}}`,
    month: month === null ? null : (MONTHS[month - 1] ?? null),
    year: year === null ? null : `{${year}}`,
    doi: arxivId === null ? null : `{${toDoi(paper)}}`,
    url: arxivId === null ? null : `{${toAddress(paper)}}`,
    keywords: category === null || category === '' ? null : `{${formatTexText(category, needs)}}`,
    annote: `{${formatTexText(toStatements(entry, about).join('. '), needs)}}`,
  };
  const lines = Object.entries(fields).map(([field, value]) =>
    value === null ? '' : `  ${field} = ${value},\n`,
  );
  return `@misc{${arxivId === null ? `paper-${index + 1}` : toBibtexKey(arxivId)},\n${lines.join('')}}\n\n`;
};

/** BibTeX goes on reading at the next @ and counts braces, also in a comment. */
const toComment = (text: string): string => text.replaceAll('@', '(at)').replace(/[{}]/g, '');
