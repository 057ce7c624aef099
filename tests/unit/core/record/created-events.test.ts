import { expect, test } from 'vitest';
import type { JsonObject, JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { toCreatedEvents } from '../../../../src/core/record/created-events.ts';
import { examineJson, realRecord, toExamined, withValue } from '../../../support/examining.ts';
import { otherRecord } from '../../../support/other-record.ts';
import { toBundle } from '../../../support/to-bundle.ts';

/* Of a bundle's events the first record_created is read. Of the others only what they name is said. */
const bundle = toBundle(realRecord());
const [mine = null] = bundle.events as readonly JsonValue[];
const [others = null] = toBundle(otherRecord()).events as readonly JsonValue[];
const event = (path: JsonPath, value: JsonValue | undefined): JsonValue =>
  withValue(mine, ['payload', ...path], value);

const createdIn = (whole: JsonObject, events: readonly JsonValue[]) => {
  const examined = toExamined(examineJson(withValue(whole, ['events'], events)));
  expect(examined.verdict.kind).toBe('verified');
  return toCreatedEvents(events, examined.record);
};

test('the first of a bundle is the one that its checks went by, wherever it stands', () => {
  expect(createdIn(bundle, [mine])).toEqual(['read']);
  expect(createdIn(bundle, [{ event_type: 'graph_snapshot' }, 7, mine, others, mine])).toEqual([
    null,
    null,
    'read',
    'another',
    'again',
  ]);
});

test('of a record’s own events none is', () => {
  expect(createdIn(realRecord() as JsonObject, [mine, others])).toEqual(['again', 'another']);
});

test.each<readonly [string, JsonValue, 'again' | 'another' | 'unclear']>([
  [
    'the same hash in capitals',
    event(['canonical_sha256'], `SHA256:${String(bundle.canonical_sha256).toUpperCase()}`),
    'again',
  ],
  ['the same hash and no signed part', event(['canonical_record'], undefined), 'again'],
  ['another hash', event(['canonical_sha256'], 'a'.repeat(64)), 'another'],
  ['another paper under the same hash', event(['canonical_record', 'source', 'id'], '2503.11368'), 'another'],
  ['another signed part under the same hash', event(['canonical_record', 'schema_version'], '9'), 'unclear'],
  ['no hash', event(['canonical_sha256'], undefined), 'unclear'],
  ['no payload', event([], null), 'unclear'],
  ['a payload that is none', event([], 'x'), 'unclear'],
])('a second one with %s', (_, second, is) => {
  expect(createdIn(bundle, [mine, second])).toEqual(['read', is]);
});
