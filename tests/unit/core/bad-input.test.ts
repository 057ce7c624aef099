import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/json/json.ts';
import {
  examineJson,
  examineText,
  outcomeOf,
  realRecord,
  realRecordWith,
  toExamined,
  verdictOf,
} from '../../support/examining.ts';
import { realRecordText } from '../../support/real-record.ts';

const problemsOf = (value: JsonValue, at: readonly (string | number)[] = []): readonly string[] => {
  const examination = examineJson(value, { at });
  if (examination.kind !== 'unreadable') throw new Error('This was read.');
  return examination.problems.map(({ path, message }) => `${path}: ${message}`);
};

/** The text of the real record with one piece of it replaced: for what a JavaScript value cannot hold. */
const realText = (piece: string, replacement: string): string => {
  expect(realRecordText().split(piece).length).toBeGreaterThan(1);
  return realRecordText().replace(piece, () => replacement);
};

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const CANONICAL = '"canonical_record":{';

describe('what is no record', () => {
  it.each([
    [null, ': This should be a pith record, but it is null.'],
    [7, ': This should be a pith record, but it is the number 7.'],
    ['x', ': This should be a pith record, but it is the text "x".'],
    [[], ': This should be a pith record, but it is an array.'],
    [
      { record_type: 'x' },
      'record_type: This is neither a pith record nor a bundle: its record_type is the text "x".',
    ],
    [
      { record_type: 7 },
      'record_type: This is neither a pith record nor a bundle: its record_type is the number 7.',
    ],
    [
      { bundle_type: 'x' },
      'bundle_type: This is neither a pith record nor a bundle: its bundle_type is the text "x".',
    ],
    [
      { state_type: 'pith_open_graph_state' },
      'state_type: This is neither a pith record nor a bundle: its state_type is the text "pith_open_graph_state".',
    ],
    [
      { manifest_type: 'pith_mirror_manifest' },
      'manifest_type: This is neither a pith record nor a bundle: its manifest_type is the text "pith_mirror_manifest".',
    ],
  ])('%j', (value, problem) => {
    expect(problemsOf(value as JsonValue)).toEqual([problem]);
  });

  it('lacks everything that identity needs, named at once', () => {
    expect(problemsOf({})).toEqual([
      'pith_number: This is missing, and a record cannot be told apart without it.',
      'canonical_sha256: This is missing, and a record cannot be told apart without it.',
      'canonical_record: This is missing, and a record cannot be told apart without it.',
    ]);
  });

  it('has wrong things where identity needs others, named at once and by path', () => {
    expect(
      problemsOf([{ pith_number: 'pith:2W3F2J6X', canonical_sha256: 'D5', canonical_record: [] }], [0]),
    ).toEqual([
      '[0].pith_number: This should be a pith number, pith:<year>:<26 characters>, but it is the text "pith:2W3F2J6X".',
      '[0].canonical_sha256: This should be 64 hexadecimal digits, but it is the text "D5".',
      '[0].canonical_record: This should be an object, but it is an array.',
    ]);
  });

  it('is not there at all', () => {
    expect(problemsOf([realRecord()], [1])).toEqual([
      '[1]: This should be a pith record, but it is missing.',
    ]);
    expect(problemsOf(realRecord(), ['toString'])).toEqual([
      'toString: This should be a pith record, but it is missing.',
    ]);
  });

  it('does not repeat megabytes of a hostile text', () => {
    expect(problemsOf({ record_type: 'x'.repeat(1e6) })[0]?.length).toBeLessThan(400);
  });
});

describe('a record at a place of a larger document', () => {
  it('is read there, and its inexact numbers are its own', () => {
    const text = `[{"x":1.5},${realRecordText()},${realText('"version":4},"metadata"', '"version":4.0},"metadata"')}]`;
    expect(verdictOf(examineText(text, { at: [1] }))).toBe('verified');
    expect(outcomeOf(examineText(text, { at: [2] }), 'canonical-hash')).toMatchObject({
      why: 'irreproducible',
    });
  });
});

describe('wrong types everywhere', () => {
  const wrong = (value: JsonValue): JsonValue => (typeof value === 'string' ? 7 : 'x');

  it('are all named at once, by path, and read as absent', () => {
    const fields = [
      'short_pith_number',
      'paper.title',
      'paper.authors_text',
      'receipt.key_id',
      'receipt.signature_b64',
      'aliases',
      'inbound_citations',
      'graph_snapshot',
      'verification_status',
      'created_at',
    ];
    const json = fields.reduce<JsonValue>((value, place) => {
      const path = place.split('.');
      const record = value as Record<string, JsonValue>;
      const [first = '', second] = path;
      if (second === undefined) return { ...record, [first]: 7 };
      return { ...record, [first]: { ...(record[first] as Record<string, JsonValue>), [second]: 7 } };
    }, realRecord());
    const { record, verdict } = toExamined(examineJson(json));
    expect(record.malformed.map(({ path }) => path)).toEqual(expect.arrayContaining(fields));
    expect(new Set(record.malformed.map(({ path }) => path)).size).toBe(record.malformed.length);
    expect(record.malformed).toContainEqual({
      path: 'paper.title',
      message: 'This should be text, but it is the number 7.',
    });
    expect(record.reported).toMatchObject({
      title: null,
      authorsText: null,
      aliases: null,
      inboundCitations: null,
      graphSnapshot: null,
    });
    expect(verdict.kind).toBe('incomplete');
  });

  it('in all leaves at once crash nothing', () => {
    const kept = ['pith_number', 'canonical_sha256', 'record_type'];
    const json = JSON.parse(realRecordText(), (key, value: JsonValue) =>
      kept.includes(key) || (typeof value === 'object' && value !== null) ? value : wrong(value),
    ) as JsonValue;
    const examined = toExamined(examineJson(json));
    expect(examined.record.malformed.length).toBeGreaterThan(40);
    expect(examined.verdict.kind).toBe('contradicted');
  });

  it.each([
    [['aliases', 0], 'x', 'aliases[0]'],
    [['aliases', 0], null, 'aliases[0]'],
    [['aliases', 2, 'alias_value'], undefined, 'aliases[2]'],
    [['inbound_citations', 'sample', 0], [], 'inbound_citations.sample[0]'],
    [['inbound_citations', 'sample', 0, 'citing_arxiv_id'], 7, 'inbound_citations.sample[0].citing_arxiv_id'],
    [['inbound_citations', 'count'], 1.5, 'inbound_citations.count'],
    [['inbound_citations', 'sample'], {}, 'inbound_citations.sample'],
    [['receipt'], [], 'receipt'],
    [
      ['canonical_record', 'metadata', 'cross_cats_sorted'],
      ['cs.AI', 7],
      'canonical_record.metadata.cross_cats_sorted',
    ],
  ])('%j as %j is named', (path, change, place) => {
    const { record } = toExamined(examineJson(realRecordWith(path, change as JsonValue | undefined)));
    expect(record.malformed.map((problem) => problem.path)).toContain(place);
  });

  it('null is absent, not malformed', () => {
    const { record, verdict } = toExamined(examineJson(realRecordWith(['short_pith_number'], null)));
    expect(record.malformed).toEqual([]);
    expect(verdict.kind).toBe('verified');
  });
});

describe('a signed part whose hash cannot be recomputed here', () => {
  it.each([
    ['1.0', '"version":4},"metadata"', '"version":4.0},"metadata"'],
    ['an exponent', '"version":4},"metadata"', '"version":4e0},"metadata"'],
    ['2^53 + 1', CANONICAL, `${CANONICAL}"n":9007199254740993,`],
    ['-0', CANONICAL, `${CANONICAL}"n":-0,`],
    ['a lone surrogate', CANONICAL, `${CANONICAL}"s":"\\ud800",`],
    ['a lone surrogate in a key', CANONICAL, `${CANONICAL}"\\udc00":1,`],
    ['a key beyond the BMP', CANONICAL, `${CANONICAL}"😀":1,`],
    ['10,000 nested arrays', CANONICAL, `${CANONICAL}"deep":${nested(10_000)},`],
  ])('(%s) leaves the verdict open and says why', (_, piece, replacement) => {
    const examined = toExamined(examineText(realText(piece, replacement)));
    expect(outcomeOf(examined, 'canonical-hash')).toMatchObject({ kind: 'unchecked', why: 'irreproducible' });
    for (const id of ['pith-number', 'receipt-hash', 'signature'] as const)
      expect(outcomeOf(examined, id)).toMatchObject({ kind: 'unchecked', why: 'blocked' });
    expect(examined.verdict.kind).toBe('incomplete');
  });
});

describe('hostile things that are not signed', () => {
  it.each([
    ['an inexact number', '"events":[]', '"events":[1.0,2.5]'],
    ['10,000 nested arrays', '"events":[]', `"events":${nested(10_000)}`],
    [
      '10,000 nested objects',
      '"links":{',
      `"links":{"deep":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)},`,
    ],
    ['a lone surrogate', '"headline":""', '"headline":"\\ud800"'],
    ['a key beyond the BMP', '"links":{', '"links":{"😀":1,'],
    ['__proto__', '"links":{', '"__proto__":{"polluted":true},"links":{"__proto__":7,'],
    ['constructor', '"links":{', '"constructor":null,"toString":7,"hasOwnProperty":7,"links":{'],
  ])('(%s) change nothing', (_, piece, replacement) => {
    expect(verdictOf(examineText(realText(piece, replacement)))).toBe('verified');
    expect(({} as Record<string, unknown>).polluted).toBe(undefined);
  });

  it.each([
    ['"cross_cats":[]', `"cross_cats":${nested(10_000)}`, 'verified'],
    ['"license":"', `"more":1,"license":${nested(10_000)},"x":"`, 'verified'],
    ['"graph_snapshot":{"paper":{', `"graph_snapshot":{"paper":{"deep":${nested(10_000)},`, 'verified'],
    ['"paper":{', `"paper":{"deep":${nested(10_000)},`, 'verified'],
    ['"alias_value":"2503.11367"', `"alias_value":${nested(10_000)}`, 'incomplete'],
    ['"detectors_run":[]', `"detectors_run":${nested(10_000)}`, 'verified'],
    ['"record_type":"pith_number_record"', `"record_type":${nested(10_000)}`, 'unreadable'],
  ])('%s as something deep is no danger', (piece, replacement, expected) => {
    expect(verdictOf(examineText(realText(piece, replacement)))).toBe(expected);
  });

  it('__proto__ gives a record no field that it does not have', () => {
    const text = `{"__proto__":${realRecordText()}}`;
    expect(verdictOf(examineText(text))).toBe('unreadable');
    expect(
      verdictOf(
        examineText(
          realText(
            '"short_pith_number":"pith:2W3F2J6X"',
            '"__proto__":{"short_pith_number":"pith:AAAAAAAA"}',
          ),
        ),
      ),
    ).toBe('verified');
  });

  it('__proto__ inside the signed part is a key like others, and changes the hash', () => {
    expect(verdictOf(examineText(realText(CANONICAL, `${CANONICAL}"__proto__":{},`)))).toBe('contradicted');
  });

  it('a key that occurs twice counts as its last value, as in Python', () => {
    expect(
      verdictOf(
        examineText(
          realText('"short_pith_number":', '"short_pith_number":"pith:AAAAAAAA","short_pith_number":'),
        ),
      ),
    ).toBe('verified');
    expect(
      verdictOf(
        examineText(
          realText(
            '"primary_cat":"cs.DC","submitted_at":"2025-03-14T13:07:45Z","cross_cats_sorted"',
            '"primary_cat":"cs.DC","primary_cat":"cs.AI","submitted_at":"2025-03-14T13:07:45Z","cross_cats_sorted"',
          ),
        ),
      ),
    ).toBe('contradicted');
  });
});
