import { CATEGORY } from './contained.ts';

const ID = String.raw`(?:\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[a-z]{2})?/\d{7}(?:v\d+)?)`;
/** Sites whose pages have their name behind the title of a paper. */
const SITE =
  'arxiv\\.org|openreview(?:\\.net)?|alphaxiv|semantic scholar|researchgate|request pdf|papers with code|sciencedirect|springer(?:link| nature link)|iopscience|inspire(?:[ -]?hep)?|nasa/ads|scirate|zenodo|jstor';
/** Journals whose pages have their name behind a bar. */
const JOURNAL =
  '(?:nature|npj|communications)(?: (?:astronomy|physics|communications|materials|photonics|methods|quantum information|reviews physics|machine intelligence))?|scientific reports|science(?: advances)?|(?:the )?(?:european physical|astrophysical|astronomical)? ?journal(?: of [a-z ]{3,50}| [a-h])?|physical review [a-z ]{1,20}';
const MONTH = '(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? )?';
const YEAR = '(?:19|20)\\d\\d[a-z]?';
/** What became of a paper, in brackets or behind a comma. */
const FATE = 'v\\d{1,2}|in press|to appear|submitted|accepted|(?:published|submitted|accepted) version';
const FORM = 'invited(?: (?:paper|talk))?|(?:extended|full|long|short) (?:abstract|version|paper)';

/** What programs that save a web page for a title leave before it and behind it, `[1811.00637] A Title - arXiv`, and people: `(2019)`. */
const EXTRAS = [
  String.raw`^\s*(?:[\[(]\s*(?:(?:arxiv[:\s]*)?${ID}[^\])]{0,20}|pdf)[\])]|title\s?:|(?:arxiv:\s?)?${ID}[\s:,])\s*`,
  String.raw`[~\s]*\\cite[a-z]{0,8}\{[^{}]{0,200}\}\s*$`,
  String.raw`(?:\s*\||\s+[\u2013\u2014-])\s*(?:${SITE})\s*$`,
  String.raw`\s\|\s+(?:${JOURNAL})\s*$`,
  String.raw`[\s.,:;|\u2013\u2014-]*[\[(]?\s*(?:(?:arxiv|e-?prints?|preprint|pdf|online)(?:[\s:.,]+|$)){1,3}(?:${ID})?(?:\s*\[[\w.-]+\])?\s*[\])]?\s*\.?\s*$`,
  String.raw`[\s.,]*[\[(]\s*(?:arxiv[:.\s]*)?(?:e-?print|preprint|pdf|online|arxiv|${ID}(?:\s\[[\w.-]+\](?:\s[a-z-]{2,14})?)?)\s*[\])]\s*\.?\s*$`,
  String.raw`[\s.,]*[\[(]\s*(?:${MONTH}${YEAR}|${FATE}|${FORM}|${CATEGORY})\s*[\])]\s*\.?\s*$`,
  // Without a sign before it a year or a version may be a word of the title.
  String.raw`(?:\s*[,.]|\s[\u2013\u2014-])\s*(?:${YEAR}|${FATE})\s*\.?\s*$`,
].map((extra) => new RegExp(extra, 'i'));
/** Longer ones are no title that a program saved. In UTF-16 units. */
const MOST = 2_000;

/**
 * A title without the id, the year, the name of a site or the word about its form that stands before it or behind it; the
 * title itself, its white space as single spaces, where there is none. What is left may be the signed title or another one: a title that really ends in
 * one of these loses it too.
 */
export const withoutExtras = (title: string): string =>
  title.length > MOST
    ? title
    : // Of long runs of spaces the patterns would try every part.
      EXTRAS.reduce((rest, extra) => rest.replace(extra, ''), title.replace(/\s+/g, ' '));
