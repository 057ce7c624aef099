import { toEntryTitle } from '../bibtex/title.ts';
import type { Entry } from '../entry/entry.ts';
import { findFieldMentions } from '../mentions/fields.ts';
import { readAmsrefsFields } from './fields.ts';

/** How an entry of amsrefs begins: `\bib{key}{article}{`. `\bib*` is for others to take over from, and prints nothing. */
const ENTRY = /\\bib(\*?)\s*\{([^{}]{0,200})\}\s*\{([A-Za-z]+)\*?\}\s*\{/g;
/** What never stands within an entry, at the beginning of a line. */
const AHEAD =
  /[ \t]*\\(?:bib\*?\s*\{[^{}]{0,200}\}\s*\{[A-Za-z]+\*?\}\s*\{|bibitem(?![A-Za-z@])|end\s*\{(?:bib(?:list|div|section|chapter)|thebibliography|document)\*?\})/y;

/** Where in a text the first entry of amsrefs begins, or -1. */
export const findAmsrefs = (text: string): number => {
  ENTRY.lastIndex = 0;
  return ENTRY.exec(text)?.index ?? -1;
};

/** Where the entry ends whose brace opens before `from`: at its closing brace, or before what can't stand in it. */
const findEnd = (text: string, from: number): { readonly at: number; readonly isClosed: boolean } => {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      if (depth === 0) return { at, isClosed: true };
      depth -= 1;
    } else if (char === '\n' || char === '\r') {
      AHEAD.lastIndex = at + 1;
      if (AHEAD.test(text)) return { at: at + 1, isClosed: false };
    }
  }
  return { at: text.length, isClosed: false };
};

/** After an entry that one closing brace too many has ended, its other fields follow. */
const TOO_EARLY = /\s*,\s*[A-Za-z][\w-]*\s*=/y;

const toProblem = (
  text: string,
  end: number,
  isClosed: boolean,
): { readonly at: number; readonly message: string } | null => {
  TOO_EARLY.lastIndex = end;
  if (isClosed)
    return TOO_EARLY.test(text)
      ? { at: end, message: 'A closing brace too many ends this entry before its last fields.' }
      : null;
  return {
    at: end,
    message: `A brace of this entry is not closed before ${end < text.length ? 'something else begins' : 'the file ends'}.`,
  };
};

/**
 * The entries that are written for amsrefs, `\bib{key}{article}{title={…}, eprint={…}}`, wherever they stand in a text.
 * Never throws; a broken entry carries its problem, and all others are read. Linear in the length of the text.
 * @param blanked the text with its comments blanked out, as long as the text itself.
 * @see the user’s guide to the amsrefs package, 5
 */
export const readAmsrefs = (
  text: string,
  blanked: string,
  file: string,
  format: 'bbl' | 'tex',
  lineOf: (offset: number) => number,
): readonly Entry[] => {
  const entries: Entry[] = [];
  ENTRY.lastIndex = 0;
  for (let match = ENTRY.exec(blanked); match !== null; match = ENTRY.exec(blanked)) {
    const [whole, star, key = '', type = ''] = match;
    const start = match.index;
    const bodyStart = start + whole.length;
    const { at, isClosed } = findEnd(blanked, bodyStart);
    const end = isClosed ? at + 1 : at;
    ENTRY.lastIndex = end;
    if (star === '*') continue;
    const line = lineOf(start);
    const body = readAmsrefsFields(blanked, bodyStart, at);
    const problem = toProblem(blanked, end, isClosed) ?? body.problem;
    const raw = text.slice(start, end).trimEnd();
    entries.push({
      file,
      format,
      key: key.trim() === '' ? null : key.trim(),
      type: type.toLowerCase(),
      line,
      span: { start, end: start + raw.length },
      raw,
      fields: body.fields,
      title: toEntryTitle(body.fields),
      ...findFieldMentions(body.fields),
      isCompound: false,
      problem: problem === null ? null : { line: lineOf(problem.at), message: problem.message },
    });
  }
  return entries;
};
