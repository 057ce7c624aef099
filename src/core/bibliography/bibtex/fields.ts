import type { EntryField, Span } from '../entry/entry.ts';
import { type FieldProblem, toNoComma, toNoField, toNoValue } from '../entry/field-problems.ts';

/** What stands between the brackets of an entry. */
export interface BibtexBody {
  readonly key: string;
  readonly fields: readonly EntryField[];
  /** Names of fields in which stands a string that nothing defines. */
  readonly unknown: readonly string[];
  readonly problem: FieldProblem | null;
}

/** What names stand for: `@string{jcap = "…"}`. Names in lower case. */
export type Strings = ReadonlyMap<string, string>;

const KEY = /[ \t\r\n]*([^,\s{}]*(?:[ \t]+[^,\s{}=]+)*)[ \t\r\n]*(?:,|$)/y;
/** Between fields Biber takes what follows `%` for comment. */
const NAME = /(?:[ \t\r\n,]+|%[^\n\r]*)*([^\s={},"#%()]+)[ \t\r\n]*=/y;
const SPACE = /[ \t\r\n]*/y;
const BARE = /[^\s,{}"#=()]+/y;

interface Value {
  readonly raw: string;
  readonly span: Span | null;
  readonly end: number;
  /** Whether every string in it is defined. */
  readonly isKnown: boolean;
}

const skipSpace = (text: string, at: number): number => {
  SPACE.lastIndex = at;
  SPACE.exec(text);
  return SPACE.lastIndex;
};

/** Behind the brace or quote that closes the one at `at`, or -1. Quotes within braces don't count. */
const findClose = (text: string, at: number, to: number): number => {
  const isQuoted = text[at] === '"';
  let depth = isQuoted ? 1 : 0;
  for (let next = isQuoted ? at + 1 : at; next < to; next += 1) {
    const code = text.charCodeAt(next);
    if (code === 123) depth += 1;
    else if (code === 125) depth -= 1;
    else if (isQuoted && code === 34 && depth === 1) return next + 1;
    if (depth === 0) return isQuoted ? -1 : next + 1;
  }
  return -1;
};

/** One value: pieces in braces or quotes, numbers and names, joined by `#`. Null where there is none. */
const readValue = (text: string, from: number, to: number, strings: Strings): Value | null => {
  const pieces: { readonly raw: string; readonly span: Span | null }[] = [];
  let isKnown = true;
  let at = skipSpace(text, from);
  for (;;) {
    const char = text[at];
    if (at < to && (char === '{' || char === '"')) {
      const end = findClose(text, at, to);
      if (end < 0) return null;
      pieces.push({ raw: text.slice(at + 1, end - 1), span: { start: at + 1, end: end - 1 } });
      at = end;
    } else {
      BARE.lastIndex = at;
      const word = BARE.exec(text)?.[0];
      if (word === undefined || at >= to) return null;
      const isNumber = /^\d+$/.test(word);
      const value = strings.get(word.toLowerCase());
      if (!isNumber && value === undefined) isKnown = false;
      pieces.push({
        raw: value ?? word,
        span: isNumber ? { start: at, end: at + word.length } : null,
      });
      at += word.length;
    }
    const next = skipSpace(text, at);
    if (next >= to || text[next] !== '#') break;
    at = skipSpace(text, next + 1);
  }
  const [only] = pieces;
  return {
    raw: pieces.map(({ raw }) => raw).join(''),
    span: pieces.length === 1 && only !== undefined ? only.span : null,
    end: at,
    isKnown,
  };
};

/** The fields between two offsets of a file, up to the first that can't be read. */
export const readFields = (
  text: string,
  from: number,
  to: number,
  strings: Strings,
): Omit<BibtexBody, 'key'> => {
  const fields: EntryField[] = [];
  const unknown: string[] = [];
  let at = from;
  for (;;) {
    NAME.lastIndex = at;
    const match = NAME.exec(text);
    if (match === null || NAME.lastIndex > to) {
      return { fields, unknown, problem: toNoField(text, at, to) };
    }
    const name = (match[1] ?? '').toLowerCase();
    const value = readValue(text, NAME.lastIndex, to, strings);
    if (value === null)
      return {
        fields,
        unknown,
        problem: toNoValue(name, NAME.lastIndex),
      };
    fields.push({ name, raw: value.raw, span: value.span, from: null });
    if (!value.isKnown) unknown.push(name);
    const next = skipSpace(text, value.end);
    if (next < to && text[next] !== ',')
      return {
        fields,
        unknown,
        problem: toNoComma(name, next),
      };
    at = next;
  }
};

/** Reads what stands between the brackets of an entry: its key and its fields. */
export const readBody = (text: string, from: number, to: number, strings: Strings): BibtexBody => {
  KEY.lastIndex = from;
  const match = KEY.exec(text);
  // A body without a comma is a key alone; one that begins with a field has none.
  if (match === null || KEY.lastIndex > to + 1 || /^[A-Za-z][\w-]*\s*=/.test(match[1] ?? '')) {
    const alone = text.slice(from, to).trim();
    return /^[^\s,={}]+$/.test(alone)
      ? { key: alone, fields: [], unknown: [], problem: null }
      : { key: '', ...readFields(text, from, to, strings) };
  }
  return { key: (match[1] ?? '').trim(), ...readFields(text, Math.min(KEY.lastIndex, to), to, strings) };
};
