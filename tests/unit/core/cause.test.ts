import { describe, expect, it } from 'vitest';
import { toCause } from '../../../src/core/cause.ts';
import { toHeldValues } from '../../../src/core/checks/held-values.ts';
import { parseIdentifier } from '../../../src/core/identifier/identifier.ts';
import type { JsonPath, JsonValue } from '../../../src/core/json/json.ts';
import { examineJson, outcomeOf, realRecord, realRecordWith, toExamined } from '../../support/examining.ts';
import { REAL_SHA256 } from '../../support/real-record.ts';

const OTHER_HASH = '0'.repeat(64);
const SIGNED_PART = ['canonical_record', 'source', 'version'] as const;
const examinedWith = (path: JsonPath, change: JsonValue) =>
  toExamined(examineJson(realRecordWith(path, change)));

describe('the cause of a mismatch', () => {
  it.each<readonly [string, JsonPath, JsonValue, string]>([
    ['the signed version', SIGNED_PART, 5, 'The signed part says version 5, the rest version 4; six'],
    [
      'the signed licence',
      ['canonical_record', 'metadata', 'license'],
      'CC0',
      'The signed part says licence "CC0", the rest licence "http',
    ],
    [
      'a signed value that stands nowhere else',
      ['canonical_record', 'metadata', 'title_canon_sha256'],
      OTHER_HASH,
      'The signed part doesn’t give the hash that the record names; ',
    ],
    [
      'the hash alone',
      ['canonical_sha256'],
      OTHER_HASH,
      'The record names another hash than the one that its signed part gives; ',
    ],
    [
      'the number',
      ['pith_number'],
      'pith:2018:AAAAAAAAAAAAAAAAAAAAAAAAAA',
      'The number is not the one that ',
    ],
    ['the signature', ['receipt', 'signature_b64'], `${'A'.repeat(86)}==`, 'The signature is not one of '],
    [
      'the title',
      ['paper', 'title'],
      'Else',
      'The title doesn’t give the digest that the signed part has; one',
    ],
    ['an alias', ['aliases', 0, 'alias_value'], '1811.00638', 'One of its other names is of another paper'],
  ])('is said first, with how many mismatches follow: %s', (_, path, change, cause) => {
    const examined = examinedWith(path, change);
    const sentence = toCause(examined) ?? '';
    expect(sentence.slice(0, cause.length)).toBe(cause);
    expect(sentence).toMatch(/; (?:one mismatch follows|\w+ mismatches follow)\.$/);
  });

  it('is not there for a record that matches', () => {
    expect(toCause(toExamined(examineJson(realRecord())))).toBeNull();
  });
});

describe('the two values of a mismatch', () => {
  const heldOf = (path: JsonPath, change: JsonValue, id: Parameters<typeof outcomeOf>[1]) =>
    toHeldValues(id, outcomeOf(examinedWith(path, change), id), null);

  it('are recorded first and computed second, whichever the check expects', () => {
    expect(heldOf(['canonical_sha256'], OTHER_HASH, 'canonical-hash')).toEqual([
      { label: 'Recorded', value: OTHER_HASH },
      { label: 'Computed', value: REAL_SHA256 },
    ]);
    expect(heldOf(['receipt', 'canonical_sha256'], OTHER_HASH, 'receipt-hash')).toEqual([
      { label: 'Recorded', value: OTHER_HASH },
      { label: 'Computed', value: REAL_SHA256 },
    ]);
    expect(heldOf(['pith_number'], 'pith:2018:AAAAAAAAAAAAAAAAAAAAAAAAAA', 'pith-number')[0]).toEqual({
      label: 'Recorded',
      value: 'pith:2018:AAAAAAAAAAAAAAAAAAAAAAAAAA',
    });
  });

  it('are left to themselves in a report, where nothing is computed', () => {
    expect(heldOf(['paper', 'authors_text'], 'Somebody Else', 'report-snapshot-copy')).toEqual([]);
  });

  it('are what was asked for and what there is, where the question is the matter', () => {
    const parsed = parseIdentifier('1811.00637');
    if (parsed.kind === 'error') throw new Error('No identifier.');
    const examination = examineJson(realRecord(), { question: parsed.value });
    expect(
      toHeldValues('answers-question', outcomeOf(examination, 'answers-question'), parsed.value),
    ).toEqual([
      { label: 'Asked for', value: '1811.00637' },
      { label: 'Recorded', value: '2503.11367' },
    ]);
  });
});
