import { describe, expect, it } from 'vitest';
import type { JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import type { RecordView } from '../../../../src/core/record/record.ts';
import { examineJson, readReal, realRecordWith, toExamined, withValue } from '../../../support/examining.ts';
import {
  bundleFace,
  examineFaceJson,
  examineFaceText,
  graphFace,
  integrityFace,
  integrityView,
  linesAbout,
  NO_RECORD_HERE,
  realView,
  stateFace,
} from '../../../support/examining-faces.ts';
import { REAL_SHA256 } from '../../../support/real-record.ts';

const record = realView();
const NUMBER = 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF';
/** The hash of the real signed part with version 5, by Python's hashlib. */
const OTHER_SHA256 = '719d84472921166862c03dc9f10ff9e5be5fa6b8705906b6ebe28a2a0cab985c';

type Found = readonly string[];

describe('a signed part inside a face', () => {
  const place = 'same-signed-part@current.canonical_record';
  const about = (json: JsonValue, of: RecordView | null = record): Found =>
    linesAbout(examineFaceJson('state', json, { record: of }), 'same-signed-part');
  const partWith = (path: JsonPath, value: JsonValue | undefined) =>
    withValue(stateFace, ['current', 'canonical_record', ...path], value);

  it.each<readonly [string, JsonValue, RecordView | null, string]>([
    ['the same as that of the record', stateFace, record, 'pass'],
    ['without a record', stateFace, null, NO_RECORD_HERE],
    ['another one', partWith(['source', 'version'], 5), record, `fail: ${REAL_SHA256} <> ${OTHER_SHA256}`],
    [
      'of a record that names another number',
      stateFace,
      { ...record, suffix: 'A'.repeat(26) as typeof record.suffix },
      `fail: ${'A'.repeat(26)} <> 2W3F2J6XVHMDI3LFEUIZOILSTF`,
    ],
    ['absent', partWith([], undefined), record, 'absent: There is no current.canonical_record.'],
    ['null', partWith([], null), record, 'absent: There is no current.canonical_record.'],
    [
      'an array',
      partWith([], []),
      record,
      'malformed: current.canonical_record should be an object, but it is an array.',
    ],
    [
      'with half a character',
      partWith(['metadata', 'license'], '\ud800'),
      null,
      'irreproducible: The hash of the signed part cannot be recomputed here: the text at metadata.license holds half a character, which has no bytes to hash.',
    ],
  ])('%s', (_, json, of, words) => {
    expect(about(json, of)).toEqual([`${place} ${words}`]);
  });

  it('is open where one of its numbers may have been another, wherever the face stands', () => {
    const text = JSON.stringify(stateFace).replace('"version":4', '"version":4.0');
    const words =
      'irreproducible: The hash of the signed part cannot be recomputed here: the number at source.version is not a plain integer, and programs print such numbers in different ways.';
    expect(
      linesAbout(examineFaceText('state', `[0,${text}]`, { at: [1], record }), 'same-signed-part'),
    ).toEqual([`${place} ${words}`]);
    const beside = JSON.stringify(stateFace).replace('"event_count":2', '"event_count":2.0');
    expect(linesAbout(examineFaceText('state', beside, { record }), 'same-signed-part')).toEqual([
      `${place} pass`,
    ]);
  });
});

describe('the number that a face names', () => {
  const about = (value: JsonValue | undefined, of: RecordView | null = record): Found =>
    linesAbout(
      examineFaceJson('state', withValue(stateFace, ['short_pith_number'], value), { record: of }),
      'same-number',
    ).filter((line) => line.includes('@short_'));
  const malformed = (found: string) =>
    `malformed: short_pith_number should be a pith number, but it is ${found}.`;

  it.each<readonly [JsonValue | undefined, string | null]>([
    [undefined, null],
    [null, null],
    [7, 'malformed: short_pith_number should be text, but it is the number 7.'],
    [['pith:2W3F2J6X'], 'malformed: short_pith_number should be text, but it is an array.'],
    ['nothing', malformed('the text "nothing"')],
    [NUMBER, 'pass'],
    [NUMBER.replace('2025', '2024'), `fail: ${NUMBER} <> pith:2024:2W3F2J6XVHMDI3LFEUIZOILSTF`],
    [NUMBER.replace('2W', '2X'), `fail: ${NUMBER} <> pith:2025:2X3F2J6XVHMDI3LFEUIZOILSTF`],
    ['pith:2W3F2J6X', 'pass'],
    ['2W3F2J6X', 'pass'],
    ['pith:2w3f2j6x', 'pass'],
    ['pith:2W3F2J6XVHMD', 'pass'],
    ['pith:2W3F2J6XVHMDI3LF', 'pass'],
    ['pith:2W3F2J6XVHMDI3LFEUIZOILSTF', 'pass'],
    ['pith:2025:2W3F2J6X', 'pass'],
    ['pith:1999:2W3F2J6XVHMD', 'pass'],
    ['pith:AAAAAAAA', 'fail: pith:2W3F2J6X <> pith:AAAAAAAA'],
    ['pith:2W3F2J6XVHMA', 'fail: pith:2W3F2J6XVHMD <> pith:2W3F2J6XVHMA'],
    ['pith:2025:AAAAAAAA', 'fail: pith:2W3F2J6X <> pith:2025:AAAAAAAA'],
    [`pith:${'A'.repeat(26)}`, `fail: pith:2W3F2J6XVHMDI3LFEUIZOILSTF <> pith:${'A'.repeat(26)}`],
    ...[
      'pith:2W3F2J6',
      'pith:2W3F2J6XV',
      'pith:2W3F2J6XVHMDI3LFEUIZ',
      'pith:2W3F2J6XVHMDI3LFEUIZOILST',
      'pith:2W3F2J61',
      'pith:3025:2W3F2J6X',
      'pith:25:2W3F2J6X',
      'pith:2abc:2W3F2J6X',
      'a pith:2W3F2J6X',
      'pith:2W3F2J6X!',
      'pith:2W3F2J6XVHMDI3LFEUIZOILSTF!',
    ].map((text) => [text, malformed(`the text "${text}"`)] as const),
  ])('%j', (value, words) => {
    expect(about(value)).toEqual(words === null ? [] : [`same-number@short_pith_number ${words}`]);
  });

  it.each([NUMBER, 'pith:2W3F2J6X', 'pith:AAAAAAAA'])('%s needs a record to be held against', (value) => {
    expect(about(value, null)).toEqual([`same-number@short_pith_number ${NO_RECORD_HERE}`]);
  });

  it('is told to be wrong also without a record', () => {
    expect(about('nothing', null)).toEqual([
      `same-number@short_pith_number ${malformed('the text "nothing"')}`,
    ]);
  });
});

describe('the hash that a face names', () => {
  const hex = (place: string, found: string) =>
    `malformed: ${place} should be 64 hexadecimal digits, but it is ${found}.`;
  it.each<readonly [JsonPath, string]>([
    [['canonical_sha256'], 'canonical_sha256'],
    [['current', 'canonical_sha256'], 'current.canonical_sha256'],
  ])('at %j', (path, place) => {
    const about = (value: JsonValue | undefined, of: RecordView | null = record): Found =>
      linesAbout(examineFaceJson('state', withValue(stateFace, path, value), { record: of }), 'same-hash');
    expect(about(undefined)).toEqual([]);
    expect(about(null)).toEqual([]);
    expect(about(7)).toEqual([`same-hash@${place} ${hex(place, 'the number 7')}`]);
    for (const text of [
      REAL_SHA256.slice(1),
      `0${REAL_SHA256}`,
      `${REAL_SHA256}0`,
      `${REAL_SHA256.slice(1)}g`,
    ])
      expect(about(text, null)).toEqual([`same-hash@${place} ${hex(place, `the text "${text}"`)}`]);
    expect(about([REAL_SHA256])).toEqual([`same-hash@${place} ${hex(place, 'an array')}`]);
    expect(about(REAL_SHA256, null)).toEqual([`same-hash@${place} ${NO_RECORD_HERE}`]);
    for (const text of [REAL_SHA256, REAL_SHA256.toUpperCase(), `sha256:${REAL_SHA256}`])
      expect(about(text)).toEqual([`same-hash@${place} pass`]);
    expect(about('a'.repeat(64))).toEqual([`same-hash@${place} fail: ${REAL_SHA256} <> ${'a'.repeat(64)}`]);
  });
});

describe('a count beside a list', () => {
  it.each<readonly [JsonValue | undefined, JsonValue | undefined, string | null]>([
    [2, [{}, {}], 'pass'],
    [0, [], 'pass'],
    [1, [{}, {}], 'fail: 2, as many as are listed <> 1'],
    [
      5,
      [{}, {}],
      'irreproducible: 2 are listed and 5 counted. Whether the list should be whole is not known.',
    ],
    [2, {}, 'malformed: events should be an array, but it is an object.'],
    [-1, [], 'malformed: event_count should be a whole number, but it is the number -1.'],
    [0.5, [{}], 'malformed: event_count should be a whole number, but it is the number 0.5.'],
    ['0', [], 'malformed: event_count should be a whole number, but it is the text "0".'],
    [2, undefined, null],
    [2, null, null],
    [undefined, [{}], null],
    [null, [{}], null],
  ])('%j of %j', (count, list, words) => {
    const json = withValue(withValue(bundleFace, ['event_count'], count), ['events'], list);
    expect(linesAbout(examineFaceJson('bundle', json), 'list-count')).toEqual(
      words === null ? [] : [`list-count@event_count ${words}`],
    );
  });
});

describe('what a snapshot repeats of the signed values', () => {
  const about = (json: JsonValue, of: RecordView | null = record): Found =>
    linesAbout(examineFaceJson('graph', json, { record: of }), 'signed-copies');
  const licence = 'http://arxiv.org/licenses/nonexclusive-distrib/1.0/';

  it('is the same, or named with its place', () => {
    expect(about(graphFace)).toEqual(['signed-copies@ pass']);
    expect(about(graphFace, null)).toEqual([`signed-copies@ ${NO_RECORD_HERE}`]);
    expect(
      about({
        ...graphFace,
        source: { kind: 'doi', id: 'x', version: 5 },
        paper: { license: 'none', primary_cat: 'cs.AI', submitted_at: 'then', cross_cats: ['cs.AI'] },
      }),
    ).toEqual([
      `signed-copies@ fail: source.kind "arxiv"; source.id "2503.11367"; source.version 4; paper.license "${licence}"; paper.primary_cat "cs.DC"; paper.submitted_at "2025-03-14T13:07:45Z"; paper.cross_cats [] <> source.kind "doi"; source.id "x"; source.version 5; paper.license "none"; paper.primary_cat "cs.AI"; paper.submitted_at "then"; paper.cross_cats ["cs.AI"]`,
    ]);
  });

  it('is held against nothing that isn’t signed, and what is null repeats nothing', () => {
    const nothing = 'signed-copies@ absent: It repeats none of the signed values.';
    expect(about({ claims: {} })).toEqual([nothing]);
    expect(about({ claims: {}, source: { kind: null }, paper: { license: null } })).toEqual([nothing]);
    const unsigned = toExamined(
      examineJson(realRecordWith(['canonical_record', 'metadata', 'license'], undefined)),
    ).record;
    expect(about({ paper: { license: 'x' } }, unsigned)).toEqual([nothing]);
    expect(about({ paper: { license: 'x', primary_cat: 'cs.DC' } }, unsigned)).toEqual([
      'signed-copies@ pass',
    ]);
  });

  it('stands where the snapshot stands', () => {
    const json = withValue(stateFace, ['current', 'graph_snapshots', 0, 'source', 'version'], 5);
    expect(linesAbout(examineFaceJson('state', json, { record }), 'signed-copies')).toEqual([
      'signed-copies@current.graph_snapshots[0] fail: current.graph_snapshots[0].source.version 4 <> current.graph_snapshots[0].source.version 5',
    ]);
  });
});

describe('the title in a snapshot', () => {
  const digest = '64e099845bc70419a74ce43ec581b28bf8fe068838399064767f2e97317a44f8';
  /** SHA-256 of "another" by Python's hashlib. */
  const another = 'ae448ac86c4e8e4dec645729708ef41873ae79c6dff84eff73360989487f08e5';
  const untitled = toExamined(
    examineJson(realRecordWith(['canonical_record', 'metadata', 'title_canon_sha256'], undefined)),
  ).record;

  it.each<readonly [JsonValue | undefined, RecordView | null, string | null]>([
    ['Efficient Distributed MLLM Training with Cornstarch', record, 'pass'],
    ['  efficient distributed MLLM\ntraining with Cornstarch', record, 'pass'],
    ['Another', record, `fail: ${digest} <> ${another}`],
    [
      'Anöther',
      record,
      'irreproducible: The title has characters beyond ASCII, and how the registry prepares those for its digest is not known.',
    ],
    [
      'Another\ud800',
      record,
      'irreproducible: The digest of the title cannot be recomputed here: the text holds half a character, which has no bytes to hash.',
    ],
    [7, null, 'malformed: paper.title should be text, but it is the number 7.'],
    ['Another', null, NO_RECORD_HERE],
    ['Another', untitled, 'blocked: The record signs no digest of a title that it could be held against.'],
    [null, record, null],
    [undefined, record, null],
  ])('%j', (title, of, words) => {
    const json = withValue(graphFace, ['paper', 'title'], title);
    expect(linesAbout(examineFaceJson('graph', json, { record: of }), 'title-digest')).toEqual(
      words === null ? [] : [`title-digest@paper.title ${words}`],
    );
  });
});

describe('the hashes of a snapshot inside a face', () => {
  const about = (snapshot: JsonValue | undefined): Found =>
    linesAbout(
      examineFaceJson('bundle', withValue(bundleFace, ['graph_snapshot'], snapshot)),
      'snapshot-hash',
    );
  it.each<readonly [JsonValue | undefined, Found]>([
    [undefined, []],
    [null, []],
    [[], []],
    [{}, []],
    [{ claims: null }, []],
    [
      { claims: {}, more: { snapshot_sha256: 'x' }, references: 7 },
      [
        'snapshot-hash@graph_snapshot.claims absent: It names no snapshot_sha256.',
        'snapshot-hash@graph_snapshot.references malformed: This should be an object, but it is the number 7.',
        'snapshot-hash@graph_snapshot.more malformed: snapshot_sha256 should be 64 hexadecimal digits, but it is the text "x".',
      ],
    ],
  ])('%j', (snapshot, lines) => {
    expect(about(snapshot)).toEqual(lines);
  });

  it('are open where a number may have been another, wherever the face stands', () => {
    const [integrity = null] = readReal<JsonValue[]>('integrity-vectors');
    const text = JSON.stringify({ ...bundleFace, graph_snapshot: { integrity } }).replace(
      '"findings_count":0',
      '"findings_count":0.0',
    );
    expect(linesAbout(examineFaceText('bundle', `[${text}]`, { at: [0] }), 'snapshot-hash')).toEqual([
      'snapshot-hash@graph_snapshot.integrity irreproducible: The hash cannot be recomputed here: the number at payload.detectors[0].findings_count is not a plain integer, and programs print such numbers in different ways.',
    ]);
  });
});

describe('the paper that a report names', () => {
  const about = (value: JsonValue, of: RecordView | null = integrityView()): Found =>
    linesAbout(
      examineFaceJson('integrity', withValue(integrityFace, ['pith_number'], value), { record: of }),
      'same-paper',
    );
  const unnamed = toExamined(
    examineJson(realRecordWith(['canonical_record', 'source', 'kind'], 'doi')),
  ).record;

  it.each<readonly [JsonValue, RecordView | null, string]>([
    ['2604.23340', integrityView(), 'pass'],
    ['2604.23340v3', integrityView(), 'pass'],
    ['2503.11367', integrityView(), 'fail: arXiv 2604.23340 <> arXiv 2503.11367'],
    ['2604.23340', null, NO_RECORD_HERE],
    ['2604.23340', unnamed, 'blocked: The record signs no arXiv id that it could be held against.'],
    ['https://doi.org/10.48550/arXiv.2604.23340', integrityView(), 'pass'],
    ['paper', null, 'malformed: pith_number should be an arXiv id, but it is the text "paper".'],
    [['2604.23340'], null, 'malformed: pith_number should be an arXiv id, but it is an array.'],
    [2604.2334, null, 'malformed: pith_number should be an arXiv id, but it is the number 2604.2334.'],
  ])('%j', (value, of, words) => {
    expect(about(value, of)).toEqual([`same-paper@pith_number ${words}`]);
  });
});
