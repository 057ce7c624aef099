import { toInstant } from './instant.ts';
import { formatPath, isJsonObject, isSameJson, type JsonPath, type JsonValue } from './json.ts';

/**
 * One value of a record beside the same value of a face.
 * - `equal`: the same JSON value; `equal-time`: one moment in two spellings;
 * - `differs`, `only-record`, `only-face`: as they say;
 * - `not-comparable`: two numbers beyond 2^53, which JavaScript may have rounded to one.
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

/** What one step down leads to: members by name, elements by index, aliases by their kind. */
const entriesOf = (value: JsonValue): ReadonlyMap<string | number, JsonValue> =>
  new Map<string | number, JsonValue>(
    Array.isArray(value)
      ? (value as readonly JsonValue[]).entries()
      : isJsonObject(value)
        ? Object.entries(value)
        : [],
  );

const leafOutcome = (record: JsonValue, face: JsonValue): FieldComparison['outcome'] => {
  if (typeof record === 'number' && typeof face === 'number' && record === face)
    return Math.abs(record) > Number.MAX_SAFE_INTEGER ? 'not-comparable' : 'equal';
  if (isSameJson(record, face)) return 'equal';
  if (typeof record !== 'string' || typeof face !== 'string') return 'differs';
  const instant = toInstant(record);
  return instant !== null && instant === toInstant(face) ? 'equal-time' : 'differs';
};

const isContainer = (value: JsonValue | undefined): value is JsonValue =>
  typeof value === 'object' && value !== null;

/** Both are objects or both are arrays, and something is inside at least one of them. */
const canOpen = ({ record, face }: ComparedPart): boolean =>
  isContainer(record) &&
  isContainer(face) &&
  Array.isArray(record) === Array.isArray(face) &&
  entriesOf(record).size + entriesOf(face).size > 0;

const toRow = ({ recordPath, facePath, record, face }: ComparedPart): FieldComparison => ({
  path: formatPath(record === undefined ? facePath : recordPath),
  facePath: formatPath(facePath),
  outcome:
    record === undefined ? 'only-face' : face === undefined ? 'only-record' : leafOutcome(record, face),
  record,
  face,
});

const toChildren = (part: ComparedPart): readonly ComparedPart[] => {
  const inRecord = entriesOf(part.record ?? null);
  const inFace = entriesOf(part.face ?? null);
  return [...new Set([...inRecord.keys(), ...inFace.keys()])].map((step) => ({
    recordPath: [...part.recordPath, step],
    facePath: [...part.facePath, step],
    record: inRecord.get(step),
    face: inFace.get(step),
  }));
};

/**
 * Compares parts of a record and of a face, leaf by leaf, in the order of the record (PROTOCOL "Faces of a record").
 * What only one of them has is one row, however much is inside. Numbers are compared as JavaScript reads them.
 * Keeps its own stack; never throws.
 */
export const compareFields = (parts: readonly ComparedPart[]): readonly FieldComparison[] => {
  const rows: FieldComparison[] = [];
  const pending = parts.filter(({ record, face }) => record !== undefined || face !== undefined).toReversed();
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    const children =
      part.recordPath.length < MAX_DEPTH && canOpen(part) && rows.length + pending.length < MAX_ROWS
        ? toChildren(part)
        : [];
    if (children.length === 0 || rows.length + pending.length + children.length > MAX_ROWS)
      rows.push(toRow(part));
    else pending.push(...children.toReversed());
  }
  return rows;
};
