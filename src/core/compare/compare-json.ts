import { compareFields } from '../faces/field-comparison.ts';
import { parseIdentifier } from '../identifier/identifier.ts';
import { formatPath, isJsonObject, type JsonPath, type JsonValue, member } from '../json/json.ts';
import { compareValues, type Likeness } from '../record/same-value.ts';
import { alignLists } from './align.ts';

/**
 * One value of one record beside that of another.
 * - `same`, `respelled`, `different`: as `Likeness` says;
 * - `only-a`, `only-b`: the other one hasn't got it;
 * - `not-comparable`: the same but for numbers beyond 2^53, which JavaScript may have rounded to one.
 * `path` is where it stands, as `paper.title`.
 */
export interface ComparedValue {
  readonly path: string;
  readonly likeness: Likeness | 'only-a' | 'only-b' | 'not-comparable';
  readonly a: JsonValue | undefined;
  readonly b: JsonValue | undefined;
}

interface Part {
  readonly path: JsonPath;
  readonly a: JsonValue | undefined;
  readonly b: JsonValue | undefined;
}

/** What is nested deeper is compared as a whole, and no more rows than this. */
const MAX_DEPTH = 32;
const MAX_ROWS = 5_000;

/** The version that a text names beside a paper; undefined where it names no paper of arXiv. */
const toVersion = (value: JsonValue): number | null | undefined => {
  if (typeof value !== 'string') return undefined;
  const named = parseIdentifier(value);
  return named.kind === 'ok' && named.value.kind === 'arxiv' ? named.value.version : undefined;
};

/** `compareValues`, for which two versions of a paper are one paper: beside each other they are two. */
const toLikeness = (a: JsonValue, b: JsonValue): Likeness => {
  const likeness = compareValues(a, b);
  const [left, right] = [toVersion(a), toVersion(b)];
  if (likeness === 'different' || left === undefined || right === undefined || left === right)
    return likeness;
  return left === null || right === null ? 'respelled' : 'different';
};

const toRow = ({ path, a, b }: Part): ComparedValue => {
  const at = formatPath(path);
  if (a === undefined || b === undefined)
    return { path: at, likeness: a === undefined ? 'only-b' : 'only-a', a, b };
  const isHuge = compareFields([{ recordPath: path, facePath: path, record: a, face: b }]).some(
    ({ outcome }) => outcome === 'not-comparable',
  );
  const likeness = toLikeness(a, b);
  return { path: at, likeness: isHuge && likeness === 'same' ? 'not-comparable' : likeness, a, b };
};

const isList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value);

const isTexts = (value: readonly JsonValue[]): boolean => value.every((each) => typeof each === 'string');

/** What is inside of two objects or two lists; nothing for other values, and for lists of the same texts in any order. */
const toParts = ({ path, a, b }: Part): readonly Part[] => {
  if (isList(a) && isList(b)) {
    if (isTexts(a) && isTexts(b) && toLikeness(a, b) !== 'different') return [];
    return alignLists(a, b).map((pair) => ({ path: [...path, pair.index], a: pair.a, b: pair.b }));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return [];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].map((name) => ({ path: [...path, name], a: member(a, name), b: member(b, name) }));
};

/**
 * Two JSON values, value by value, in the order of the first. The elements of lists are paired by what they are, not by
 * where they stand. What only one has is one row, however much is inside. Keeps its own stack; never throws.
 */
export const compareJson = (
  a: JsonValue | undefined,
  b: JsonValue | undefined,
  path: JsonPath = [],
): readonly ComparedValue[] => {
  if (a === undefined && b === undefined) return [];
  const rows: ComparedValue[] = [];
  const pending: Part[] = [{ path, a, b }];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    const parts = part.path.length < MAX_DEPTH ? toParts(part) : [];
    if (parts.length === 0 || rows.length + pending.length + parts.length > MAX_ROWS) rows.push(toRow(part));
    else pending.push(...parts.toReversed());
  }
  return rows;
};
