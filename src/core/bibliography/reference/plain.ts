import { BLOCK, ITALICS, withoutSigns } from '../../title/contained.ts';

/** So long a text of one reference is looked at for its title. Longer ones are no reference, or hold an abstract. */
export const MOST_OF_REFERENCE = 4_000;

/** Commands whose first argument is no text: an address, a name for what follows. */
const DROPPED =
  /\\(?:href|href@noop|bibinfo|bibfield|Eprint|textcolor|hyperref|natexlab|urlprefix|url|path|doi|hskip|penalty\d+)(?![A-Za-z@])\s*(?:\{[^{}]*\}|plus)?|\\allowbreak\s*\[[A-Z/]{1,5}\]/g;
const QUOTED = /\\(?:enquote|mkbibquote|bibenquote)(?![A-Za-z])\s*(?=\{)/g;
/** Commands that print nothing by themselves; their arguments stay, in braces that vanish later. */
const SILENT =
  /\\(?:bib(?:name|f|l)?(?:name)?font|bibfnamefont|bibnamefont|citenamefont|BibitemOpen|BibitemShut|bibAnnoteFile|bibAnnote|bibitemStop|bibitemNoStop|noop|newline|em|bf|it|sl|sc|tt|rm|textendash|showarticletitle|bibsc|rmfamily|relax|natexlab|emph|textit|textbf|textsc|texttt|textrm|textsl|textup|selectlanguage|BibEnv|translation|eprint|Eprint|arxiv|ttfamily|itshape|bfseries|showISSN|showDOI|shownote|showURL|showeprint|bibrangedash|bibinitperiod|bibnamedelim[abci]|BIBentry(?:ALT|STD)interwordspacing)(?![A-Za-z@])\s*/g;

/**
 * The text of a reference as one reads it, for finding a title in it: addresses and commands that set type are dropped,
 * quotes written out, accents and mathematics stay TeX. A `\newblock` becomes a line break.
 */
export const toReferenceText = (tex: string): string =>
  tex
    .slice(0, MOST_OF_REFERENCE)
    .replace(/\\newblock(?![A-Za-z])/g, '\n')
    .replace(QUOTED, '“')
    .replace(/\\harvardand(?![A-Za-z])\\?/g, 'and')
    .replace(/\\harvardyearleft\s*(\d{4}[a-z]?)\s*\\harvardyearright\s*/g, '($1)')
    .replace(DROPPED, ' ')
    .replace(SILENT, '')
    .replace(/\\ (?=\S)/g, ' ')
    .replace(/\\penalty0\s*/g, '');

/** The same with the signs of `containsTitle` where blocks and italics begin. */
export const toSignedReference = (tex: string): string =>
  toReferenceText(
    withoutSigns(tex)
      .replace(/\\newblock(?![A-Za-z])/g, `\n${BLOCK} `)
      .replace(/\\(?:emph|textit|textsl)\s*\{/g, `${ITALICS}{`)
      .replace(/\{\s*\\(?:em|it|sl|itshape|slshape)(?![A-Za-z])\s*/g, `${ITALICS}{`),
  );

/** The argument in braces that opens at or after `at`, past white space; null where there is none. */
export const readArgument = (
  text: string,
  at: number,
): { readonly text: string; readonly end: number } | null => {
  let open = at;
  while (/\s/.test(text[open] ?? '')) open += 1;
  if (text[open] !== '{') return null;
  let depth = 0;
  for (let next = open; next < text.length; next += 1) {
    const char = text[next];
    if (char === '\\') next += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return { text: text.slice(open + 1, next), end: next + 1 };
    }
  }
  return null;
};

/** TeX with each comment (TeXbook, ch. 8) blanked out, so that offsets stay. Percent signs within addresses are none. */
export const blankComments = (tex: string): string =>
  tex.replace(/(?<![\\\w/])%[^\n\r]*|(?<!\\)%(?=[ \t]*[\n\r])/g, (comment) => ' '.repeat(comment.length));
