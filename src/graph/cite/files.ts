import { toCslTitle } from '../../core/tex/csl-title.ts';
import { toBibtexKey } from '../export/file-id.ts';
import {
  formatBibtexTitle,
  formatTexPreamble,
  formatTexText,
  type TexNeeds,
} from '../export/references/bibtex-text.ts';
import { formatHayagrivaEntry, toHayagrivaKey } from '../export/references/hayagriva-entry.ts';
import type { AuthorName } from './author-names.ts';
import { type CitedPaper, formatAuthorNote } from './cited-paper.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const twoDigits = (month: number): string => `${month}`.padStart(2, '0');

/**
 * One paper for bibtex with any style: the arXiv id in `howpublished`, since every style prints that. What the names are is
 * said in a comment before the entry and in `annote`, which no style of a paper prints.
 */
export const formatCitedBibtex = (paper: CitedPaper): string =>
  formatEntry('misc', paper, (needs) => ({
    howpublished: `{${paper.fileId}}`,
    month: MONTHS[paper.month - 1] ?? null,
    year: `{${paper.year}}`,
    doi: `{${paper.doi}}`,
    url: `{${paper.url}}`,
    annote: `{${formatTexText(formatAuthorNote(paper), needs)}}`,
  }));

/** One paper for biblatex with biber, which has fields of its own for a preprint. */
export const formatCitedBiblatex = (paper: CitedPaper): string =>
  formatEntry('online', paper, (needs) => ({
    date: `{${paper.year}-${twoDigits(paper.month)}}`,
    eprint: `{${paper.arxivId}}`,
    eprinttype: '{arxiv}',
    eprintclass: paper.category === null ? null : `{${formatTexText(paper.category, needs)}}`,
    doi: `{${paper.doi}}`,
    pubstate: '{prepublished}',
    annotation: `{${formatTexText(formatAuthorNote(paper), needs)}}`,
  }));

const formatEntry = (
  type: string,
  paper: CitedPaper,
  toFields: (needs: TexNeeds) => Readonly<Record<string, string | null>>,
): string => {
  const needs: TexNeeds = { signs: new Set(), commands: new Set() };
  const { authors, title } = paper;
  const fields = {
    author:
      authors.length === 0 ? null : `{${authors.map((name) => toBibtexName(name, needs)).join(' and ')}}`,
    title: title === null ? null : `{${formatBibtexTitle(title, needs)}}`,
    ...toFields(needs),
  };
  const lines = Object.entries(fields).map(([field, value]) =>
    value === null ? '' : `  ${field} = ${value},\n`,
  );
  const preamble = formatTexPreamble(needs);
  return [
    `@comment{${formatAuthorNote(paper).replace(/[@{}]/g, '')}}\n\n`,
    preamble === '' ? '' : `@preamble{"${preamble}"}\n\n`,
    `@${type}{${toBibtexKey(paper.arxivId)},\n${lines.join('')}}\n`,
  ].join('');
};

/**
 * Two family names with a small word between them, which BibTeX would take for the end of a particle, and a name such as
 * al-Khwārizmī, of which it would print the hyphen as a space.
 */
const JOINED = /(?<!\S)(?:\p{Lu}\S*\s[eiy]\s\p{Lu}|\p{Ll}+-\p{Lu})/u;

/** `von Last, Jr, First`; in braces where BibTeX would read something else into it. */
const toBibtexName = ({ family, given, suffix }: AuthorName, needs: TexNeeds): string => {
  const part = (text: string): string =>
    /(?:^|\s)and(?:\s|$)|,/i.test(text) ? `{${formatTexText(text, needs)}}` : formatTexText(text, needs);
  if (given === null) return `{${formatTexText(family, needs)}}`;
  const joined = family.search(JOINED);
  const last =
    joined < 0
      ? part(family)
      : `${formatTexText(family.slice(0, joined), needs)}{${formatTexText(family.slice(joined), needs)}}`;
  return [last, ...[...(suffix === null ? [] : [suffix]), given].map(part)].join(', ');
};

/** One paper as RIS: a report that arXiv publishes, with its id as accession number (`formatRis` says why). */
export const formatCitedRis = (paper: CitedPaper): string => {
  const lines: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', 'RPRT'],
    ['ID', paper.fileId],
    ...paper.authors.map(
      ({ family, given, suffix }) =>
        ['AU', [family, given, suffix].filter((part) => part !== null).join(', ')] as const,
    ),
    ['TI', paper.plainTitle],
    ['PY', `${paper.year}`],
    ['DA', `${paper.year}/${twoDigits(paper.month)}//`],
    ['PB', 'arXiv'],
    ['AN', paper.fileId],
    ['DO', paper.doi],
    ['UR', paper.url],
    ['KW', paper.category],
    ['N1', formatAuthorNote(paper)],
    ['ER', ''],
  ];
  return lines
    .map(([tag, value]) => (value === null ? '' : `${tag}  - ${value.replace(/[\s\p{Cc}]+/gu, ' ')}\r\n`))
    .join('');
};

/** One paper as CSL-JSON, a preprint as Zotero writes one. */
export const formatCitedCsl = (paper: CitedPaper): string =>
  `${JSON.stringify(
    [
      {
        id: paper.fileId,
        type: 'article',
        ...(paper.title !== null && { title: toCslTitle(paper.title) }),
        ...(paper.authors.length > 0 && { author: paper.authors.map(toCslName) }),
        issued: { 'date-parts': [[paper.year, paper.month]] },
        genre: 'Preprint',
        publisher: 'arXiv',
        archive: 'arXiv',
        archive_location: paper.fileId,
        DOI: paper.doi,
        URL: paper.url,
        note: formatAuthorNote(paper),
      },
    ],
    null,
    2,
  )}\n`;

/** One paper as Hayagriva, for Typst. What the names are is said in a comment before the entry. */
export const formatCitedHayagriva = (paper: CitedPaper): string =>
  formatHayagrivaEntry({
    ...paper,
    key: toHayagrivaKey(paper.arxivId),
    comments: [formatAuthorNote(paper)],
    title: paper.plainTitle,
  });

export const toCslName = ({ family, given, suffix }: AuthorName) =>
  given === null ? { literal: family } : { family, given, ...(suffix !== null && { suffix }) };
