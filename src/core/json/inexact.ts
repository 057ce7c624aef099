import type { JsonPath } from './json.ts';
import { endOfString } from './string-end.ts';

/** Paths are cut after this many steps: long enough for every place that matters, short enough for hostile depth. */
const MAX_PATH = 32;
/** Past this many inexact numbers their places are no longer told apart: the whole text counts as inexact. */
const MAX_INEXACT = 100_000;

const NUMBER = /-?\d[\d.eE+-]*/y;

const isExact = (digits: string): boolean =>
  Number.isSafeInteger(Number(digits)) && String(Number(digits)) === digits;

/** What stands inexact below a container, by step: containers as trees of their own, numbers as `null`. */
type InexactTree = Map<string | number, InexactTree | null>;

const toPaths = (tree: InexactTree, at: JsonPath = []): JsonPath[] =>
  [...tree].flatMap(([step, inside]) => (inside === null ? [[...at, step]] : toPaths(inside, [...at, step])));

const toStep = (step: number | string): number | string =>
  typeof step === 'number' ? step : (JSON.parse(step) as string);

/**
 * Finds every number whose text is not the plain decimal form of a safe integer, with a stack of its own, so that depth
 * is no danger. A number below a key that stands again in the same object is none of them: the last value counts, here as
 * in Python.
 * @param text that `JSON.parse` reads: nothing is said of any other.
 * @returns their places (see `JsonDocument`).
 */
export const findInexact = (text: string): readonly JsonPath[] => {
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

  let isKey = false;
  let end = 0;
  for (let at = 0; at < text.length; at = end) {
    const character = text.charAt(at);
    const step = way.at(-1);
    end = at + 1;
    if (character === '"') {
      end = endOfString(text, at);
      if (isKey) {
        const key = text.slice(at, end);
        way[way.length - 1] = key;
        const tree = trees[way.length - 1];
        if (tree !== undefined && tree.size > 0) tree.delete(toStep(key));
      }
      isKey = false;
    } else if (character === ',') {
      if (typeof step === 'number') way[way.length - 1] = step + 1;
      else isKey = true;
    } else if (character === '[' || character === '{') {
      isKey = character === '{';
      way.push(isKey ? '' : 0);
    } else if (character === ']' || character === '}') {
      isKey = false;
      way.pop();
      trees.length = Math.min(trees.length, way.length);
    } else {
      NUMBER.lastIndex = at;
      const digits = NUMBER.exec(text)?.[0];
      if (digits === undefined) continue;
      if (!isExact(digits)) noteInexact();
      end += digits.length - 1;
    }
  }
  return met > MAX_INEXACT || isAlone ? [[]] : toPaths(inexact);
};
