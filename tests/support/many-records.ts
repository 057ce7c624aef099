import fc from 'fast-check';
import { type JsonObject, type JsonPath, type JsonValue, valueAt } from '../../src/core/json/json.ts';
import { leavesOf, readReal, realRecord, withValue } from './examining.ts';
import { otherRecord } from './other-record.ts';
import type { Pick } from './write-somehow.ts';

/** Parts of a record on which no verdict rests: without them a case takes a fifth of the time. */
const BULKY = [
  'graph_snapshot',
  'links',
  'agent_actions',
  'verification_status',
  'formal_canon',
  'event_summary',
];

const withoutBulk = (record: JsonValue): JsonObject =>
  Object.fromEntries(Object.entries(record as JsonObject).filter(([name]) => !BULKY.includes(name)));

const whole = realRecord() as JsonObject;

/** Real records that are verified: the whole one, the same without its bulk, and another one. */
export const genuine: readonly JsonObject[] = [whole, withoutBulk(whole), otherRecord()];

/** One of them; the whole one is rare, because it takes five times as long. */
export const pickGenuine = (pick: Pick): JsonObject => genuine[pick(20) === 0 ? 0 : 1 + pick(2)] ?? whole;

/** Any JSON value that a text can hold, and those that are likely to be mistaken for one another. */
export const anyJson: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as JsonValue),
  fc.constantFrom<JsonValue>(null, '', 0, 1, 4, 5, '4', [], {}, [''], [null], true, false, 1e21, 0.5, -1),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
);

/** A change of a value that is near it: one character, one digit, white space, case, one member or element more or less. */
export const nearby = (value: JsonValue, pick: Pick): JsonValue => {
  if (typeof value === 'string') {
    const at = pick(value.length + 1);
    const tail = value.slice(at + 1);
    switch (pick(6)) {
      case 0:
        return value.slice(0, at) + String.fromCharCode(33 + pick(90)) + value.slice(at);
      case 1:
        return value.slice(0, at) + tail;
      case 2:
        return ` ${value}`;
      case 3:
        return value.toUpperCase();
      case 4:
        return value.slice(0, at) + String.fromCharCode(33 + pick(90)) + tail;
      default:
        return value.replace('Z', '+00:00');
    }
  }
  if (typeof value === 'number')
    return [value + 1, -value, value + 0.5, String(value), [value]][pick(5)] ?? 0;
  if (Array.isArray(value)) return pick(2) === 0 ? [...(value as JsonValue[]), 'x'] : {};
  return [null, true, 'x', 0][pick(4)] ?? null;
};

/** Every place of a value that can be changed: its leaves, and what they stand in. */
export const placesOf = (value: JsonValue, depth = 3): readonly JsonPath[] => {
  const places = new Map<string, JsonPath>();
  for (const [path] of leavesOf(value))
    for (let length = 1; length <= path.length; length += 1)
      if (length === path.length || length <= depth)
        places.set(JSON.stringify(path.slice(0, length)), path.slice(0, length));
  return [...places.values()];
};

/** Some `canonical_record`s that are not the genuine one of `record`, made in every way there is. */
export const otherSignedParts = (record: JsonObject, count: number, pick: Pick): readonly JsonValue[] => {
  const signed = valueAt(record, ['canonical_record']) ?? null;
  const places = placesOf(signed);
  const values = fc.sample(anyJson, { numRuns: count, seed: pick(2 ** 31) });
  return values.map((value) => {
    const path = places[pick(places.length)] ?? [];
    switch (pick(5)) {
      case 0:
        return withValue(signed, path, value);
      case 1:
        return withValue(signed, [...path.slice(0, -1), `k${pick(50)}`], value);
      case 2:
        return withValue(signed, path, undefined);
      default:
        return withValue(signed, path, nearby(valueAt(signed, path) ?? null, pick));
    }
  });
};

/** Real signatures of other records. */
export const otherSignatures: readonly string[] = readReal<{ signature_b64: string }[]>(
  'receipt-vectors',
).map(({ signature_b64 }) => signature_b64);

/** So many cases in each of the four files: 104,000 in all. */
export const CASES = 26_000;
