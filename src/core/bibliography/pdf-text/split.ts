import type { Span } from '../entry/entry.ts';

/** One reference of a list as a PDF gives it, with its number where it has one. */
export interface Reference extends Span {
  readonly key: string | null;
}

/** Without brackets a number may be a year or a volume that a line begins with. */
const NUMBERED = /(?:^|\n)[ \t]*(\d{1,4})\.(?=[ \t]+[\p{Lu}“"])/gu;
const MARKS: readonly RegExp[] = [
  /(?:^|\n)[ \t]*\[(\d{1,4})\](?=\s)/g,
  /(?:^|\n)[ \t]*\[([A-Z][\w+'’&. -]{1,40}\d{2,4}[a-z]?)\](?=\s)/g,
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

/** So many numbers may be missing between two of a list, or be read as something else. */
const MOST_MISSED = 3;

/**
 * The numbers that follow each other as those of a list do, from 1 or from the beginning of the text: a year at the
 * beginning of a line has none before it. Two columns that were mixed are two such sequences.
 */
const inSequence = (text: string, marks: readonly RegExpExecArray[]): readonly RegExpExecArray[] => {
  const ends = new Map<number, { first: RegExpExecArray; members: RegExpExecArray[] }>();
  const sequences = new Set<{ first: RegExpExecArray; members: RegExpExecArray[] }>();
  for (const mark of marks) {
    const number = Number(mark[1]);
    let before = number - 1;
    while (before > number - MOST_MISSED && !ends.has(before)) before -= 1;
    const sequence = ends.get(before) ?? { first: mark, members: [] };
    ends.delete(before);
    sequence.members.push(mark);
    sequences.add(sequence);
    ends.set(number, sequence);
  }
  const long = [...sequences].filter(({ members }) => members.length > 1);
  const isList = long.some(({ first }) => first[1] === '1' || text.slice(0, first.index).trim() === '');
  if (!isList) return [];
  return long.flatMap(({ members }) => members).sort((a, b) => a.index - b.index);
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
