import { toInstant } from '../base/instant.ts';
import { formatPath, isSameJson, type JsonObject, type JsonPath, type JsonValue } from '../json/json.ts';

/**
 * One value of a record beside the same value of a face.
 * - `equal`: the same JSON value; `equal-time`: one moment in two spellings;
 * - `differs`, `only-record`, `only-face`: as they say;
 * - `not-comparable`: the same but for numbers beyond 2^53, which JavaScript may have rounded to one.
 * `path` is where it stands in the record (in the face where only that has it), `facePath` where in the face.
 */
export interface FieldComparison {
  readonly path: string;
  readonly facePath: string;
  readonly outcome: 'equal' | 'equal-time' | 'differs' | 'only-record' | 'only-face' | 'not-comparable';
  readonly record: JsonValue | undefined;
  readonly face: JsonValue | undefined;
}

/** A part of the record and the part of the face that should say the same. */
export interface ComparedPart {
  readonly recordPath: JsonPath;
  readonly facePath: JsonPath;
  readonly record: JsonValue | undefined;
  readonly face: JsonValue | undefined;
}

/** What is nested deeper is compared as a whole, so that no path gets long. */
const MAX_DEPTH = 32;
/** No more rows than this: an object or array that would not fit is compared as a whole. */
const MAX_ROWS = 5_000;

type Container = readonly JsonValue[] | JsonObject;

/** What one step down leads to: members by name, elements by index, aliases by their kind. */
const entriesOf = (value: Container): ReadonlyMap<string | number, JsonValue> =>
  new Map<string | number, JsonValue>(
    Array.isArray(value) ? (value as readonly JsonValue[]).entries() : Object.entries(value),
  );

const isContainer = (value: JsonValue | undefined): value is Container =>
  typeof value === 'object' && value !== null;

/** Whether a number beyond 2^53 is or stands anywhere in it. Keeps its own stack. */
const holdsHugeNumber = (value: JsonValue): boolean => {
  const pending = [value];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (typeof part === 'number' && Math.abs(part) > Number.MAX_SAFE_INTEGER) return true;
    if (isContainer(part)) for (const inside of entriesOf(part).values()) pending.push(inside);
  }
  return false;
};

const leafOutcome = (record: JsonValue, face: JsonValue): FieldComparison['outcome'] => {
  if (isSameJson(record, face)) return holdsHugeNumber(record) ? 'not-comparable' : 'equal';
  if (typeof record !== 'string' || typeof face !== 'string') return 'differs';
  const instant = toInstant(record);
  return instant !== null && instant === toInstant(face) ? 'equal-time' : 'differs';
};

const toRow = ({ recordPath, facePath, record, face }: ComparedPart): FieldComparison => ({
  path: formatPath(record === undefined ? facePath : recordPath),
  facePath: formatPath(facePath),
  outcome:
    record === undefined ? 'only-face' : face === undefined ? 'only-record' : leafOutcome(record, face),
  record,
  face,
});

/** What is inside of two objects or of two arrays; nothing for any other two values. */
const toChildren = ({ recordPath, facePath, record, face }: ComparedPart): readonly ComparedPart[] => {
  if (!isContainer(record) || !isContainer(face) || Array.isArray(record) !== Array.isArray(face)) return [];
  const inRecord = entriesOf(record);
  const inFace = entriesOf(face);
  return [...new Set([...inRecord.keys(), ...inFace.keys()])].map((step) => ({
    recordPath: [...recordPath, step],
    facePath: [...facePath, step],
    record: inRecord.get(step),
    face: inFace.get(step),
  }));
};

/**
 * Compares parts of a record and of a face, leaf by leaf, in the order of the record (docs/protocol.md "Faces of a record").
 * What only one of them has is one row, however much is inside. Numbers are compared as JavaScript reads them.
 * Keeps its own stack; never throws.
 */
export const compareFields = (parts: readonly ComparedPart[]): readonly FieldComparison[] => {
  const rows: FieldComparison[] = [];
  const pending = parts.filter(({ record, face }) => record !== undefined || face !== undefined).toReversed();
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    const children = part.recordPath.length < MAX_DEPTH ? toChildren(part) : [];
    if (children.length === 0 || rows.length + pending.length + children.length > MAX_ROWS)
      rows.push(toRow(part));
    else pending.push(...children.toReversed());
  }
  return rows;
};
