/** JSON as a value (RFC 8259). What `parseJson` gives back; never trusted further than this. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/**
 * A parsed JSON text together with what the value alone no longer tells.
 * `inexact` names, by path of keys and indices, every number whose text is not the plain decimal form of a
 * safe integer (`1.0`, `1e3`, `-0`, more than 2^53): Python and JavaScript print those differently
 * (PROTOCOL "Identity").
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
