import { error, ok, type Result } from '../base/result.ts';
import type { JsonPath } from './json.ts';

/** Where a text stops being JSON: the offset of the offending character and what could have stood there. */
export interface ScanError {
  readonly offset: number;
  readonly expected: string;
}

/** Paths are cut after this many steps: long enough for every place that matters, short enough for hostile depth. */
const MAX_PATH = 32;
/** Past this many inexact numbers their places are no longer told apart: the whole text counts as inexact. */
const MAX_INEXACT = 100_000;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;

const matchAt = (pattern: RegExp, text: string, offset: number): string | undefined => {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
};

/** Offset after the closing quote of the string that opens at `offset`, or the bad offset, negated: checks what it passes. */
const endOfString = (text: string, offset: number): number => {
  for (let at = offset + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return -at;
    if (code !== 0x5c) continue;
    at += 1;
    const isEscape =
      text[at] === 'u' ? /^[\da-f]{4}/i.test(text.slice(at + 1, at + 5)) : /["\\/bfnrt]/.test(text[at] ?? '');
    if (!isEscape) return -at;
  }
  return -text.length;
};

/** Offset after white space as RFC 8259 §2 has it. */
export const skipSpace = (text: string, offset: number): number => {
  let at = offset;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
  return at;
};

const isExact = (digits: string): boolean =>
  Number.isSafeInteger(Number(digits)) && String(Number(digits)) === digits;

/** What stands inexact below a container, by step: containers as trees of their own, numbers as `null`. */
type InexactTree = Map<string | number, InexactTree | null>;

const toPaths = (tree: InexactTree, at: JsonPath = []): JsonPath[] =>
  [...tree].flatMap(([step, inside]) => (inside === null ? [[...at, step]] : toPaths(inside, [...at, step])));

const toStep = (step: number | string): number | string =>
  typeof step === 'number' ? step : (JSON.parse(step) as string);

/**
 * Reads a text by the grammar of RFC 8259 with a stack of its own, so that depth is no danger.
 * A number below a key that stands again in the same object is none of them: the last value counts, here as in Python.
 * @returns the places of all inexact numbers (see `JsonDocument`), or the first offset at which the text is no JSON.
 */
export const scanJson = (text: string): Result<readonly JsonPath[], ScanError> => {
  const inexact: InexactTree = new Map();
  /** The trees of the containers that are open, as far as something inexact was met in them. */
  const trees: InexactTree[] = [inexact];
  let met = 0;
  let isAlone = false;
  // The way down to where we are: an index inside an array, the raw text of a key (quotes and all) inside an object.
  const way: (number | string)[] = [];
  const noteInexact = (): void => {
    met += 1;
    if (way.length === 0) isAlone = true;
    if (met > MAX_INEXACT) return;
    const steps = way.slice(0, MAX_PATH).map(toStep);
    let tree = inexact;
    for (const [depth, step] of steps.entries()) {
      const inside: InexactTree | null = depth === steps.length - 1 ? null : (tree.get(step) ?? new Map());
      tree.set(step, inside);
      if (inside !== null) {
        trees[depth + 1] = inside;
        tree = inside;
      }
    }
  };
  const leave = (): void => {
    way.pop();
    trees.length = Math.min(trees.length, way.length);
  };

  let expected: 'a value' | 'a value or ]' | 'a key in quotes' | 'a key in quotes or }' | 'more' = 'a value';
  let at = skipSpace(text, 0);
  for (; ; at = skipSpace(text, at)) {
    const step = way.at(-1);
    const character = text[at];
    if (expected === 'more') {
      if (step === undefined)
        return at === text.length
          ? ok(met > MAX_INEXACT || isAlone ? [[]] : toPaths(inexact))
          : error({ offset: at, expected: 'the end' });
      const close = typeof step === 'number' ? ']' : '}';
      if (character === close) leave();
      else if (character !== ',') return error({ offset: at, expected: `a comma or ${close}` });
      else if (typeof step === 'number') {
        way[way.length - 1] = step + 1;
        expected = 'a value';
      } else expected = 'a key in quotes';
      at += 1;
    } else if (
      (expected === 'a value or ]' && character === ']') ||
      (expected === 'a key in quotes or }' && character === '}')
    ) {
      leave();
      expected = 'more';
      at += 1;
    } else if (expected === 'a key in quotes' || expected === 'a key in quotes or }') {
      if (character !== '"') return error({ offset: at, expected });
      const end = endOfString(text, at);
      if (end < 0) return error({ offset: -end, expected: 'the rest of a text in quotes' });
      const key = text.slice(at, end);
      way[way.length - 1] = key;
      const tree = trees[way.length - 1];
      if (tree !== undefined && tree.size > 0) tree.delete(toStep(key));
      at = skipSpace(text, end);
      if (text[at] !== ':') return error({ offset: at, expected: 'a colon' });
      at += 1;
      expected = 'a value';
    } else if (character === '[') {
      way.push(0);
      at += 1;
      expected = 'a value or ]';
    } else if (character === '{') {
      way.push('');
      at += 1;
      expected = 'a key in quotes or }';
    } else if (character === '"') {
      at = endOfString(text, at);
      if (at < 0) return error({ offset: -at, expected: 'the rest of a text in quotes' });
      expected = 'more';
    } else {
      const digits = matchAt(NUMBER, text, at);
      const token = digits ?? matchAt(LITERAL, text, at);
      if (token === undefined) return error({ offset: at, expected });
      if (digits !== undefined && !isExact(digits)) noteInexact();
      at += token.length;
      expected = 'more';
    }
  }
};
