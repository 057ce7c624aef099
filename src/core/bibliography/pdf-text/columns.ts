/** A wide gap within a line, behind the place of a number or a hanging indent; or nothing but the right half of one. */
const GAP = /^.{12,}?\S {4,}\S|^ {25,}\S/;

/** The end of a reference, and what goes on with one in small letters or begins with one. */
const END = /\d[a-z]?\.\s*$/;
const GOES_ON = /^\p{Ll}/u;
const MAY_FOLLOW =
  /^(?:url|doi|https?|www|arxiv|accessed|available|eprint|e-print|pp|vol|in|van|von|de|del|della|di|da|den|der|la|le|et|ed|eds|pmid|isbn|issn|note|see|also|preprint|retrieved|published)\b/i;

/** The mark of a reference behind words of another one. */
const MARK_WITHIN = /^\s*\S.{6,}?\S\s*\[(?:\d{1,4}|\p{L}[^[\]]{2,60}\d[a-z]?)\] +\p{Lu}[\p{L}'’-]+[,. ]/u;

/** And at the end of a line that has words of another one. */
const MARK_AT_END = /\S\s+\[(?:\d{1,4}|\p{L}[^[\]]{2,60}\d[a-z]?)\]\s*$/u;

/** Of so many lines one that speaks for columns is enough. */
const ONE_OF_GAPS = 5;
const ONE_OF_BREAKS = 30;

/**
 * Whether lines of two columns of a page stand mixed in the text of a PDF, beside each other or in turns: then nobody knows
 * which words belong together. Told by wide gaps within lines, and by what goes on with a sentence behind the end of a reference.
 */
export const hasMixedColumns = (text: string): boolean => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const gaps = lines.filter((line) => GAP.test(line)).length;
  const breaks = lines.filter((line, at) => {
    const next = (lines[at + 1] ?? '').trim();
    return END.test(line) && GOES_ON.test(next) && !MAY_FOLLOW.test(next);
  }).length;
  const mixed = breaks + lines.filter((line) => MARK_WITHIN.test(line) || MARK_AT_END.test(line)).length;
  return gaps * ONE_OF_GAPS >= lines.length || (mixed >= 2 && mixed * ONE_OF_BREAKS >= lines.length);
};
