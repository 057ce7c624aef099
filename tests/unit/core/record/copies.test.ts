import { describe, expect, it } from 'vitest';
import { type JsonValue, valueAt } from '../../../../src/core/json/json.ts';
import { toPayloadCopies, toRepeatedValues, toSourceCopies } from '../../../../src/core/record/copies.ts';
import type { ParsedRecord } from '../../../../src/core/record/parse.ts';
import { realRecord } from '../../../support/examining.ts';
import { bundleFace } from '../../../support/examining-faces.ts';
import { LEAST, parsed } from '../../../support/parsing.ts';
import { REAL_SHA256 } from '../../../support/real-record.ts';

const LICENSE = 'http://arxiv.org/licenses/nonexclusive-distrib/1.0/';
const same = (place: string, value: JsonValue) => ({ place, expected: value, actual: value });
const toUnsignedCopies = (record: ParsedRecord) => [
  ...toSourceCopies(record),
  ...toRepeatedValues(record),
  ...toPayloadCopies(record),
];
const ofSource = [same('source.kind', 'arxiv'), same('source.id', '2503.11367'), same('source.version', 4)];

describe('what a record repeats of its signed part', () => {
  it('is its source and parts of its paper', () => {
    expect(toUnsignedCopies(parsed(realRecord()))).toEqual([
      ...ofSource,
      same('paper.license', LICENSE),
      same('paper.primary_cat', 'cs.DC'),
      same('paper.submitted_at', '2025-03-14T13:07:45Z'),
      same('paper.cross_cats', []),
    ]);
  });

  it('is, in a bundle, its source, and the whole in the event that created it', () => {
    expect(toUnsignedCopies(parsed(bundleFace))).toEqual([
      ...ofSource,
      same('events[0].payload.canonical_record', valueAt(realRecord(), ['canonical_record']) ?? null),
      same('events[0].payload.canonical_sha256', REAL_SHA256),
    ]);
  });

  const signed = {
    source: { kind: 'arxiv', id: '2503.11367', version: null },
    metadata: { license: '' },
  };

  it.each<readonly [string, Record<string, JsonValue>, readonly unknown[]]>([
    ['without copies', {}, []],
    ['with an empty source', { source: {} }, []],
    ['with a source that is null', { source: null }, []],
    ['with copies that are null', { source: { kind: null }, paper: { license: null } }, []],
    ['with copies of what is not signed', { source: { version: 4, x: 1 }, paper: { primary_cat: 'x' } }, []],
    [
      'with a source that is a text',
      { source: 'x' },
      [{ place: 'source', expected: '2503.11367', actual: 'x' }],
    ],
    [
      'with a source that is a list',
      { source: [] },
      [{ place: 'source', expected: '2503.11367', actual: [] }],
    ],
    [
      'with copies that differ, or are empty',
      { source: { id: 7 }, paper: { license: '' } },
      [{ place: 'source.id', expected: '2503.11367', actual: 7 }, same('paper.license', '')],
    ],
  ])('in a record %s', (_, members, expected) => {
    expect(toUnsignedCopies(parsed({ ...LEAST, canonical_record: signed, ...members }))).toEqual(expected);
  });
});
