/** A piece of a BibTeX file between whose ends nothing else begins. Offsets are in UTF-16 units. */
export interface BibtexBlock {
  /** In lower case: `article`, `string`, `preamble`, `comment`. */
  readonly type: string;
  /** From the `@` to behind the closing bracket. */
  readonly start: number;
  readonly end: number;
  /** Between the brackets. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** Why it doesn't end as it should, and where; null where it does. */
  readonly problem: { readonly at: number; readonly message: string } | null;
}

/** Not within a word: mail addresses stand in comments. */
const HEAD = /(?<!\w)@[ \t\r\n]*([A-Za-z][\w-]*)[ \t\r\n]*([{(])/y;
/**
 * The beginning of an entry as it stands in nearly every file: at the beginning of a line, with its key, of a few words at
 * most, and a comma; or with its first field.
 */
const ENTRY_AHEAD =
  /[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(][ \t\r\n]*(?:(?:[^\s{}(),="#%\\]+(?:[ \t]+[^\s{}(),="#%\\]+){0,5})?[ \t\r\n]*,|[A-Za-z][\w-]{1,30}[ \t]*=[ \t]*["{])/y;

const [OPEN, CLOSE, ROUND_CLOSE, QUOTE, NEWLINE, RETURN] = [123, 125, 41, 34, 10, 13];

interface Ending {
  readonly at: number;
  readonly isClosed: boolean;
}

/**
 * Where the block ends whose bracket opens before `from`. Braces count as BibTeX counts them, escaped or not. An entry
 * that begins on a line of its own before the bracket has closed ends the search.
 */
const findEnd = (text: string, from: number, isRound: boolean, isEntry: boolean): Ending => {
  let depth = 0;
  let isQuoted = false;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === OPEN) depth += 1;
    else if (code === CLOSE) {
      if (depth === 0) return { at, isClosed: !isRound };
      depth -= 1;
    } else if (code === QUOTE && depth === 0) isQuoted = !isQuoted;
    else if (code === ROUND_CLOSE && isRound && depth === 0 && !isQuoted) return { at, isClosed: true };
    else if ((code === NEWLINE || code === RETURN) && isEntry) {
      ENTRY_AHEAD.lastIndex = at + 1;
      if (ENTRY_AHEAD.test(text)) return { at: at + 1, isClosed: false };
    }
  }
  return { at: text.length, isClosed: false };
};

/** True where the line that `at` stands on begins with `%`: it was taken out of use. */
const isCommentedOut = (text: string, at: number): boolean => {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) !== NEWLINE && text.charCodeAt(start - 1) !== RETURN)
    start -= 1;
  return /^[ \t]*%/.test(text.slice(start, Math.min(at, start + 200)));
};

/**
 * Cuts a BibTeX or biblatex file into its blocks; what lies between them is comment and in nobody's way. One broken
 * entry ends where the next one begins on a line of its own, so that the rest is read. Linear in the length of the text.
 */
export function* splitBibtex(text: string): Generator<BibtexBlock> {
  let at = text.indexOf('@');
  while (at >= 0) {
    HEAD.lastIndex = at;
    const match = HEAD.exec(text);
    if (match === null || isCommentedOut(text, at)) {
      at = text.indexOf('@', at + 1);
      continue;
    }
    const type = (match[1] ?? '').toLowerCase();
    const bodyStart = HEAD.lastIndex;
    const ending = findEnd(text, bodyStart, match[2] === '(', type !== 'comment');
    const end = ending.isClosed ? ending.at + 1 : ending.at;
    yield {
      type,
      start: at,
      end,
      bodyStart,
      bodyEnd: ending.at,
      problem: ending.isClosed ? tooEarly(text, end) : neverCloses(text, ending.at, match[2] ?? '{'),
    };
    at = text.indexOf('@', end);
  }
}

const neverCloses = (text: string, at: number, bracket: string): BibtexBlock['problem'] => ({
  at,
  message:
    at < text.length
      ? `A ${bracket === '(' ? 'bracket or a ' : ''}brace of this entry is not closed before the next entry begins.`
      : `A ${bracket === '(' ? 'bracket or a ' : ''}brace of this entry is not closed before the file ends.`,
});

/** After an entry that one closing brace too many has ended, its other fields follow. */
const TOO_EARLY = /[ \t\r\n]*,[ \t\r\n]*[A-Za-z][\w-]*[ \t\r\n]*=/y;
const tooEarly = (text: string, end: number): BibtexBlock['problem'] => {
  TOO_EARLY.lastIndex = end;
  return TOO_EARLY.test(text)
    ? { at: end, message: 'A closing brace too many ends this entry before its last fields.' }
    : null;
};
