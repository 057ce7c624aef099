import { formatSha256 } from '../base/hex.ts';
import { formatPath, isJsonObject, type JsonObject, type JsonPath, type JsonValue } from '../json/json.ts';

/** A value as it is remembered: short ones as JSON, long ones by the beginning of a digest. */
export interface MemoryValue {
  /** In dotted form: `paper.title`. */
  readonly path: string;
  /** JSON of at most 200 characters, or `sha256:` and 32 hexadecimal digits of the digest of longer JSON. */
  readonly value: string;
}

/** Longer values are remembered by digest. */
const MAX_VALUE = 200;
/** An object or array with more leaves than this is one value. */
const MAX_LEAVES = 300;
/** Beyond so many values each member of the record is one value. */
const MAX_VALUES = 3_000;
const MAX_DEPTH = 16;

type Members = readonly (readonly [string | number, JsonValue])[];

/** The members in an order that does not depend on the text. */
const membersOf = (value: JsonValue): Members =>
  Array.isArray(value)
    ? [...(value as readonly JsonValue[]).entries()]
    : isJsonObject(value)
      ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
      : [];

/** The same JSON text for the same value, whatever the order of members. Keeps its own stack, so depth is no danger. */
const write = (value: JsonValue): string => {
  const parts: string[] = [];
  const pending: ({ readonly token: string } | { readonly value: JsonValue })[] = [{ value }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if ('token' in next) {
      parts.push(next.token);
      continue;
    }
    if (typeof next.value !== 'object' || next.value === null) {
      parts.push(JSON.stringify(next.value));
      continue;
    }
    const isList = Array.isArray(next.value);
    const inside = membersOf(next.value).flatMap(([key, each], index) => [
      { token: `${index === 0 ? '' : ','}${isList ? '' : `${JSON.stringify(key)}:`}` },
      { value: each },
    ]);
    const steps = [{ token: isList ? '[' : '{' }, ...inside, { token: isList ? ']' : '}' }];
    for (const step of steps.toReversed()) pending.push(step);
  }
  return parts.join('');
};

/** How a text is remembered that is too long to be kept: `toShortDigest` of its SHA-256, in well-formed UTF-8. */
export type ShortDigest = (text: string) => string;

/** A digest as it is remembered: `sha256:` and 32 hexadecimal digits. @param sha256 32 raw bytes. */
export const toShortDigest = (sha256: Uint8Array): string => `sha256:${formatSha256(sha256).slice(0, 32)}`;

const remember = (value: JsonValue, toDigest: ShortDigest): string => {
  const text = write(value);
  return text.length <= MAX_VALUE ? text : toDigest(text);
};

/** True where a value has no more leaves than that. Looks no further than it has to. */
const hasFewLeaves = (value: JsonValue, most: number): boolean => {
  let seen = 0;
  const pending: JsonValue[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const inside = membersOf(next);
    seen += inside.length === 0 ? 1 : 0;
    if (seen > most) return false;
    for (const [, each] of inside) pending.push(each);
  }
  return true;
};

const toValuesUpTo = (
  json: JsonObject,
  at: JsonPath,
  isLeftOut: (path: JsonPath) => boolean,
  toDigest: ShortDigest,
  maxLeaves: number,
): readonly MemoryValue[] => {
  const values: MemoryValue[] = [];
  const pending: { path: JsonPath; value: JsonValue }[] = [{ path: at, value: json }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { path, value } = next;
    if (isLeftOut(path)) continue;
    const inside = membersOf(value);
    const isOpened = path.length === at.length || (path.length < MAX_DEPTH && hasFewLeaves(value, maxLeaves));
    if (inside.length === 0 || !isOpened)
      values.push({ path: formatPath(path), value: remember(value, toDigest) });
    else for (const [step, each] of inside.toReversed()) pending.push({ path: [...path, step], value: each });
  }
  return values;
};

/**
 * The leaves of an object by path, as they are remembered. What is opened and what is one value depends on the object
 * alone, never on the order of its members.
 * @param at where the object stands in the record. @param isLeftOut places that are remembered elsewhere.
 */
export const toMemoryValues = (
  json: JsonObject,
  at: JsonPath,
  isLeftOut: (path: JsonPath) => boolean,
  toDigest: ShortDigest,
): readonly MemoryValue[] => {
  const values = toValuesUpTo(json, at, isLeftOut, toDigest, MAX_LEAVES);
  return values.length <= MAX_VALUES ? values : toValuesUpTo(json, at, isLeftOut, toDigest, 1);
};
