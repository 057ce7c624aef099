import { toInstant } from '../base/instant.ts';
import { isJsonObject, isSameJson, type JsonObject, type JsonValue, member } from '../json/json.ts';
import { toArxivId } from './named-paper.ts';

/**
 * How two values of a record compare.
 * - `same`: the same value, a moment or a paper in two spellings, texts in another order;
 * - `respelled`: perhaps the same, written otherwise or as another type, and not to be told from here;
 * - `different`: another value.
 */
export type Likeness = 'same' | 'respelled' | 'different';

/** Objects nested deeper than any record are compared as a whole. */
const MAX_DEPTH = 8;

const isTexts = (value: JsonValue): value is readonly string[] =>
  Array.isArray(value) && value.every((element) => typeof element === 'string');

const sorted = (value: JsonValue): JsonValue => (isTexts(value) ? value.toSorted() : value);

/** The words of a value, when case, order, the scheme of an address and the type of a scalar don't count. */
const fold = (value: JsonValue): string =>
  typeof value === 'object' && !isTexts(value)
    ? ''
    : String(value)
        .toLowerCase()
        .replace(/https?:\/\/(?:www\.)?/g, '')
        .split(/[\s,;/]+/)
        .sort()
        .join(' ')
        .trim();

/** A day against a moment on that day. */
const isDayOf = (day: string, time: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(day) && /^[T ]/.test(time.slice(10)) && time.startsWith(day);

const compareTexts = (a: string, b: string): Likeness => {
  const instant = toInstant(a);
  if (instant !== null && instant === toInstant(b)) return 'same';
  const paper = toArxivId(a);
  const other = toArxivId(b);
  if (paper !== null && other !== null) return paper === other ? 'same' : 'different';
  return isDayOf(a, b) || isDayOf(b, a) ? 'respelled' : toFoldedLikeness(a, b);
};

const toFoldedLikeness = (a: JsonValue, b: JsonValue): Likeness => {
  const folded = fold(a);
  return folded !== '' && folded === fold(b) ? 'respelled' : 'different';
};

const compareObjects = (a: JsonObject, b: JsonObject, depth: number): Likeness => {
  let likeness: Likeness = 'same';
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [left, right] = [member(a, name), member(b, name)];
    if (left === undefined || right === undefined) return 'different';
    const here = compareValues(left, right, depth + 1);
    if (here === 'different') return here;
    if (here === 'respelled') likeness = here;
  }
  return likeness;
};

/** Compares a value with its copy. Never throws, however deep they are. */
export const compareValues = (a: JsonValue, b: JsonValue, depth = 0): Likeness => {
  if (isSameJson(sorted(a), sorted(b))) return 'same';
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (isJsonObject(a) && isJsonObject(b) && depth < MAX_DEPTH) return compareObjects(a, b, depth);
  return toFoldedLikeness(a, b);
};
