import type { Span } from '../entry/entry.ts';
import { inSequence } from './sequence.ts';

/** One reference of a list as a PDF gives it, with its number where it has one. */
export interface Reference extends Span {
  readonly key: string | null;
}

/** Without brackets a number may be a year or a volume that a line begins with: `inSequence` tells them apart. */
const NUMBERED = /(?:^|\n)[ \t]*(\d{1,4})\.(?=\s+\S)/g;
const MARKS: readonly RegExp[] = [
  /(?:^|\n)[ \t]*\[(\d{1,4})\](?=\s)/g,
  /(?:^|\n)[ \t]*\[(\p{L}[\p{L}\p{N}_+'’&.,\s-]{1,80}?\d{2,4}[a-z]?)\](?=\s)/gu,
  NUMBERED,
  /(?:^|\n)[ \t]*\((\d{1,4})\)(?=\s)/g,
  /(?:^|\n)[ \t]*[-*•](?=[ \t]+[\p{Lu}“"[])/gu,
];

const byMarks = (text: string, mark: RegExp): readonly Reference[] => {
  const all = [...text.matchAll(mark)];
  const starts = mark === NUMBERED ? inSequence(text, all) : all;
  return starts.map((match, index) => {
    const start = match.index + match[0].length - match[0].trimStart().length;
    const end = starts[index + 1]?.index ?? text.length;
    return { start, end, key: match[1] ?? null };
  });
};

/** A new reference without a mark: the line before has ended, and this one begins with names. */
const NAMES_AHEAD =
  /^(?:\p{Lu}[\p{L}'’-]+,\s+\p{Lu}[\p{L}.]*|(?:\p{Lu}\.[ -]?){1,3}\s?\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+\s+\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}'’-]+)?(?:,| and ))/u;
const ENDED = /(?:[.)\]]|\d|https?:\S+)\s*$/;

/** A line that begins with an id, as lists of ids have one after the other. */
const ID_AHEAD =
  /^(?:arxiv:|https?:\/\/(?:www\.)?arxiv\.org\/|\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i;
const HAS_ID = /arxiv|\d{4}\.\d{4,5}|[a-z]\/\d{7}/i;
/** What goes on with a reference although it begins with a capital. */
const GOES_ON = /^(?:URL|DOI|Available|Accessed|ArXiv|Preprint|In\b|Online|Retrieved|Vol|Pages)/;

/** What goes on with a sentence, so that a blank line before it is none between references. */
const WITHIN = /^(?:\p{Ll}|ArXiv|Preprint|[,;:)])/u;

/** So much of a reference is looked at for an id that it may have ended with. */
const MOST_BEFORE = 300;

/** Whether a line begins a reference, after one that may have ended. */
const beginsReference = (line: string, before: string, soFar: string): boolean =>
  (ENDED.test(before) && NAMES_AHEAD.test(line)) ||
  (ID_AHEAD.test(line) && ID_AHEAD.test(before.trim())) ||
  (ENDED.test(before) && HAS_ID.test(soFar) && /^\p{Lu}/u.test(line) && !GOES_ON.test(line));

const byLines = (text: string): readonly Reference[] => {
  const references: { start: number; end: number; key: null }[] = [];
  let before = '';
  let isAfterBlank = false;
  for (const match of text.matchAll(/[^\n]*\n?/g)) {
    const [line] = match;
    if (line === '') break;
    if (line.trim() === '') {
      isAfterBlank = true;
      continue;
    }
    const end = match.index + line.length;
    const last = references.at(-1);
    const isNew =
      last === undefined ||
      (isAfterBlank
        ? ENDED.test(before) || !WITHIN.test(line.trim())
        : beginsReference(
            line.trim(),
            before,
            text.slice(Math.max(last.start, last.end - MOST_BEFORE), last.end),
          ));
    if (isNew) references.push({ start: match.index, end, key: null });
    else if (last !== undefined) last.end = end;
    before = line;
    isAfterBlank = false;
  }
  return references;
};

/**
 * Cuts the references of a PDF, pasted as they come, into single ones: by their marks (`[12]`, `12.`), else where lines
 * end a reference and names begin the next. A heading such as “References” is left out.
 */
export const splitReferences = (text: string): readonly Reference[] => {
  const heading =
    /(?:^|\n)[ \t]*(?:\d+\.?\s*)?(?:references|bibliography|literature cited)[ \t]*(?=\n)/i.exec(text);
  const from = heading === null ? 0 : heading.index + heading[0].length;
  const rest = text.slice(from);
  const marked = MARKS.map((mark) => byMarks(rest, mark)).sort((a, b) => b.length - a.length)[0] ?? [];
  const cut =
    marked.length >= 2 || (marked.length === 1 && rest.trimStart().startsWith('[')) ? marked : byLines(rest);
  return cut
    .map(({ start, end, ...reference }) => ({
      start: from + start,
      end: from + start + rest.slice(start, end).trimEnd().length,
      ...reference,
    }))
    .filter(({ start, end }) => end > start);
};
