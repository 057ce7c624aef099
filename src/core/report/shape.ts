import { isJsonObject, type JsonPath, type JsonValue, member } from '../json/json.ts';

/** A place in a JSON document that nothing on the page reads, with what stands there. */
export interface Leftover {
  readonly path: JsonPath;
  readonly value: JsonValue;
}

/**
 * What the page has a place for, said once: `read` takes it out of untrusted JSON, `rest` names what it didn't
 * take. Both come from the same declaration, so nothing can be left out of the one and of the other.
 * `read` gives null for what is missing, null, or of another type; `rest` counts null as read.
 */
export interface Shape<T> {
  read(value: JsonValue | undefined): T | null;
  rest(value: JsonValue | undefined, path: JsonPath): readonly Leftover[];
}

/** What a shape reads. */
export type Read<S> = S extends Shape<infer T> ? T : never;

const leaf = <T extends JsonValue>(isIt: (value: JsonValue) => value is T): Shape<T> => ({
  read: (value) => (value !== undefined && isIt(value) ? value : null),
  rest: (value, path) => (value === undefined || value === null || isIt(value) ? [] : [{ path, value }]),
});

export const text: Shape<string> = leaf((value) => typeof value === 'string');
export const number: Shape<number> = leaf((value) => typeof value === 'number');
export const flag: Shape<boolean> = leaf((value) => typeof value === 'boolean');
/** Any JSON, shown as it is. */
export const anything: Shape<JsonValue> = leaf((value): value is JsonValue => value !== null);

/** A list; entries that are not what they should be are left over. */
export const list = <T>(entry: Shape<T>): Shape<readonly T[]> => ({
  read: (value) =>
    Array.isArray(value)
      ? value.flatMap((each: JsonValue) => {
          const read = entry.read(each);
          return read === null ? [] : [read];
        })
      : null,
  rest: (value, path) =>
    Array.isArray(value)
      ? value.flatMap((each: JsonValue, index) => entry.rest(each, [...path, index]))
      : leftUnlessNull(value, path),
});

/** Our name → the name on the wire and the shape of what stands there. */
export type Fields = Readonly<Record<string, readonly [wireName: string, shape: Shape<unknown>]>>;
type FieldsRead<F extends Fields> = { readonly [K in keyof F]: Read<F[K][1]> | null };

/** An object by its known fields: our name, the name on the wire, the shape. Other members are left over. */
export const fields = <F extends Fields>(known: F): Shape<FieldsRead<F>> => {
  const byWireName = new Map(Object.values(known));
  return {
    read: (value) =>
      isJsonObject(value)
        ? (Object.fromEntries(
            Object.entries(known).map(([name, [wireName, shape]]) => [
              name,
              shape.read(member(value, wireName)),
            ]),
          ) as FieldsRead<F>)
        : null,
    rest: (value, path) =>
      isJsonObject(value)
        ? Object.entries(value).flatMap(([key, each]) => {
            const shape = byWireName.get(key);
            return shape === undefined
              ? [{ path: [...path, key], value: each }]
              : shape.rest(each, [...path, key]);
          })
        : leftUnlessNull(value, path),
  };
};

const leftUnlessNull = (value: JsonValue | undefined, path: JsonPath): readonly Leftover[] =>
  value === undefined || value === null ? [] : [{ path, value }];
