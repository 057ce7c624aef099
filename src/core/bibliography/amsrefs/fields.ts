import type { EntryField } from '../entry/entry.ts';
import { type FieldProblem, toNoComma, toNoField, toNoValue } from '../entry/field-problems.ts';

/** What stands between the braces of an entry. */
export interface AmsrefsBody {
  readonly fields: readonly EntryField[];
  readonly problem: FieldProblem | null;
}

const NAME = /[\s,]*([A-Za-z][\w-]*)\s*=\s*/y;
const SPACE = /\s*/y;

/** Behind the brace that closes the one at `at`, or -1. An escaped brace is a character, as for TeX. */
export const findClose = (text: string, at: number, to: number): number => {
  let depth = 0;
  for (let next = at; next < to; next += 1) {
    const char = text[next];
    if (char === '\\') next += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return next + 1;
    }
  }
  return -1;
};

/** Where a value without braces of its own ends: before the comma outside of all braces; -1 where a brace is left open. */
const findComma = (text: string, at: number, to: number): number => {
  for (let next = at; next < to; next += 1) {
    const char = text[next];
    if (char === ',') return next;
    if (char === '\\') next += 1;
    else if (char === '{') {
      const close = findClose(text, next, to);
      if (close < 0) return -1;
      next = close - 1;
    }
  }
  return to;
};

const readValue = (
  text: string,
  at: number,
  to: number,
): { readonly start: number; readonly stop: number; readonly end: number } | null => {
  if (text[at] === '{' && at < to) {
    const end = findClose(text, at, to);
    return end < 0 ? null : { start: at + 1, stop: end - 1, end };
  }
  const end = findComma(text, at, to);
  const stop = at + text.slice(at, end).trimEnd().length;
  return end < 0 || stop <= at ? null : { start: at, stop, end };
};

/** The fields between two offsets of a text, up to the first that can't be read. What a value holds is not looked into. */
export const readAmsrefsFields = (text: string, from: number, to: number): AmsrefsBody => {
  const fields: EntryField[] = [];
  let at = from;
  for (;;) {
    NAME.lastIndex = at;
    const match = NAME.exec(text);
    if (match === null || NAME.lastIndex > to) {
      return { fields, problem: toNoField(text, at, to) };
    }
    const name = (match[1] ?? '').toLowerCase();
    const value = readValue(text, NAME.lastIndex, to);
    if (value === null)
      return {
        fields,
        problem: toNoValue(name, Math.min(NAME.lastIndex, to)),
      };
    const { start, stop, end } = value;
    fields.push({ name, raw: text.slice(start, stop), span: { start, end: stop }, from: null });
    SPACE.lastIndex = end;
    SPACE.exec(text);
    const next = SPACE.lastIndex;
    if (next < to && text[next] !== ',')
      return {
        fields,
        problem: toNoComma(name, next),
      };
    at = next;
  }
};
