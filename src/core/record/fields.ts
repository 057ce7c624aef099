import { parseSha256, type Sha256Hex } from '../base/hex.ts';
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

/**
 * A kind of field: what to call it, "This should be {name}", and how to read it. What is written in several ways is
 * read as its one canonical spelling; null where it is nothing of the kind.
 */
export interface FieldType<T extends JsonValue> {
  readonly name: string;
  readonly read: (value: JsonValue) => T | null;
}

const isText = (value: JsonValue): value is string => typeof value === 'string';

/** A kind of field whose value is taken as it is. */
const plain = <T extends JsonValue>(name: string, is: (value: JsonValue) => value is T): FieldType<T> => ({
  name,
  read: (value) => (is(value) ? value : null),
});

export const text = plain('text', isText);
export const integer = plain('a whole number', (value): value is number => Number.isSafeInteger(value));
export const flag = plain('true or false', (value) => typeof value === 'boolean');
export const object = plain('an object', isJsonObject);
export const list = plain('an array', (value): value is readonly JsonValue[] => Array.isArray(value));
export const texts = plain(
  'an array of nothing but texts',
  (value): value is readonly string[] => Array.isArray(value) && value.every(isText),
);
export const hexDigest: FieldType<Sha256Hex> = {
  name: '64 hexadecimal digits',
  read: (value) => (isText(value) ? parseSha256(value) : null),
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
      if (expected.read(container) === null) return malformed(way, expected.name, container);
    }
    return { kind: 'absent', reason: toAbsence(path) };
  };
  const read: ReadField = (path, type) => {
    const value = valueAt(root, path) ?? null;
    if (value === null) return lacking(path);
    const known = type.read(value);
    return known === null ? malformed(path, type.name, value) : { kind: 'value', value: known };
  };
  return { read, note, problems };
};
