import type { Sha256Hex } from '../base/digest.ts';
import type { Problem } from '../base/result.ts';
import {
  formatFound,
  formatPath,
  isJsonObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
  valueAt,
} from '../json/json.ts';

/** One field of a record: its value, or why there is none, as a sentence. `null` counts as absent. */
export type Field<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'absent'; readonly reason: string }
  | { readonly kind: 'malformed'; readonly reason: string };

/** A kind of field: how to recognise its value, and what to call it: "This should be {name}". */
export interface FieldType<T extends JsonValue> {
  readonly name: string;
  readonly is: (value: JsonValue) => value is T;
}

const isText = (value: JsonValue): value is string => typeof value === 'string';

export const text: FieldType<string> = { name: 'text', is: isText };
export const integer: FieldType<number> = {
  name: 'a whole number',
  is: (value): value is number => Number.isSafeInteger(value),
};
export const flag: FieldType<boolean> = {
  name: 'true or false',
  is: (value): value is boolean => typeof value === 'boolean',
};
export const object: FieldType<JsonObject> = { name: 'an object', is: isJsonObject };
export const list: FieldType<readonly JsonValue[]> = {
  name: 'an array',
  is: (value): value is readonly JsonValue[] => Array.isArray(value),
};
export const texts: FieldType<readonly string[]> = {
  name: 'an array of nothing but texts',
  is: (value): value is readonly string[] => Array.isArray(value) && value.every(isText),
};
export const hexDigest: FieldType<Sha256Hex> = {
  name: '64 hexadecimal digits in lower case',
  is: (value): value is Sha256Hex => isText(value) && /^[\da-f]{64}$/.test(value),
};

/** The value of a field, or null where there is none. */
export const orNull = <T>(field: Field<T>): T | null => (field.kind === 'value' ? field.value : null);

/** Reads a field by its path inside one object. */
export type ReadField = <T extends JsonValue>(path: JsonPath, type: FieldType<T>) => Field<T>;

export interface FieldReader {
  readonly read: ReadField;
  /** Notes a malformed place that no single field shows, such as an element that lacks what it needs. */
  readonly note: (path: JsonPath, message: string) => void;
  /** Everything of the wrong type that was met, once each, in the order met. Grows as fields are read. */
  readonly problems: ReadonlyMap<string, Problem>;
}

/**
 * A reader of the fields of `root`. Where a container on the way is absent or malformed, so is the field.
 * @param at where `root` stands in the text that problems speak of: `[3]` for the fourth record of a file.
 * @param toAbsence the sentence that something is not there; what is read is a record unless another is given.
 */
export const toFieldReader = (
  root: JsonObject,
  at: JsonPath,
  toAbsence = (path: JsonPath): string => `The record has no ${formatPath(path)}.`,
): FieldReader => {
  const problems = new Map<string, Problem>();
  const note = (path: JsonPath, message: string): void => {
    const place = formatPath([...at, ...path]);
    problems.set(place, { path: place, message });
  };
  const malformed = (path: JsonPath, expected: string, value: JsonValue): Field<never> => {
    const message = `should be ${expected}, but it is ${formatFound(value)}.`;
    note(path, `This ${message}`);
    return { kind: 'malformed', reason: `The field ${formatPath(path)} ${message}` };
  };
  /** Why a field is not there: something on the way to it is missing, or is nothing that has fields. */
  const lacking = (path: JsonPath): Field<never> => {
    for (const [depth, step] of path.entries()) {
      const way = path.slice(0, depth);
      const container = valueAt(root, way) ?? null;
      if (container === null) return { kind: 'absent', reason: toAbsence(way) };
      const expected = typeof step === 'number' ? list : object;
      if (!expected.is(container)) return malformed(way, expected.name, container);
    }
    return { kind: 'absent', reason: toAbsence(path) };
  };
  const read: ReadField = (path, type) => {
    const value = valueAt(root, path) ?? null;
    if (value === null) return lacking(path);
    return type.is(value) ? { kind: 'value', value } : malformed(path, type.name, value);
  };
  return { read, note, problems };
};
