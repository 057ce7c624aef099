import { type AuthorName, toInitials } from './author-names.ts';
import type { CitedPaper } from './cited-paper.ts';

/** A way to print a reference. */
export interface CitationStyle {
  readonly name: string;
  /** The reference as one line of Unicode, without a number before it; null without a title. */
  readonly format: (paper: CitedPaper) => string | null;
}

const inverted = ({ family, given, suffix }: AuthorName): string =>
  given === null ? family : `${family}, ${toInitials(given)}${suffix === null ? '' : `, ${suffix}`}`;
const natural = ({ family, given, suffix }: AuthorName): string =>
  given === null ? family : `${given} ${family}${suffix === null ? '' : ` ${suffix}`}`;
const invertedWhole = ({ family, given, suffix }: AuthorName): string =>
  given === null ? family : `${family}, ${given}${suffix === null ? '' : `, ${suffix}`}`;
const short = ({ family, given, suffix }: AuthorName): string =>
  given === null ? family : natural({ family, given: toInitials(given), suffix });
const bare = ({ family, given, suffix }: AuthorName): string =>
  given === null
    ? family
    : `${family} ${toInitials(given, { isBare: true })}${suffix === null ? '' : ` ${suffix.replace('.', '')}`}`;

/** "A", "A and B", "A, B, and C". */
const series = (names: readonly string[], and: string, beforeLast = ', '): string =>
  names.length < 3
    ? names.join(` ${and} `)
    : `${names.slice(0, -1).join(', ')}${beforeLast.trimEnd()} ${and} ${names.at(-1)}`;

/** Ends a part with a full stop, where it doesn't end a sentence already. */
const stop = (text: string): string => (text === '' || /[.?!]$/.test(text) ? text : `${text}.`);

/** Straight quotes as printed ones. */
const curl = (title: string, open = '“', close = '”'): string =>
  title
    .replace(/(^|[\s([])"/g, `$1${open}`)
    .replaceAll('"', close)
    .replace(/(^|[\s([])'/g, '$1‘')
    .replaceAll("'", '’');

/** A title as a sentence of its own: a full stop goes within a quote that ends it. */
const ended = (title: string, open?: string, close?: string): string =>
  curl(/[.?!]"?$/.test(title) ? title : title.replace(/("?)$/, '.$1'), open, close);
const quoted = (title: string): string => `“${ended(title, '‘', '’')}”`;

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const SHORT_MONTHS = 'Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec.'.split(' ');

/** Between the first and the last of two, the first with its family name ahead: a group takes no comma before it. */
const pair = (authors: readonly AuthorName[], names: readonly string[], and: string): string =>
  names.join(`${authors.at(-1)?.given === null ? '' : ','} ${and} `);

const apa = ({ authors, year, fileId, doi }: CitedPaper, title: string): string => {
  const names = authors.map(inverted);
  const listed =
    names.length > 20
      ? `${names.slice(0, 19).join(', ')}, … ${names.at(-1)}`
      : names.length < 3
        ? pair(authors, names, '&')
        : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
  const work = `${curl(title)} (${fileId}).`;
  const dated = listed === '' ? `${work} (${year}).` : `${stop(listed)} (${year}). ${work}`;
  return `${dated} arXiv. https://doi.org/${doi}`;
};

const chicago = ({ authors, year, doi }: CitedPaper, title: string): string => {
  const [first, ...others] = authors;
  const names = first === undefined ? [] : [invertedWhole(first), ...others.map(natural)];
  const listed =
    names.length > 10
      ? `${names.slice(0, 7).join(', ')}, et al.`
      : names.length === 2
        ? pair(authors, names, 'and')
        : series(names, 'and');
  const work = listed === '' ? `${quoted(title)} ${year}.` : `${stop(listed)} ${year}. ${quoted(title)}`;
  return `${work} Preprint. arXiv. https://doi.org/${doi}.`;
};

const ieee = ({ authors, year, month, doi }: CitedPaper, title: string): string => {
  const names = authors.map(short);
  const listed = names.length > 6 ? `${names[0]} et al.` : series(names, 'and');
  return join(
    listed === '' ? '' : `${listed},`,
    `${quoted(title)} arXiv, ${SHORT_MONTHS[month - 1]} ${year}. doi: ${doi}.`,
  );
};

const vancouver = ({ authors, year, url }: CitedPaper, title: string): string => {
  const names = authors.map(bare);
  const listed = names.length > 6 ? `${names.slice(0, 6).join(', ')}, et al` : names.join(', ');
  return join(stop(listed), `${curl(title)} [Internet]. arXiv; ${year}. Available from: ${url}`);
};

const nature = ({ authors, year, doi }: CitedPaper, title: string): string => {
  const names = authors.map(inverted);
  const listed =
    names.length > 5 ? `${names[0]} et al.` : series(names, '&', authors.at(-1)?.given === null ? ', ' : ' ');
  return join(stop(listed), `${ended(title)} Preprint at https://doi.org/${doi} (${year}).`);
};

const acm = ({ authors, year, doi }: CitedPaper, title: string): string =>
  join(stop(series(authors.map(natural), 'and')), `${year}. ${ended(title)} DOI:https://doi.org/${doi}`);

const style = (name: string, format: (paper: CitedPaper, title: string) => string): CitationStyle => ({
  name,
  format: (paper) => (paper.plainTitle === null ? null : format(paper, paper.plainTitle)),
});

/**
 * References as the official styles of the Citation Style Language print a preprint, in plain text: italics are gone, and
 * titles keep the capitals that the record has, where Chicago would set more.
 */
export const CITATION_STYLES: readonly CitationStyle[] = [
  style('APA', apa),
  style('Chicago', chicago),
  style('IEEE', ieee),
  style('Vancouver', vancouver),
  style('Nature', nature),
  style('ACM', acm),
];
