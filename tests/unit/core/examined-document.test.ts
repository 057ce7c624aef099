import { describe, expect, it } from 'vitest';
import { toEvidence } from '../../../src/core/evidence/evidence-file.ts';
import { toCanonicalPart, toExaminedDocument } from '../../../src/core/examined-document.ts';
import type { JsonPath } from '../../../src/core/json/json.ts';
import { toMalformedFields, toOtherFields } from '../../../src/core/report/other-fields.ts';
import { examineText, realRecord, toDocument, toExamined } from '../../support/examining.ts';
import { REAL_CANONICAL, REAL_SHA256, realRecordText } from '../../support/real-record.ts';

const record = realRecordText();
/** The same record, its version spelled `4.0`: the same value, and another text to hash. */
const inexact = record
  .replaceAll('"version":4}', '"version":4.0}')
  .replaceAll('"version":4,', '"version":4.0,');
const examinedAt = (text: string, at: JsonPath) => toExamined(examineText(text, { at }));

const PLACES: readonly (readonly [string, string, JsonPath])[] = [
  ['alone', record, []],
  ['first in a list', `[${record}]`, [0]],
  ['later in a list', `[7,{},${record}]`, [2]],
  ['twice in a list', `[${inexact},${record}]`, [1]],
  ['inside an answer', `{"found":true,"record":${record}}`, ['record']],
  ['deep inside an answer', `{"answers":[{"x":1.0},{"record":${record}}]}`, ['answers', 1, 'record']],
];

describe('the text of an examined record', () => {
  it.each(PLACES)('is read again, and the record found in it: %s', (_, text, at) => {
    const examined = examinedAt(text, at);
    expect(examined.verdict).toEqual({ kind: 'verified' });
    expect(toExaminedDocument(examined)).toEqual({ document: toDocument(text), at });
  });

  it.each(PLACES)('gives the signed part as it is hashed, and its hash: %s', (_, text, at) => {
    expect(toCanonicalPart(examinedAt(text, at))).toEqual({
      kind: 'ok',
      value: {
        text: REAL_CANONICAL,
        bytes: Uint8Array.from(Buffer.from(REAL_SHA256, 'hex')),
        sha256: REAL_SHA256,
      },
    });
  });

  it('gives no signed part where it spells a number in another way', () => {
    expect(inexact).not.toBe(record);
    expect(toCanonicalPart(examinedAt(`[${record},${inexact}]`, [1]))).toEqual({
      kind: 'error',
      error:
        'the number at source.version is not a plain integer, and programs print such numbers in different ways',
    });
  });

  it.each([
    ['no JSON', '{'],
    ['another text', '{}'],
    ['a list', `[${record}]`],
    ['another record', record.replace('"headline":""', '"headline":"x"')],
  ])('holds no record where it is %s', (_, text) => {
    const examined = { ...examinedAt(record, []), text };
    expect(toExaminedDocument(examined)).toBeNull();
    expect(toCanonicalPart(examined)).toEqual({
      kind: 'error',
      error: 'the record is not in the text that was received',
    });
  });
});

describe('what the page shows of a record inside an answer', () => {
  const text = `{"records.of":[${record.replace('"attestation_state":"computed"', '"attestation_state":[1]')}]}`;
  const view = examinedAt(text, ['records.of', 0]).record;

  it('names malformed fields by their place in the answer, with what stands there', () => {
    expect(toMalformedFields(view)).toEqual([
      {
        path: 'records.of[0].attestation_state',
        message: 'This should be text, but it is an array.',
        value: [1],
      },
    ]);
  });

  it('lists no field twice', () => {
    expect(toOtherFields(view)).toEqual([]);
    expect(view.json).toEqual({ ...(realRecord() as object), attestation_state: [1] });
  });
});

describe('the evidence for a record inside something larger', () => {
  it.each([
    ['a list', `[${record},{}]`, [0]],
    ['an answer', `{"record":${record}}`, ['record']],
  ])('has its signed part, and says that record.json holds more: %s', (_, text, at) => {
    const files = new Map(
      toEvidence(examinedAt(text, at)).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]),
    );
    expect(files.get('canonical.json')).toBe(REAL_CANONICAL);
    expect(files.get('record.json')).toBe(text);
    const readme = files.get('README.txt');
    expect(readme).toContain('The signed part in canonical.json is that of a record inside record.json.\n');
    expect(readme).not.toContain('To make canonical.json out of record.json yourself');
  });
});
