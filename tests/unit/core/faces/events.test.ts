import { describe, expect, it } from 'vitest';
import { MAX_CHECKED_EVENTS } from '../../../../src/core/faces/events.ts';
import type { JsonObject, JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { withValue } from '../../../support/examining.ts';
import {
  bundleFace,
  type ExaminedFace,
  examineFaceJson,
  examineFaceText,
  integrityFace,
  integrityView,
  linesOf,
  NO_RECORD_HERE,
  realView,
  stateFace,
  toFace,
} from '../../../support/examining-faces.ts';
import { otherRecord } from '../../../support/other-record.ts';
import { toBundle } from '../../../support/to-bundle.ts';

const [created = null, snapshot = null] = (bundleFace as unknown as { events: JsonValue[] }).events;
const [integrityEvent = {}] = (integrityFace as unknown as { events: JsonObject[] }).events;

const bundleOf = (...events: readonly JsonValue[]): ExaminedFace =>
  toFace(examineFaceJson('bundle', withValue(bundleFace, ['events'], events)));

const reportOf = (...events: readonly JsonValue[]): ExaminedFace =>
  toFace(examineFaceJson('integrity', withValue(integrityFace, ['events'], events)));

/** What is checked of each event, a line each. */
const checkedOf = (face: ExaminedFace) => face.events.map(({ checks }) => linesOf(checks));

const ofOther = (place: string): readonly string[] => [
  `event-id@${place} irreproducible: What the id of such an event is a hash of is not known.`,
  `event-signature@${place} irreproducible: What the signature of such an event covers is not known.`,
];
const ofReceipt = (place: string): readonly string[] => [
  `canonical-hash@${place} pass`,
  `pith-number@${place} pass`,
  `receipt-hash@${place} pass`,
  `signing-key@${place} pass [pith-v1-2026-05]`,
  `signature@${place} pass [pith-v1-2026-05]`,
];
const payloadUnknown = (place: string): string =>
  `event-payload@${place} irreproducible: How payload_sha256 is formed is not known, so the payload shown was not checked.`;

describe('the events of a bundle', () => {
  it('are given in their order, untouched, with what is known of each', () => {
    const { events } = bundleOf(created, snapshot);
    expect(events.map(({ checks, ...rest }) => ({ ...rest, checks: linesOf(checks) }))).toEqual([
      {
        path: ['events', 0],
        type: 'record_created',
        id: 'b'.repeat(64),
        createdAt: '2026-05-26T02:03:49Z',
        checks: [...ofReceipt('events[0].payload'), ...ofOther('events[0]')],
        json: created,
      },
      {
        path: ['events', 1],
        type: 'graph_snapshot',
        id: 'c'.repeat(64),
        createdAt: null,
        checks: ofOther('events[1]'),
        json: snapshot,
      },
    ]);
  });

  it.each<readonly [JsonValue, readonly [string | null, string | null, string | null]]>([
    [{ event_type: 'a', type: 'b', kind: 'c', event_id: 'd', id: 'e', created_at: 'f' }, ['a', 'd', 'f']],
    [{ type: 'b', kind: 'c', id: 'e' }, ['b', 'e', null]],
    [{ kind: 'c' }, ['c', null, null]],
    [{ event_type: null, kind: 'c', event_id: {}, id: 7 }, ['c', '7', null]],
    [{ event_type: 3, event_id: 3600, created_at: 1.5 }, ['3', '3600', '1.5']],
    [{ event_type: true, event_id: [], created_at: false }, [null, null, null]],
    [{}, [null, null, null]],
  ])('%j is called so', (json, expected) => {
    const [event] = bundleOf(json).events;
    expect([event?.type, event?.id, event?.createdAt]).toEqual(expected);
  });

  it.each<readonly [JsonValue, string]>([
    [7, 'the number 7'],
    [null, 'null'],
    ['pith.integrity.v1', 'the text "pith.integrity.v1"'],
    [[], 'an array'],
  ])('%j is no event', (json, found) => {
    expect(checkedOf(bundleOf({}, json))).toEqual([
      ofOther('events[0]'),
      [`event-signature@events[1] malformed: An event should be an object, but this is ${found}.`],
    ]);
  });

  it.each<readonly [JsonValue | undefined]>([[undefined], [null], [{}], ['x']])(
    'are none where the list is %j',
    (events) => {
      expect(toFace(examineFaceJson('state', withValue(stateFace, ['events'], events))).events).toEqual([]);
    },
  );
});

describe('the receipt inside the event that created a record', () => {
  it('of another record is checked by itself, and is nothing against the bundle where it isn’t the first', () => {
    const other = (toBundle(otherRecord()).events as readonly JsonValue[])[0] ?? null;
    const of = (...events: readonly JsonValue[]) => checkedOf(bundleOf(...events)).map((lines) => lines[1]);
    expect(of(created, other)).toEqual([
      'pith-number@events[0].payload pass',
      'pith-number@events[1].payload irreproducible: This event names another record, and is not the first of its kind. How events are merged is not known, so it counts neither for this face nor against it.',
    ]);
    expect(of(other)[0]).toMatch(/^pith-number@events\[0\]\.payload fail: /);
    // Its own hash and receipt are its own.
    const signature = checkedOf(bundleOf(created, other))[1]?.[4];
    expect(signature).toBe('signature@events[1].payload pass [pith-v1-2026-05]');
    const forged = withValue(other, ['payload', 'canonical_sha256'], 'a'.repeat(64));
    expect(checkedOf(bundleOf(created, forged))[1]?.[0]).toMatch(
      /^canonical-hash@events\[1\]\.payload fail: /,
    );
  });

  const withPayload = (path: JsonPath, value: JsonValue | undefined) =>
    checkedOf(bundleOf(withValue(created, ['payload', ...path], value)))[0]?.slice(0, -2);
  const place = 'events[0].payload';

  it.each(['event_type', 'type', 'kind'])('is found by its %s', (name) => {
    const { event_type: _, ...rest } = created as JsonObject;
    expect(checkedOf(bundleOf({ ...rest, [name]: 'record_created' }))).toEqual([
      [...ofReceipt(place), ...ofOther('events[0]')],
    ]);
  });

  it.each<readonly [JsonValue | undefined, string]>([
    [undefined, 'absent: The event has no payload.'],
    [null, 'absent: The event has no payload.'],
    [7, 'malformed: The payload should be an object, but it is the number 7.'],
    [[], 'malformed: The payload should be an object, but it is an array.'],
  ])('needs a payload, not %j', (payload, words) => {
    expect(withPayload([], payload)).toEqual([`signature@${place} ${words}`]);
  });

  it('needs a payload that holds a record, and says all that it lacks', () => {
    const missing = 'This is missing, and a record cannot be told apart without it.';
    expect(withPayload([], { receipt: {} })).toEqual([
      `signature@${place} malformed: The payload holds no record: canonical_sha256: ${missing} canonical_record: ${missing}`,
    ]);
    expect(withPayload([], { canonical_sha256: 7, canonical_record: {} })).toEqual([
      `signature@${place} malformed: The payload holds no record: canonical_sha256: This should be 64 hexadecimal digits, but it is the number 7.`,
    ]);
  });

  it('is absent where the payload holds none', () => {
    expect(withPayload(['receipt'], undefined)).toEqual([
      `canonical-hash@${place} pass`,
      `pith-number@${place} pass`,
      `receipt-hash@${place} absent: The record has no receipt.`,
      `signing-key@${place} absent: The record has no receipt.`,
      `signature@${place} absent: The record has no receipt.`,
    ]);
  });

  it('is held against the number of the face, or of the record where the face has no signed part', () => {
    const state = { ...stateFace, events: [created] };
    const lines = (record: ReturnType<typeof realView> | null) =>
      checkedOf(toFace(examineFaceJson('state', state, { record })))[0]?.slice(0, -2);
    expect(lines(realView())).toEqual(ofReceipt(place));
    const otherNumber = { ...realView(), pithNumber: 'pith:2024:2W3F2J6XVHMDI3LFEUIZOILSTF' };
    expect(lines(otherNumber)?.[1]).toBe(
      `pith-number@${place} fail: pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF <> pith:2024:2W3F2J6XVHMDI3LFEUIZOILSTF`,
    );
    expect(lines(null)).toEqual([
      `signature@${place} malformed: The payload holds no record: pith_number: This is missing, and a record cannot be told apart without it.`,
    ]);
    const bundle = examineFaceJson('bundle', bundleFace, { record: otherNumber });
    expect(checkedOf(toFace(bundle))[0]?.slice(0, -2)).toEqual(ofReceipt(place));
  });

  it('is open where one of its own numbers may have been another, wherever the face stands', () => {
    const unhashed = [
      `canonical-hash@${place} irreproducible: The hash of the signed part cannot be recomputed here: the number at source.version is not a plain integer, and programs print such numbers in different ways.`,
      `pith-number@${place} blocked: This builds on the hash of the signed part, which could not be recomputed here.`,
      `receipt-hash@${place} blocked: This builds on the hash of the signed part, which could not be recomputed here.`,
      `signing-key@${place} pass [pith-v1-2026-05]`,
      `signature@${place} blocked: This builds on the hash of the signed part, which could not be recomputed here. [pith-v1-2026-05]`,
    ];
    const inLast = (text: string) => {
      const at = text.lastIndexOf('"version":4');
      return `${text.slice(0, at)}"version":4.0${text.slice(at + 11)}`;
    };
    const bundle = withValue(bundleFace, ['events'], [created, created]);
    const checked = checkedOf(
      toFace(
        examineFaceText('bundle', `{"faces":[null,${inLast(JSON.stringify(bundle))}]}`, { at: ['faces', 1] }),
      ),
    );
    expect(checked).toEqual([
      [...ofReceipt(place), ...ofOther('events[0]')],
      [...unhashed.map((line) => line.replace('events[0]', 'events[1]')), ...ofOther('events[1]')],
    ]);
  });
});

describe('the events of an integrity report', () => {
  const ofIntegrity = (paper: string): readonly string[] => [
    'event-signature@events[0] pass [pith-v1-2026-05]',
    `event-paper@events[0] ${paper}`,
    payloadUnknown('events[0]'),
  ];

  it('are signed, and name the paper', () => {
    const record = integrityView();
    const face = toFace(examineFaceJson('integrity', integrityFace, { record }));
    expect(face.events.map(({ checks, ...rest }) => ({ ...rest, checks: linesOf(checks) }))).toEqual([
      {
        path: ['events', 0],
        type: 'pith.integrity.v1',
        id: '3600',
        createdAt: '2026-05-19T23:17:27.287442+00:00',
        checks: ofIntegrity('pass'),
        json: integrityEvent,
      },
    ]);
    expect(checkedOf(reportOf(integrityEvent))).toEqual([ofIntegrity(NO_RECORD_HERE)]);
    const other = toFace(examineFaceJson('integrity', integrityFace, { record: realView() }));
    expect(checkedOf(other)).toEqual([ofIntegrity('fail: arXiv 2503.11367 <> arXiv 2604.23340')]);
  });

  it.each<readonly [JsonValue | undefined, readonly string[]]>([
    [undefined, []],
    [null, []],
    [7, ['malformed: arxiv_id should be an arXiv id, but it is the number 7.']],
    ['a paper', ['malformed: arxiv_id should be an arXiv id, but it is the text "a paper".']],
    ['2604.23340v2', [NO_RECORD_HERE]],
  ])('with the arxiv_id %j', (value, words) => {
    const [lines = []] = checkedOf(reportOf(withValue(integrityEvent, ['arxiv_id'], value)));
    expect(lines).toEqual([
      'event-signature@events[0] pass [pith-v1-2026-05]',
      ...words.map((each) => `event-paper@events[0] ${each}`),
      payloadUnknown('events[0]'),
    ]);
  });

  it('of any other type name a paper as well', () => {
    expect(checkedOf(bundleOf({ type: 'x', arxiv_id: '2503.11367' }))).toEqual([
      [`event-paper@events[0] ${NO_RECORD_HERE}`, ...ofOther('events[0]')],
    ]);
  });
});

describe('more events than are checked', () => {
  it('are listed all the same, and those that could have been checked say that they were not', () => {
    expect(MAX_CHECKED_EVENTS).toBe(500);
    const { arxiv_id: _, ...event } = integrityEvent;
    const many = Array.from<JsonValue>({ length: 499 }).fill({});
    const checked = checkedOf(bundleOf(...many, event, event, created, snapshot));
    expect(checked).toHaveLength(503);
    expect(checked.slice(499)).toEqual([
      ['event-signature@events[499] pass [pith-v1-2026-05]', payloadUnknown('events[499]')],
      [
        'event-signature@events[500] blocked: Only the signatures of the first 500 events are checked here.',
        payloadUnknown('events[500]'),
      ],
      [
        'signature@events[501] blocked: Only the signatures of the first 500 events are checked here.',
        ...ofOther('events[501]'),
      ],
      ofOther('events[502]'),
    ]);
  });
});
