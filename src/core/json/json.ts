/** JSON as a value (RFC 8259). What `parseJson` gives back; never trusted further than this. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/**
 * A parsed JSON text together with what the value alone no longer tells.
 * `inexact` names, by path of keys and indices, every number whose text is not the plain decimal form of a
 * safe integer (`1.0`, `1e3`, `-0`, more than 2^53): Python and JavaScript print those differently
 * (docs/protocol.md "Identity").
 */
export interface JsonDocument {
  readonly text: string;
  readonly value: JsonValue;
  readonly inexact: readonly JsonPath[];
}

export type JsonPath = readonly (string | number)[];

/** True for a plain JSON object: not null, not an array. */
export const isJsonObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own member of an object, or undefined. Never reaches the prototype, so `__proto__` and `toString` are plain keys. */
export const member = (value: JsonValue | undefined, key: string): JsonValue | undefined =>
  isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** A path in dotted form for people: `aliases[2].alias_value`. */
export const formatPath = (path: JsonPath): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );

/** What stands at a path, or undefined where the path leads nowhere. Only own members and existing indices count. */
export const valueAt = (value: JsonValue | undefined, path: JsonPath): JsonValue | undefined => {
  let at = value;
  for (const step of path)
    at =
      typeof step === 'string' ? member(at, step) : Array.isArray(at) ? (at[step] as JsonValue) : undefined;
  return at;
};

/**
 * A text in quotes for sentences, cut to 200 characters: a hostile record may hold megabytes. Marks that nobody sees, and that
 * may turn the rest of a sentence round, stand as `\u{202e}`.
 */
export const formatQuoted = (text: string): string =>
  JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text).replace(
    /\p{Cf}/gu,
    (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`,
  );

/** A JSON value in a few words for sentences: `the text "abc"`, `the number 5`, `an array`, `null`. */
export const formatFound = (value: JsonValue | undefined): string => {
  if (typeof value === 'string') return `the text ${formatQuoted(value)}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object';
  return value === undefined ? 'missing' : String(value);
};

/**
 * True when two JSON values are the same: members in any order, elements in the same order, `1` and `1.0` alike.
 * Keeps its own stack, so depth is no danger.
 */
export const isSameJson = (a: JsonValue | undefined, b: JsonValue | undefined): boolean => {
  const pairs: [JsonValue | undefined, JsonValue | undefined][] = [[a, b]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [left, right] = pair;
    if (left === right) continue;
    if (Array.isArray(left) && Array.isArray(right)) {
      if (left.length !== right.length) return false;
      for (const [index, element] of left.entries()) pairs.push([element, right[index]]);
    } else if (isJsonObject(left) && isJsonObject(right)) {
      const keys = Object.keys(left);
      if (keys.length !== Object.keys(right).length) return false;
      for (const key of keys) pairs.push([left[key], member(right, key)]);
    } else return false;
  }
  return true;
};
