import { describe, expect, it } from 'vitest';
import { checkCompares } from '../../../../src/core/checks/words.ts';
import { toFaceKind } from '../../../../src/core/faces/kind.ts';
import { faceCheckCompares, faceCheckTitle } from '../../../../src/core/faces/words.ts';
import type { JsonObject, JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { examineJson, REGISTRY_KEY, readReal, toExamined, withValue } from '../../../support/examining.ts';
import {
  bundleFace,
  examineFaceJson,
  examineFaceText,
  FACES,
  integrityFace,
  integrityView,
  KINDS,
  kindsOf,
  manifestFace,
  outcomesOf,
  realView,
  stateFace,
  toFace,
} from '../../../support/examining-faces.ts';
import { otherRecord } from '../../../support/other-record.ts';

const otherView = () => toExamined(examineJson(otherRecord())).record;

describe('which face it is', () => {
  it.each(KINDS)('a %s says so itself', (kind) => {
    expect(toFaceKind(FACES[kind])).toBe(kind);
    for (const asked of KINDS)
      expect(examineFaceJson(asked, FACES[kind]).kind, asked).toBe(asked === kind ? 'face' : 'unreadable');
  });

  it.each<JsonValue>([
    null,
    7,
    'x',
    [],
    {},
    { detail: 'Not found' },
    { integrity: {} },
    { integrity: 'x', events: [] },
    { state_type: 'x' },
    { state_type: 'x', current: [] },
    { manifest_type: 'pith_mirror_manifest' },
    { bundle_type: 'another' },
    { __proto__: { claims: {} } },
    { claims: [], references: 7 },
  ])('%j is none that could be taken for another', (json) => {
    const kind = toFaceKind(json);
    if (kind !== null) expect(['graph', 'integrity']).toContain(kind);
    for (const asked of ['record', 'bundle', 'state', 'manifest'] as const)
      expect(examineFaceJson(asked, json).kind).toBe('unreadable');
  });

  it('takes an integrity report without events, where one was asked for', () => {
    expect(examineFaceJson('integrity', { integrity: {} }).kind).toBe('face');
    expect(examineFaceJson('integrity', { integrity: [] }).kind).toBe('unreadable');
  });

  it('says what it is instead, and where', () => {
    expect(examineFaceJson('graph', bundleFace)).toMatchObject({
      kind: 'unreadable',
      problems: [{ path: '', message: 'This should be a graph snapshot, but it is a pith bundle.' }],
    });
    expect(examineFaceText('bundle', '[{"bundle_type":"x"}]', { at: [0] })).toMatchObject({
      problems: [{ path: '[0]', message: 'This is not a pith bundle: its bundle_type is the text "x".' }],
    });
    expect(examineFaceJson('state', { detail: 'Not found' })).toMatchObject({
      problems: [{ message: 'This is not a pith state: it has none of the parts that one is known by.' }],
    });
  });
});

describe('a face by itself', () => {
  it.each(KINDS)('of a %s has no pass that needs the record', (kind) => {
    const outcomes = outcomesOf(examineFaceJson(kind, FACES[kind]));
    const needsRecord = /^(same-|signed-copies|event-paper|manifest-names-key)/;
    for (const [name, outcome] of outcomes)
      if (needsRecord.test(name)) expect(outcome, name).toMatchObject({ kind: 'unchecked', why: 'blocked' });
    expect(toFace(examineFaceJson(kind, FACES[kind])).comparison).toEqual([]);
  });

  it('and without keys has no signature checked', () => {
    for (const kind of ['record', 'bundle', 'integrity', 'manifest'] as const) {
      const kinds = kindsOf(examineFaceJson(kind, FACES[kind], { record: realView(), keys: [] }));
      for (const [name, outcome] of Object.entries(kinds))
        if (/^(signature|signing-key|event-signature|manifest-key)@/.test(name))
          expect(outcome, name).toBe('unchecked');
    }
  });

  it('and a key of the same name with other bytes is a mismatch', () => {
    const keys = [
      { ...REGISTRY_KEY, publicKeyHex: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c' },
    ];
    expect(kindsOf(examineFaceJson('integrity', integrityFace, { keys }))['event-signature@events[0]']).toBe(
      'fail',
    );
    expect(
      kindsOf(examineFaceJson('manifest', manifestFace, { keys }))[`manifest-key@mirrors[0].public_key`],
    ).toBe('fail');
  });

  it('and a key that is none is the fault of whoever pinned it', () => {
    const keys = [{ ...REGISTRY_KEY, publicKeyHex: '00'.repeat(32) }];
    expect(
      outcomesOf(examineFaceJson('integrity', integrityFace, { keys })).get('event-signature@events[0]'),
    ).toMatchObject({
      kind: 'unchecked',
      why: 'no-key',
    });
  });
});

describe('a face of another record', () => {
  it.each(['record', 'bundle', 'state', 'graph', 'integrity'] as const)(
    'a genuine %s of another paper does not pass for one of this',
    (kind) => {
      const outcomes = [...outcomesOf(examineFaceJson(kind, FACES[kind], { record: otherView() })).entries()];
      const telling = outcomes.filter(([name]) => /^(same-|signed-copies|event-paper)/.test(name));
      expect(telling.length).toBeGreaterThan(0);
      for (const [name, { kind: outcome }] of telling) expect(outcome, name).toBe('fail');
    },
  );
});

describe('a signed part in a face', () => {
  it('is held against the whole hash that the record names, and against its number', () => {
    const record = realView();
    const sha256 = record.claimedSha256;
    const other = { ...record, claimedSha256: sha256.replace(/.$/, '0') as typeof sha256 };
    const outcome = outcomesOf(examineFaceJson('state', stateFace, { record: other })).get(
      'same-signed-part@current.canonical_record',
    );
    expect(outcome).toEqual({ kind: 'fail', expected: other.claimedSha256, actual: sha256 });
    const renamed = { ...record, suffix: otherView().suffix };
    expect(kindsOf(examineFaceJson('state', stateFace, { record: renamed }))).toMatchObject({
      'same-signed-part@current.canonical_record': 'fail',
    });
  });
});

describe('every check', () => {
  it('has words, and names the key that it went by', () => {
    for (const kind of KINDS) {
      const face = toFace(examineFaceJson(kind, FACES[kind], { record: realView() }));
      for (const { id, key } of [...face.checks, ...face.events.flatMap(({ checks }) => checks)]) {
        expect(faceCheckTitle(id), id).toMatch(/^[A-Z]/);
        expect(faceCheckCompares(id), id).toMatch(/\.$/);
        if (key !== null) expect(key).toBe(REGISTRY_KEY);
      }
    }
    expect(faceCheckCompares('signature')).toBe(checkCompares('signature'));
    const { events } = toFace(examineFaceJson('integrity', integrityFace));
    expect(events[0]?.checks[0]).toMatchObject({ id: 'event-signature', key: REGISTRY_KEY });
  });
});

describe('events', () => {
  it.each(readReal<JsonObject[]>('integrity-event-vectors'))(
    'the real signature of event $event_id matches, and no other hash',
    (event) => {
      const face = { ...integrityFace, events: [event] };
      expect(kindsOf(examineFaceJson('integrity', face))).toMatchObject({
        'event-signature@events[0]': 'pass',
        'event-payload@events[0]': 'unchecked',
      });
      const other = { ...event, payload_sha256: '0'.repeat(64) };
      expect(
        kindsOf(examineFaceJson('integrity', { ...face, events: [other] }))['event-signature@events[0]'],
      ).toBe('fail');
    },
  );

  it('are shown with type, id and time, whatever they are', () => {
    const events = [7, null, {}, { event_id: 3, created_at: 'x', event_type: 'y' }, []];
    const face = toFace(examineFaceJson('bundle', withValue(bundleFace, ['events'], events)));
    expect(face.events.map(({ type, id, createdAt }) => [type, id, createdAt])).toEqual([
      [null, null, null],
      [null, null, null],
      [null, null, null],
      ['y', '3', 'x'],
      [null, null, null],
    ]);
    for (const { checks } of face.events)
      for (const { outcome } of checks) expect(outcome.kind).toBe('unchecked');
  });

  it.each([
    ['algorithm', 'rsa', 'unchecked'],
    ['payload_sha256', '7D452A9E62F9130D30AB4F1EA4E2DDE53195A4DD5D22D5E0DE76763BAD38B3FE', 'pass'],
  ])('take the %s %s for what it says: %s', (name, value, outcome) => {
    const face = withValue(integrityFace, ['events', 0, name], value);
    expect(kindsOf(examineFaceJson('integrity', face))['event-signature@events[0]']).toBe(outcome);
  });

  it('checks every record_created of a bundle, and passes none for another number', () => {
    const [created] = (bundleFace as unknown as { events: JsonValue[] }).events;
    const twice = withValue(bundleFace, ['events'], [created ?? null, created ?? null]);
    expect(kindsOf(examineFaceJson('bundle', twice))).toMatchObject({
      'signature@events[0].payload': 'pass',
      'signature@events[1].payload': 'pass',
    });
    const other = withValue(bundleFace, ['pith_number'], 'pith:2018:X37TDJUWWIYSUEPBPRJS2QZTTV');
    expect(kindsOf(examineFaceJson('bundle', other))['pith-number@events[0].payload']).toBe('fail');
  });

  it('do not take a number that JavaScript reads like another for the signed one', () => {
    const text = JSON.stringify(bundleFace).replaceAll('"version":4', '"version":4.0');
    const kinds = kindsOf(examineFaceText('bundle', text, { record: realView() }));
    for (const name of [
      'canonical-hash@',
      'signature@',
      'same-signed-part@canonical_record',
      'canonical-hash@events[0].payload',
      'signature@events[0].payload',
    ])
      expect(kinds[name], name).toBe('unchecked');
  });
});

describe('a state', () => {
  it.each<[readonly (readonly [string, JsonValue])[], string]>([
    [[['event_count', 5]], 'unchecked'],
    [[['event_count', 1]], 'fail'],
    [[['event_count', -1]], 'unchecked'],
    [[['invalid_event_count', 1]], 'fail'],
    [
      [
        ['valid_event_count', 0],
        ['event_count', 0],
      ],
      'pass',
    ],
    [[['event_count', 0.5]], 'unchecked'],
  ])('with %j: counts %s', (changes, expected) => {
    const face = changes.reduce<JsonValue>(
      (json, [name, value]) => withValue(json, [name], value),
      stateFace,
    );
    expect(kindsOf(examineFaceJson('state', face))['state-counts@event_count']).toBe(expected);
  });

  it('is held against hash and number where it names them', () => {
    const face = { ...stateFace, canonical_sha256: 'a'.repeat(64), short_pith_number: 'pith:2W3F2J6X' };
    expect(kindsOf(examineFaceJson('state', face, { record: realView() }))).toMatchObject({
      'same-hash@canonical_sha256': 'fail',
      'same-number@short_pith_number': 'pass',
    });
  });
});

describe('a state without its record', () => {
  it('is held against the number that it names itself, and its aliases against its own signed part', () => {
    expect(kindsOf(examineFaceJson('state', stateFace))).toMatchObject({
      'pith-number@pith_number': 'pass',
      'aliases@current.source_aliases': 'pass',
      'same-signed-part@current.canonical_record': 'unchecked',
    });
    const forged = withValue(stateFace, ['current', 'canonical_record', 'source', 'version'], 5);
    expect(kindsOf(examineFaceJson('state', forged))).toMatchObject({
      'pith-number@pith_number': 'fail',
      'aliases@current.source_aliases': 'fail',
    });
    const text = JSON.stringify(stateFace).replace('"version":4', '"version":4.0');
    expect(kindsOf(examineFaceText('state', text))['pith-number@pith_number']).toBe('unchecked');
    const none = withValue(stateFace, ['current', 'canonical_record'], undefined);
    expect(kindsOf(examineFaceJson('state', none))['pith-number@pith_number']).toBe('unchecked');
  });
});

describe('an integrity report', () => {
  it('may be named by a pith number as well', () => {
    const face = { ...integrityFace, pith_number: realView().pithNumber };
    expect(
      kindsOf(examineFaceJson('integrity', face, { record: realView() }))['same-number@pith_number'],
    ).toBe('pass');
  });

  it('of “clean” where nothing ran does not pass', () => {
    const integrity = { clean: true, detectors_run: [], findings: [] };
    const outcome = outcomesOf(examineFaceJson('integrity', { integrity })).get('report-integrity@integrity');
    expect(outcome).toMatchObject({ kind: 'unchecked', reason: expect.stringContaining('No detector ran') });
  });
});

describe('a manifest', () => {
  it('with a key that is not pinned leaves it open, and never accepts it', () => {
    const face = withValue(manifestFace, ['mirrors', 0, 'public_key', 'key_id'], 'pith-v2');
    const outcomes = outcomesOf(examineFaceJson('manifest', face, { record: realView() }));
    expect(outcomes.get('manifest-key@mirrors[0].public_key')).toMatchObject({ why: 'no-key' });
    expect(outcomes.get('manifest-names-key@mirrors')).toMatchObject({ kind: 'unchecked' });
  });

  it.each<readonly [JsonValue]>([
    [[]],
    [[7]],
    [[{}]],
    [[{ public_key: 7 }]],
    [[{ public_key: { key_id: 7 } }]],
  ])('with the mirrors %j passes nothing', (mirrors) => {
    const kinds = kindsOf(examineFaceJson('manifest', withValue(manifestFace, ['mirrors'], mirrors)));
    expect(Object.values(kinds)).not.toContain('pass');
  });
});

describe('a face inside a larger document', () => {
  it('is examined where it stands', () => {
    const at: JsonPath = ['faces', 1];
    const text = JSON.stringify({ faces: [null, integrityFace] });
    expect(kindsOf(examineFaceText('integrity', text, { at, record: integrityView() }))).toEqual(
      kindsOf(examineFaceJson('integrity', integrityFace, { record: integrityView() })),
    );
  });
});
