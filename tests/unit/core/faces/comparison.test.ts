import { describe, expect, it } from 'vitest';
import { toComparedParts } from '../../../../src/core/faces/comparison.ts';
import type { ComparedPart } from '../../../../src/core/faces/field-comparison.ts';
import type { FaceKind } from '../../../../src/core/faces/kind.ts';
import { formatPath, type JsonObject, type JsonValue } from '../../../../src/core/json/json.ts';

const compared = (face: FaceKind, json: JsonObject, record: JsonObject): readonly ComparedPart[] =>
  toComparedParts(face, json, record);

/** `place in the record = place in the face`, with what stands there. */
const lines = (parts: readonly ComparedPart[]): readonly string[] =>
  parts.map(
    ({ recordPath, facePath, record, face }) =>
      `${formatPath(recordPath)} = ${formatPath(facePath)}: ${JSON.stringify(record)} ${JSON.stringify(face)}`,
  );

const [one, two] = [
  { alias_kind: 'a', alias_value: '1' },
  { alias_kind: 'b', alias_value: '2' },
];
const byKind = { a: one, b: two };

describe('what of a whole record is compared', () => {
  it('is every member of both, in the order of the record', () => {
    expect(lines(compared('record', { c: 3, b: 2 }, { b: 1, a: 0 }))).toEqual([
      'b = b: 1 2',
      'a = a: 0 undefined',
      'c = c: undefined 3',
    ]);
  });

  it('is the aliases by their kind, and no other list', () => {
    const json = { aliases: [two, one], other: [two, one] };
    const record = { aliases: [one, two], other: [one, two] };
    expect(compared('record', json, record)).toEqual([
      { recordPath: ['aliases'], facePath: ['aliases'], record: byKind, face: byKind },
      { recordPath: ['other'], facePath: ['other'], record: [one, two], face: [two, one] },
    ]);
  });

  it.each<readonly [JsonValue, JsonValue]>([
    [
      [one, one],
      [one, two],
    ],
    [
      [one, two],
      [one, one],
    ],
    [[one, 7], [one]],
    [
      [one, one],
      [two, two],
    ],
  ])('is the aliases as they are where a kind comes twice, or is none: %j, %j', (record, face) => {
    expect(compared('record', { aliases: face }, { aliases: record })).toEqual([
      { recordPath: ['aliases'], facePath: ['aliases'], record, face },
    ]);
  });

  it.each<readonly [JsonValue, JsonValue, JsonValue, JsonValue]>([
    [[one, two], 'x', byKind, 'x'],
    ['x', [two], 'x', { b: two }],
    ['x', 'y', 'x', 'y'],
  ])('is the aliases by their kind where one side has no list: %j, %j', (record, face, left, right) => {
    expect(compared('record', { aliases: face }, { aliases: record })).toEqual([
      { recordPath: ['aliases'], facePath: ['aliases'], record: left, face: right },
    ]);
  });
});

describe('what of a graph snapshot is compared', () => {
  it('is the whole of it with that of the record', () => {
    const json = { claims: {} };
    expect(compared('graph', json, { graph_snapshot: { paper: {} }, claims: 1 })).toEqual([
      { facePath: [], recordPath: ['graph_snapshot'], face: json, record: { paper: {} } },
    ]);
  });
});

describe('what of a bundle is compared', () => {
  const record = {
    pith_number: 1,
    short_pith_number: 2,
    canonical_sha256: 3,
    canonical_record: 4,
    source: 5,
    schema_version: 6,
    created_at: 7,
    updated_at: 8,
    aliases: [one, two],
    receipt: 9,
    bundle_type: 'x',
  };
  it('is what a record has, too, and no more', () => {
    const json = {
      bundle_type: 'pith_open_graph_bundle',
      updated_at: 18,
      created_at: 17,
      schema_version: 16,
      source: 15,
      canonical_record: 14,
      canonical_sha256: 13,
      short_pith_number: 12,
      pith_number: 11,
      source_aliases: [two, one],
      aliases: 'of no matter',
      receipt: 'of no matter',
      events: [{ event_type: 'record_created', payload: { receipt: 19 } }],
    };
    expect(lines(compared('bundle', json, record))).toEqual([
      'pith_number = pith_number: 1 11',
      'short_pith_number = short_pith_number: 2 12',
      'canonical_sha256 = canonical_sha256: 3 13',
      'canonical_record = canonical_record: 4 14',
      'source = source: 5 15',
      'schema_version = schema_version: 6 16',
      'created_at = created_at: 7 17',
      'updated_at = updated_at: 8 18',
      `aliases = source_aliases: ${JSON.stringify(byKind)} {"b":${JSON.stringify(two)},"a":${JSON.stringify(one)}}`,
      'receipt = events[0].payload.receipt: 9 19',
    ]);
    expect(lines(compared('bundle', { source: null }, record))).toEqual(['source = source: 5 null']);
    expect(lines(compared('bundle', { source: 1 }, {}))).toEqual(['source = source: undefined 1']);
  });

  it('is its aliases by their kind, and no other list', () => {
    expect(compared('bundle', { source: [two, one] }, { source: [one, two] })).toEqual([
      { recordPath: ['source'], facePath: ['source'], record: [one, two], face: [two, one] },
    ]);
  });

  it.each(['event_type', 'type', 'kind'])(
    'is its receipt in the first event whose %s is record_created',
    (name) => {
      const created = (receipt: JsonValue) => ({ [name]: 'record_created', payload: { receipt } });
      const events = [7, { [name]: 'another', payload: { receipt: 1 } }, {}, created(2), created(3)];
      expect(lines(compared('bundle', { events }, record))).toEqual([
        'receipt = events[3].payload.receipt: 9 2',
      ]);
    },
  );

  it.each<JsonValue>([
    [],
    [{ event_type: 'another', payload: { receipt: 1 } }],
    [{ event_type: 'record_created', payload: {} }],
    [{ event_type: 'record_created' }],
    { 0: { event_type: 'record_created', payload: { receipt: 1 } } },
    'record_created',
    null,
  ])('is no receipt with the events %j', (events) => {
    expect(compared('bundle', { events }, record)).toEqual([]);
  });
});

describe('what of a state is compared', () => {
  it('is what a record has, too, and no more', () => {
    const json = {
      state_type: 'x',
      pith_number: 11,
      short_pith_number: 12,
      canonical_sha256: 13,
      source: 'of no matter',
      events: [{ event_type: 'record_created', payload: { receipt: 'of no matter' } }],
      current: {
        canonical_record: 14,
        canonical_sha256: 15,
        source_aliases: [two],
        graph_snapshots: [16, 17],
        receipt: 'of no matter',
      },
    };
    const record = {
      pith_number: 1,
      short_pith_number: 2,
      canonical_sha256: 3,
      canonical_record: 4,
      source: 5,
      aliases: [one],
      graph_snapshot: 6,
      receipt: 7,
    };
    expect(lines(compared('state', json, record))).toEqual([
      'pith_number = pith_number: 1 11',
      'short_pith_number = short_pith_number: 2 12',
      'canonical_sha256 = canonical_sha256: 3 13',
      'canonical_record = current.canonical_record: 4 14',
      'canonical_sha256 = current.canonical_sha256: 3 15',
      `aliases = current.source_aliases: {"a":${JSON.stringify(one)}} {"b":${JSON.stringify(two)}}`,
      'graph_snapshot = current.graph_snapshots[0]: 6 16',
    ]);
    expect(compared('state', { current: {} }, record)).toEqual([]);
  });
});

describe('what of an integrity report is compared', () => {
  it('is the report in the snapshot of the record', () => {
    const json = { pith_number: '2503.11367', integrity: { clean: true }, events: [] };
    const record = {
      pith_number: 'x',
      graph_snapshot: { integrity: { clean: false } },
      integrity: 1,
      events: [],
    };
    expect(lines(compared('integrity', json, record))).toEqual([
      'graph_snapshot.integrity = integrity: {"clean":false} {"clean":true}',
    ]);
  });
});

describe('what of a manifest is compared', () => {
  it('is nothing', () => {
    expect(compared('manifest', { mirrors: [], pith_number: 1 }, { mirrors: [], pith_number: 1 })).toEqual(
      [],
    );
  });
});
