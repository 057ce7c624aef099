import { describe, expect, it } from 'vitest';
import type { JsonPath, JsonValue } from '../../src/core/json.ts';
import { toTextDigest } from '../../src/core/text-digest.ts';
import {
  examineJson,
  outcomeOf,
  outcomeWith,
  realRecord,
  resigned,
  verdictOf,
  withValue,
} from '../support/examining.ts';

describe('title-digest', () => {
  const titled = (title: string, signed: string) => {
    const digest = toTextDigest(signed);
    return outcomeOf(
      examineJson(
        resigned(
          [['paper', 'title'], title],
          [
            ['canonical_record', 'metadata', 'title_canon_sha256'],
            digest.kind === 'ok' ? digest.value : null,
          ],
        ),
      ),
      'title-digest',
    );
  };

  it('passes a title beyond ASCII that matches', () => {
    expect(titled('Sur la théorie des Σ', 'sur  la THÉORIE des Σ')).toEqual({ kind: 'pass' });
  });

  it('neither passes nor fails a title beyond ASCII that does not match', () => {
    expect(titled('Sur la the\u0301orie', 'Sur la théorie')).toMatchObject({
      kind: 'unchecked',
      why: 'irreproducible',
    });
  });

  it('fails a title of nothing but ASCII that does not match, with both digests', () => {
    expect(titled('Sur la theorie', 'Sur la théorie')).toMatchObject({
      kind: 'fail',
      expected: expect.stringMatching(/^[\da-f]{64}$/),
    });
  });

  it('cannot be done for a title without a UTF-8 form, or without a signed digest', () => {
    expect(titled('\ud800', 'x')).toMatchObject({ kind: 'unchecked', why: 'irreproducible' });
    const digestless = resigned([['canonical_record', 'metadata', 'title_canon_sha256'], undefined]);
    expect(outcomeOf(examineJson(digestless), 'title-digest')).toMatchObject({
      kind: 'unchecked',
      why: 'absent',
    });
  });
});

describe('canonical-hash and pith-number', () => {
  it('say what was expected and found', () => {
    expect(outcomeWith('canonical-hash', [['canonical_sha256'], 'd'.repeat(64)])).toEqual({
      kind: 'fail',
      expected: 'd'.repeat(64),
      actual: 'd5b65d27d7a9d8346d6525119721729966767114609edd5fb5c8930e9b14019d',
    });
    expect(outcomeWith('pith-number', [['pith_number'], 'pith:2024:2W3F2J6XVHMDI3LFEUIZOILSTF'])).toEqual({
      kind: 'fail',
      expected: 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
      actual: 'pith:2024:2W3F2J6XVHMDI3LFEUIZOILSTF',
    });
  });

  it('leave the number open where the signed part has no readable time, but not where the suffix is wrong', () => {
    const time: JsonPath = ['canonical_record', 'metadata', 'submitted_at'];
    expect(outcomeOf(examineJson(resigned([time, undefined])), 'pith-number')).toMatchObject({
      kind: 'unchecked',
      why: 'absent',
    });
    expect(outcomeOf(examineJson(resigned([time, 'last spring'])), 'pith-number')).toMatchObject({
      kind: 'unchecked',
      why: 'malformed',
    });
    expect(outcomeWith('pith-number', [time, undefined]).kind).toBe('fail');
  });
});

describe('signature', () => {
  it.each([
    ['', 'a signature of 64 bytes', '0 bytes'],
    ['AAAA', 'a signature of 64 bytes', '3 bytes'],
    ['not base64!', '64 bytes in base64', 'not base64!'],
  ])('fails %j', (signature, expected, actual) => {
    expect(outcomeWith('signature', [['receipt', 'signature_b64'], signature])).toEqual({
      kind: 'fail',
      expected,
      actual,
    });
  });

  it('is over the computed hash, whatever hash record and receipt name', () => {
    const other = resigned([['canonical_record', 'source', 'version'], 5]);
    const hash = (other as Record<string, JsonValue>).canonical_sha256 ?? null;
    const json = withValue(other, ['receipt', 'canonical_sha256'], hash);
    expect(outcomeOf(examineJson(json), 'canonical-hash').kind).toBe('pass');
    expect(outcomeOf(examineJson(json), 'pith-number').kind).toBe('pass');
    expect(outcomeOf(examineJson(json), 'receipt-hash').kind).toBe('pass');
    expect(outcomeOf(examineJson(json), 'signature').kind).toBe('fail');
  });

  it.each(['kind', 'algorithm', 'signed_message', 'signature_status'])(
    'is not checked by a procedure that is not known: %s',
    (name) => {
      expect(outcomeWith('signature', [['receipt', name], 'another'])).toMatchObject({
        kind: 'unchecked',
        reason: expect.stringContaining('"another"'),
      });
    },
  );

  it('is absent where there is no receipt', () => {
    for (const id of ['receipt-hash', 'signing-key', 'signature'] as const)
      expect(outcomeWith(id, [['receipt'], undefined])).toEqual({
        kind: 'unchecked',
        why: 'absent',
        reason: 'The record has no receipt.',
      });
  });
});

describe('short-number', () => {
  it.each([
    ['pith:2W3F2J6X', 'pass'],
    ['pith:2W3F2J6XVHMD', 'pass'],
    ['pith:2W3F2J6XVHMDI3LF', 'pass'],
    ['pith:2W3F2J6', 'fail'],
    ['pith:2W3F2J6XV', 'fail'],
    ['pith:', 'fail'],
    ['2W3F2J6X', 'fail'],
    ['pith:AAAAAAAA', 'fail'],
  ])('%s: %s', (short, expected) => {
    expect(outcomeWith('short-number', [['short_pith_number'], short]).kind).toBe(expected);
  });
});

describe('a record of nothing but identity', () => {
  it('is incomplete, not unreadable', () => {
    const { pith_number, canonical_sha256, canonical_record } = realRecord() as Record<string, JsonValue>;
    const bare = { pith_number, canonical_sha256, canonical_record } as JsonValue;
    expect(verdictOf(examineJson(bare))).toBe('incomplete');
  });
});
