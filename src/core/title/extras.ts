const ID = String.raw`(?:\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[a-z]{2})?/\d{7}(?:v\d+)?)`;
/** Sites whose pages have their name behind the title of a paper. */
const SITE =
  'openreview(?:\\.net)?|alphaxiv|semantic scholar|researchgate|request pdf|papers with code|sciencedirect|springer(?:link| nature link)|iopscience|inspire(?:[ -]?hep)?|nasa/ads|scirate|zenodo|jstor';

/** What programs that save a web page for a title leave before it and behind it, `[1811.00637] A Title - arXiv`, and people: `(2019)`. */
const EXTRAS = [
  new RegExp(String.raw`^\s*[\[(]\s*(?:(?:arxiv[:\s]*)?${ID}[^\])]{0,20}|pdf)[\])]\s*`, 'i'),
  new RegExp(String.raw`(?:\s*\||\s+[\u2013\u2014-])\s*(?:${SITE})\s*$`, 'i'),
  new RegExp(
    String.raw`[\s.,:;|\u2013\u2014-]*[\[(]?\s*(?:(?:arxiv|e-?print|preprint|pdf|online)(?:[\s:.,]+|$)){1,3}(?:${ID})?(?:\s*\[[\w.-]+\])?\s*[\])]?\s*\.?\s*$`,
    'i',
  ),
  new RegExp(
    String.raw`[\s.,]*[\[(]\s*(?:arxiv[:.\s]*)?(?:e-?print|preprint|pdf|online|arxiv|${ID})\s*[\])]\s*\.?\s*$`,
    'i',
  ),
  /[\s.,]*[[(]\s*(?:(?:19|20)\d\d|invited(?: (?:paper|talk))?|(?:extended|full|long|short) (?:abstract|version|paper))\s*[\])]\s*\.?\s*$/i,
  // Without a comma a year may be a word of the title.
  /\s*,\s*(?:19|20)\d\d\s*\.?\s*$/,
];
/** Longer ones are no title that a program saved. In UTF-16 units. */
const MOST = 2_000;

/**
 * A title without the id, the year, the name of a site or the word about its form that stands before it or behind it; the
 * title itself where there is none. What is left may be the signed title or another one: a title that really ends in
 * one of these loses it too.
 */
export const withoutExtras = (title: string): string =>
  title.length > MOST ? title : EXTRAS.reduce((rest, extra) => rest.replace(extra, ''), title);
