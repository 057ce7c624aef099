import { isJsonObject, type JsonDocument, type JsonPath, type JsonValue } from '../json/json.ts';
import { itemsOf, skipToValue, type TextItem } from './json-items.ts';

/** A place of a record that can be changed: a value with nothing inside, or one too deep to be opened. */
export interface TamperPlace {
  readonly path: JsonPath;
  readonly value: JsonValue;
  /** Inside `canonical_record`: what the signature covers. */
  readonly isSigned: boolean;
}

/** What is nested deeper is one place. */
const MAX_DEPTH = 16;
/** No more places than this are listed. */
const MAX_PLACES = 2_000;

/**
 * The places of a record that can be changed, in the order of the record: its leaves, and empty arrays and objects.
 * @returns at most 2,000 of them; an object or array that would not fit is one place.
 */
export const toTamperPlaces = (json: JsonValue): readonly TamperPlace[] => {
  const places: TamperPlace[] = [];
  const pending: { path: JsonPath; value: JsonValue }[] = [{ path: [], value: json }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { path, value } = next;
    const inside: readonly (readonly [string | number, JsonValue])[] = Array.isArray(value)
      ? [...(value as readonly JsonValue[]).entries()]
      : isJsonObject(value)
        ? Object.entries(value)
        : [];
    const isTooMuch = path.length >= MAX_DEPTH || places.length + pending.length + inside.length > MAX_PLACES;
    if (inside.length === 0 || (isTooMuch && path.length > 0)) {
      if (places.length < MAX_PLACES) places.push({ path, value, isSigned: path[0] === 'canonical_record' });
    } else
      pending.push(...inside.map(([step, each]) => ({ path: [...path, step], value: each })).toReversed());
  }
  return places;
};

/**
 * A JSON text with something else at one place, and nothing else changed: not a space, not the spelling of a number.
 * A member that is not there is added to its object, an element next to the last one to its array.
 *
 * @param document as parsed; its text is known to be JSON.
 * @param json what to put there as JSON text, or null to take the member or element away.
 * @returns the new text, or the old one where the path leads nowhere. It is for `parseJson` and `examine` to say what
 * has become of it.
 */
export const replaceTextAt = (document: JsonDocument, path: JsonPath, json: string | null): string => {
  const { text } = document;
  let start = skipToValue(text);
  if (path.length === 0) return json === null ? text : text.slice(0, start) + json;
  for (const [depth, step] of path.entries()) {
    const list = itemsOf(text, start);
    if (list === null || list.isObject !== (typeof step === 'string')) return text;
    const isHere = ({ key }: TextItem): boolean => key === step;
    const found = list.items.findLast(isHere);
    const isLast = depth === path.length - 1;
    if (found !== undefined && !isLast) {
      start = found.valueStart;
      continue;
    }
    if (!isLast) return text;
    if (found !== undefined && json !== null)
      return text.slice(0, found.valueStart) + json + text.slice(found.end);
    if (found === undefined && (json === null || (!list.isObject && step !== list.items.length))) return text;
    // A key that stands twice counts once, with its last value: to take it away is to take away all of them.
    const kept = list.items.filter((item) => !isHere(item)).map((item) => text.slice(item.start, item.end));
    const added = json === null ? [] : [list.isObject ? `${JSON.stringify(step)}:${json}` : json];
    return `${text.slice(0, start + 1)}${[...kept, ...added].join(',')}${text.slice(list.close)}`;
  }
  return text;
};

/** The same with a value; `undefined` takes the member or element away. */
export const replaceAt = (document: JsonDocument, path: JsonPath, value: JsonValue | undefined): string =>
  replaceTextAt(document, path, value === undefined ? null : JSON.stringify(value));
