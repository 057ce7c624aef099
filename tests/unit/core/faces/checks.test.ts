import { describe, expect, it } from 'vitest';
import type { FaceKind } from '../../../../src/core/faces/kind.ts';
import type { JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { realRecord, withValue } from '../../../support/examining.ts';
import {
  bundleFace,
  examineFaceJson,
  examineFaceText,
  FACES,
  faceLines,
  graphFace,
  integrityFace,
  integrityView,
  linesAbout,
  NO_RECORD_HERE,
  realView,
  stateFace,
  toFace,
} from '../../../support/examining-faces.ts';

const NOTHING_RAN = 'absent: No detector ran, so “clean” says nothing about the paper.';
const MERGE =
  'merge-rules@merge_version irreproducible: The rules of the merge that the face calls the text "pith-open-graph-merge-v1" are not known, so nothing was merged again here.';

/** The checks of `examine` that do not depend on whose report the face is. */
const ofRecord = (title: string): readonly string[] => [
  'canonical-hash@ pass',
  'pith-number@ pass',
  'receipt-hash@ pass',
  'signing-key@ pass [pith-v1-2026-05]',
  'signature@ pass [pith-v1-2026-05]',
  `title-digest@ ${title}`,
  'short-number@ pass',
  'aliases@ pass',
  'unsigned-copies@ pass',
];
const snapshotHashes = (at: string): readonly string[] =>
  ['claims', 'references', 'formal_canon', 'author_claims', 'integrity'].map(
    (part) => `snapshot-hash@${at}${part} pass`,
  );

/** Every check of every face, with what those say that need the record. */
const ALL: Readonly<Record<FaceKind, (held: string) => readonly string[]>> = {
  record: (held) => [
    ...ofRecord('pass'),
    'report-repeated-values@ pass',
    'report-snapshot-copy@ pass',
    'report-citation-counts@ pass',
    'report-receipt-flag@ pass',
    'report-address-flag@ pass',
    `report-integrity@ ${NOTHING_RAN}`,
    `same-signed-part@canonical_record ${held}`,
    `same-number@pith_number ${held}`,
    ...snapshotHashes('graph_snapshot.'),
  ],
  bundle: (held) => [
    ...ofRecord('absent: The record has no paper.'),
    `same-signed-part@canonical_record ${held}`,
    `same-number@pith_number ${held}`,
    'list-count@event_count pass',
    ...snapshotHashes('graph_snapshot.'),
    'event-ids@events irreproducible: What the id of an event is a hash of is not known, so nobody here can tell whether the events are the original ones.',
    MERGE,
  ],
  state: (held) => [
    `same-signed-part@current.canonical_record ${held}`,
    `same-hash@current.canonical_sha256 ${held}`,
    `same-hash@canonical_sha256 ${held}`,
    `same-number@pith_number ${held}`,
    `same-number@short_pith_number ${held}`,
    'pith-number@pith_number pass',
    'aliases@current.source_aliases pass',
    'state-counts@event_count pass',
    'list-count@event_count pass',
    ...[0, 1].flatMap((index) => {
      const at = `current.graph_snapshots[${index}]`;
      return [
        `signed-copies@${at} ${held}`,
        `title-digest@${at}.paper.title ${held}`,
        ...snapshotHashes(`${at}.`),
        `report-integrity@${at}.integrity ${NOTHING_RAN}`,
      ];
    }),
    MERGE,
  ],
  graph: (held) => [
    `signed-copies@ ${held}`,
    `title-digest@paper.title ${held}`,
    ...snapshotHashes(''),
    `report-integrity@integrity ${NOTHING_RAN}`,
    'face-signature@ irreproducible: Nothing signs a graph snapshot.',
  ],
  integrity: (held) => [
    `same-paper@pith_number ${held}`,
    `same-paper@arxiv_id ${held}`,
    'snapshot-hash@integrity pass',
    'report-integrity@integrity pass',
    'list-count@event_count pass',
    'face-signature@ irreproducible: Nothing known signs the report itself. Its events are signed, and how their payload hashes follow from the report is not known.',
  ],
  manifest: () => [
    'manifest-key@mirrors[0].public_key pass [pith-v1-2026-05]',
    'manifest-key-spellings@mirrors[0].public_key pass',
    'manifest-signature@ irreproducible: Nothing signs the manifest: whoever serves it can write what they like into it.',
  ],
};

const sha256 = realView().claimedSha256;
/** Each face with everything in it that has a check. */
const WHOLE: Readonly<Record<FaceKind, JsonValue>> = {
  ...FACES,
  bundle: { ...bundleFace, graph_snapshot: graphFace },
  state: withValue(
    withValue(
      {
        ...stateFace,
        canonical_sha256: sha256,
        short_pith_number: 'pith:2W3F2J6X',
        events: [{}, {}],
      },
      ['current', 'canonical_sha256'],
      sha256,
    ),
    ['current', 'graph_snapshots'],
    [graphFace, graphFace],
  ),
  integrity: { ...integrityFace, arxiv_id: '2604.23340', event_count: 1 },
};

describe('all checks of a face, in their order', () => {
  it.each(['record', 'bundle', 'state', 'graph', 'integrity', 'manifest'] as const)('of a %s', (face) => {
    const record = face === 'integrity' ? integrityView() : realView();
    if (face !== 'manifest')
      expect(faceLines(examineFaceJson(face, WHOLE[face], { record }))).toEqual(ALL[face]('pass'));
    expect(faceLines(examineFaceJson(face, WHOLE[face]))).toEqual(ALL[face](NO_RECORD_HERE));
    const inside = examineFaceText(face, `{"a":[{},${JSON.stringify(WHOLE[face])}]}`, { at: ['a', 1] });
    expect(faceLines(inside)).toEqual(ALL[face](NO_RECORD_HERE));
  });

  it('leave out what a face doesn’t hold', () => {
    const lines = (face: FaceKind, json: JsonValue) => faceLines(examineFaceJson(face, json));
    const unmerged =
      'merge-rules@merge_version irreproducible: The rules by which events are merged into a state are not known, so nothing was merged again here.';
    expect(lines('state', { state_type: 'x', current: {} })).toEqual([
      'same-signed-part@current.canonical_record absent: There is no current.canonical_record.',
      'state-counts@event_count absent: There is no event_count.',
      unmerged,
    ]);
    expect(lines('graph', { claims: {} })).toEqual([
      `signed-copies@ ${NO_RECORD_HERE}`,
      'snapshot-hash@claims absent: It names no snapshot_sha256.',
      'report-integrity@integrity absent: There is no integrity.',
      'face-signature@ irreproducible: Nothing signs a graph snapshot.',
    ]);
    expect(
      linesAbout(examineFaceJson('bundle', withValue(bundleFace, ['merge_version'], null)), 'merge-rules'),
    ).toEqual([unmerged]);
  });
});

describe('what a face is, beside its checks', () => {
  it('is given as it was received, with its kind', () => {
    const text = `[ ${JSON.stringify(graphFace)} ]`;
    const face = toFace(examineFaceText('graph', text, { at: [0] }));
    expect(face).toMatchObject({ kind: 'face', face: 'graph', text, events: [], comparison: [] });
    expect(face.json).toEqual(graphFace);
  });

  it.each<readonly [FaceKind, JsonValue, string, string]>([
    [
      'record',
      { record_type: 'pith_number_record', canonical_record: {}, canonical_sha256: sha256 },
      'x.pith_number',
      'This is missing, and a record cannot be told apart without it.',
    ],
    [
      'bundle',
      withValue(bundleFace, ['canonical_sha256'], 7),
      'x.canonical_sha256',
      'This should be 64 hexadecimal digits, but it is the number 7.',
    ],
    ['graph', {}, 'x', 'This is not a graph snapshot: it has none of the parts that one is known by.'],
  ])('a %s that can’t be read as one says why, and where', (face, json, path, message) => {
    const text = JSON.stringify({ x: json });
    expect(examineFaceText(face, text, { at: ['x'] })).toEqual({
      kind: 'unreadable',
      problems: [{ path, message }],
      text,
    });
  });
});

describe('the counts of a state', () => {
  const NAMES = ['event_count', 'valid_event_count', 'invalid_event_count', 'equivocation_count'] as const;
  const unsaid = 'absent: The state doesn’t say how many events are valid and how many are not.';
  type Counts = readonly (JsonValue | undefined)[];
  it.each<readonly [Counts, string]>([
    [[2, 2, 0, 0], 'pass'],
    [[2, 1, 1, 0], 'pass'],
    [[0, 0, 0, 0], 'pass'],
    [[2, 1, 1, 5], 'pass'],
    [[2, 1, 1, undefined], 'pass'],
    [
      [5, 2, 1, 0],
      'irreproducible: 2 of 5 events are counted neither as valid nor as invalid, and how such are counted is not known.',
    ],
    [[2, 2, 1, 0], 'fail: an event_count of at least 3, as many as are valid and invalid <> 2'],
    [[2, 3, undefined, 0], 'fail: an event_count of at least 3, as many as are valid and invalid <> 2'],
    [[2, null, 3, 0], 'fail: an event_count of at least 3, as many as are valid and invalid <> 2'],
    [[2, 2, undefined, 0], unsaid],
    [[2, 2, null, 0], unsaid],
    [[2, undefined, 2, 0], unsaid],
    [[2, null, 2, 0], unsaid],
    [[2, undefined, undefined, undefined], unsaid],
    [[undefined, 2, 0, 0], 'absent: There is no event_count.'],
    [[null, 2, 0, 0], 'absent: There is no event_count.'],
    [['2', 2, 0, 0], 'malformed: event_count should be a whole number, but it is the text "2".'],
    [[2, 0.5, 0, 0], 'malformed: valid_event_count should be a whole number, but it is the number 0.5.'],
    [[2, 2, -1, 0], 'malformed: invalid_event_count should be a whole number, but it is the number -1.'],
    [[2, 2, 0, []], 'malformed: equivocation_count should be a whole number, but it is an array.'],
  ])('%j', (counts, words) => {
    const json = NAMES.reduce<JsonValue>(
      (face, name, index) => withValue(face, [name], counts[index]),
      stateFace,
    );
    expect(linesAbout(examineFaceJson('state', json), 'state-counts')).toEqual([
      `state-counts@event_count ${words}`,
    ]);
  });
});

describe('the names of a state against its own signed part', () => {
  const about = (...changes: readonly (readonly [JsonPath, JsonValue | undefined])[]) =>
    faceLines(
      examineFaceJson(
        'state',
        changes.reduce<JsonValue>((json, [path, value]) => withValue(json, path, value), stateFace),
      ),
    ).filter((line) => /^(?:pith-number|aliases)@/.test(line));
  const aliases = 'aliases@current.source_aliases';
  const blocked = 'blocked: There is no signed part here that this could be held against.';

  it.each<readonly [string, readonly (readonly [JsonPath, JsonValue | undefined])[], readonly string[]]>([
    ['the real ones', [], ['pith-number@pith_number pass', `${aliases} pass`]],
    ['no number', [[['pith_number'], undefined]], [`${aliases} pass`]],
    ['a number that is none', [[['pith_number'], 7]], [`${aliases} pass`]],
    [
      'a number in a list',
      [[['pith_number'], ['pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF']]],
      [`${aliases} pass`],
    ],
    ['a text that is no number', [[['pith_number'], 'pith:2W3F2J6X']], [`${aliases} pass`]],
    [
      'another number',
      [[['pith_number'], 'pith:2024:2W3F2J6XVHMDI3LFEUIZOILSTF']],
      [
        'pith-number@pith_number fail: pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF <> pith:2024:2W3F2J6XVHMDI3LFEUIZOILSTF',
        `${aliases} pass`,
      ],
    ],
    ['no aliases', [[['current', 'source_aliases'], undefined]], ['pith-number@pith_number pass']],
    ['aliases that are null', [[['current', 'source_aliases'], null]], ['pith-number@pith_number pass']],
    [
      'another alias',
      [[['current', 'source_aliases', 0, 'alias_value'], '2503.11368']],
      ['pith-number@pith_number pass', `${aliases} fail: arxiv "2503.11367" <> arxiv "2503.11368"`],
    ],
    [
      'no signed part',
      [[['current', 'canonical_record'], undefined]],
      [`pith-number@pith_number ${blocked}`, `${aliases} ${blocked}`],
    ],
    [
      'a signed part that is none',
      [[['current', 'canonical_record'], 7]],
      [`pith-number@pith_number ${blocked}`, `${aliases} ${blocked}`],
    ],
  ])('%s', (_, changes, lines) => {
    expect(about(...changes)).toEqual(lines);
  });

  it('are open where one of its numbers may have been another, wherever the state stands', () => {
    const text = JSON.stringify(stateFace).replace('"version":4', '"version":4.0');
    expect(linesAbout(examineFaceText('state', `[${text}]`, { at: [0] }), 'pith-number')).toEqual([
      'pith-number@pith_number blocked: This builds on the hash of the signed part, which could not be recomputed here.',
    ]);
    const beside = JSON.stringify(stateFace).replace('"event_count":2', '"event_count":2.0');
    expect(linesAbout(examineFaceText('state', beside), 'pith-number')).toEqual([
      'pith-number@pith_number pass',
    ]);
  });
});

describe('an integrity report', () => {
  const about = (id: string, changes: Readonly<Record<string, JsonValue>>, record = integrityView()) => {
    const { pith_number: _, ...rest } = integrityFace;
    return linesAbout(examineFaceJson('integrity', { ...rest, ...changes }, { record }), id);
  };

  it('that names no paper says so', () => {
    const unnamed = ['same-paper@ absent: The report doesn’t say which paper it is about.'];
    expect(about('same-paper', {})).toEqual(unnamed);
    expect(about('same-paper', { pith_number: null, arxiv_id: null })).toEqual(unnamed);
    const { pith_number: _, ...rest } = integrityFace;
    expect(linesAbout(examineFaceJson('integrity', rest), 'same-paper')).toEqual([
      `same-paper@ ${NO_RECORD_HERE}`,
    ]);
  });

  it('may name it by its number, or by its arXiv id, or by both', () => {
    expect(about('same-paper', { arxiv_id: '2604.23340' })).toEqual(['same-paper@arxiv_id pass']);
    const number = { pith_number: 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF' };
    expect(about('same-paper', number, realView())).toEqual([]);
    expect(about('same-number', number, realView())).toEqual(['same-number@pith_number pass']);
    expect(about('same-number', { pith_number: 'pith:none' })).toEqual([
      'same-number@pith_number malformed: pith_number should be a pith number, but it is the text "pith:none".',
    ]);
    expect(about('same-paper', { pith_number: 'a pith:2W3F2J6X' })).toEqual([
      'same-paper@pith_number malformed: pith_number should be an arXiv id, but it is the text "a pith:2W3F2J6X".',
    ]);
  });

  it('is held against its own hash and its own summary', () => {
    const integrity = { ...(integrityFace.integrity as object), findings: [] } as JsonValue;
    const hash = (integrityFace.integrity as { snapshot_sha256: string }).snapshot_sha256;
    expect(about('snapshot-hash', { integrity })[0]).toMatch(
      new RegExp(`^snapshot-hash@integrity fail: ${hash} <> [0-9a-f]{64}$`),
    );
    expect(about('report-integrity', { integrity })).toEqual([
      'report-integrity@integrity fail: advisory 0 <> advisory 1',
    ]);
    expect(about('list-count', { event_count: 0 })).toEqual([
      'list-count@event_count fail: 1, as many as are listed <> 0',
    ]);
  });

  it('is named where it stands, if there is none or if it is none', () => {
    const summaryOf = (integrity: JsonValue | undefined) =>
      linesAbout(
        examineFaceJson(
          'state',
          withValue(stateFace, ['current', 'graph_snapshots', 0, 'integrity'], integrity),
          { record: realView() },
        ),
        'report-integrity',
      );
    const place = 'current.graph_snapshots[0].integrity';
    expect(summaryOf(undefined)).toEqual([`report-integrity@${place} absent: There is no ${place}.`]);
    expect(summaryOf(null)).toEqual([`report-integrity@${place} absent: There is no ${place}.`]);
    expect(summaryOf('clean')).toEqual([
      `report-integrity@${place} malformed: ${place} should be an object, but it is the text "clean".`,
    ]);
  });

  it('has an open hash where one of its numbers may have been another, wherever it stands', () => {
    const text = JSON.stringify(integrityFace).replace('"findings_count":0', '"findings_count":0.0');
    expect(linesAbout(examineFaceText('integrity', `[${text}]`, { at: [0] }), 'snapshot-hash')).toEqual([
      'snapshot-hash@integrity irreproducible: The hash cannot be recomputed here: the number at payload.detectors[0].findings_count is not a plain integer, and programs print such numbers in different ways.',
    ]);
  });
});

describe('a record as a face', () => {
  it('names the key that it went by, and no other', () => {
    const other = withValue(realRecord(), ['receipt', 'key_id'], 'another');
    expect(faceLines(examineFaceJson('record', other)).slice(3, 5)).toEqual([
      'signing-key@ no-key: The receipt names the key "another", which is not among the keys accepted here.',
      'signature@ blocked: Without an accepted key the signature cannot be checked.',
    ]);
  });
});

describe('what an integrity part lacks is named where it should stand', () => {
  const at = ['current', 'graph_snapshots', 0, 'integrity'];
  const lineWith = (name: string, value: JsonValue) =>
    linesAbout(examineFaceJson('state', withValue(stateFace, [...at, name], value)), 'report-integrity');

  it.each([
    ['detectors_run', 'There is no current.graph_snapshots[0].integrity.detectors_run.'],
    ['clean', 'There is no current.graph_snapshots[0].integrity.clean.'],
  ])('%s', (name, sentence) => {
    expect(lineWith(name, null)).toEqual([
      `report-integrity@current.graph_snapshots[0].integrity absent: ${sentence}`,
    ]);
  });

  it('and so is what can’t be read', () => {
    expect(lineWith('clean', 'yes')).toEqual([
      'report-integrity@current.graph_snapshots[0].integrity malformed: The field current.graph_snapshots[0].integrity.clean should be true or false, but it is the text "yes".',
    ]);
  });
});
