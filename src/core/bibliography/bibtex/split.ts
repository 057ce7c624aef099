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
  /[ \t]*@[ \t]*([A-Za-z]+)[ \t]*[{(][ \t\r\n]*(?:(?:[^\s{}(),="#%\\]+(?:[ \t]+[^\s{}(),="#%\\]+){0,5})?[ \t\r\n]*,|[A-Za-z][\w-]{1,30}[ \t]*=[ \t]*["{])/y;

/** What entries are called: in BibTeX, in biblatex, and by custom. Any other word behind an `@` may stand in somebody's text. */
const TYPES: ReadonlySet<string> = new Set(
  `article artwork arxiv audio bibnote book bookinbook booklet collection comment commentary conference control customa customb
  customc customd custome customf data dataset electronic eprint image inbook incollection inproceedings inreference
  jurisdiction legal legislation letter manual mastersthesis misc movie music mvbook mvcollection mvproceedings mvreference
  online patent performance periodical phdthesis poster preamble preprint proceedings reference report review set software
  standard string suppbook suppcollection suppperiodical talk techreport thesis unpublished url video webpage website www
  xdata`.split(/\s+/),
);

const [OPEN, CLOSE, ROUND_CLOSE, QUOTE, NEWLINE, RETURN] = [123, 125, 41, 34, 10, 13];

interface Ending {
  readonly at: number;
  readonly isClosed: boolean;
  /** Up to here it is known that no text with an entry in it ends. */
  readonly tried: number;
}

/**
 * Where the block ends whose bracket opens before `from`. Braces count as BibTeX counts them, escaped or not. An entry
 * that begins on a line of its own before the bracket has closed ends the search; within a value one of a type that nobody
 * knows is text, as in an abstract on BibTeX, where the bracket closes behind it after all.
 * @param tried up to here that is not looked for once more: all searches together stay linear.
 */
const findEnd = (
  text: string,
  { from, isRound, isEntry, tried }: { from: number; isRound: boolean; isEntry: boolean; tried: number },
): Ending => {
  let depth = 0;
  let isQuoted = false;
  /** Where another entry begins if this is no text. */
  let ahead: number | null = null;
  const open = (at: number): Ending => ({
    at: ahead ?? at,
    isClosed: false,
    tried: ahead === null ? tried : at,
  });
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === OPEN) depth += 1;
    else if (code === CLOSE) {
      if (depth === 0) return isRound ? open(at) : { at, isClosed: true, tried };
      depth -= 1;
    } else if (code === QUOTE && depth === 0) isQuoted = !isQuoted;
    else if (code === ROUND_CLOSE && isRound && depth === 0 && !isQuoted)
      return { at, isClosed: true, tried };
    else if ((code === NEWLINE || code === RETURN) && isEntry) {
      ENTRY_AHEAD.lastIndex = at + 1;
      const type = ENTRY_AHEAD.exec(text)?.[1];
      if (type === undefined) continue;
      const mayBeText = at >= tried && (depth > 0 || isQuoted) && !TYPES.has(type.toLowerCase());
      if (!mayBeText) return open(at + 1);
      ahead ??= at + 1;
    }
  }
  return open(text.length);
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
  let tried = 0;
  while (at >= 0) {
    HEAD.lastIndex = at;
    const match = HEAD.exec(text);
    if (match === null || isCommentedOut(text, at)) {
      at = text.indexOf('@', at + 1);
      continue;
    }
    const type = (match[1] ?? '').toLowerCase();
    const bodyStart = HEAD.lastIndex;
    const isRound = match[2] === '(';
    const ending = findEnd(text, { from: bodyStart, isRound, isEntry: type !== 'comment', tried });
    tried = ending.tried;
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
