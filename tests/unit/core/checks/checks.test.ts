import { describe, expect, it } from 'vitest';
import { fail, pass, unchecked } from '../../../../src/core/checks/check.ts';
import type { JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { toTextDigest } from '../../../../src/core/record/text-digest.ts';
import {
  examineJson,
  outcomeOf,
  outcomeWith,
  REGISTRY_KEY,
  realRecord,
  resigned,
  verdictOf,
  withValue,
} from '../../../support/examining.ts';
import { REAL_SHA256 } from '../../../support/real-record.ts';

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
    expect(titled('Sur la the\u0301orie', 'Sur la théorie')).toEqual(
      unchecked(
        'irreproducible',
        'The title has characters beyond ASCII, and how the registry prepares those for its digest is not known.',
      ),
    );
  });

  it('fails a title of nothing but ASCII that does not match, with both digests', () => {
    expect(outcomeWith('title-digest', [['paper', 'title'], 'abc'])).toEqual(
      fail(
        '64e099845bc70419a74ce43ec581b28bf8fe068838399064767f2e97317a44f8',
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      ),
    );
  });

  it('cannot be done for a title without a UTF-8 form, or without a signed digest', () => {
    expect(titled('\ud800', 'x')).toEqual(
      unchecked(
        'irreproducible',
        'The digest of the title cannot be recomputed here: the text holds half a character, which has no bytes to hash.',
      ),
    );
    const digestless = resigned([['canonical_record', 'metadata', 'title_canon_sha256'], undefined]);
    expect(outcomeOf(examineJson(digestless), 'title-digest')).toEqual(
      unchecked('absent', 'The record has no canonical_record.metadata.title_canon_sha256.'),
    );
  });
});

describe('canonical-hash and pith-number', () => {
  it('say what was expected and found', () => {
    expect(outcomeWith('canonical-hash', [['canonical_sha256'], 'd'.repeat(64)])).toEqual({
      kind: 'fail',
      expected: 'd'.repeat(64),
      actual: REAL_SHA256,
    });
    expect(outcomeWith('pith-number', [['pith_number'], 'pith:2024:2W3F2J6XVHMDI3LFEUIZOILSTF'])).toEqual({
      kind: 'fail',
      expected: 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
      actual: 'pith:2024:2W3F2J6XVHMDI3LFEUIZOILSTF',
    });
  });

  it('leave the number open where the signed part has no readable time, but not where the suffix is wrong', () => {
    const time: JsonPath = ['canonical_record', 'metadata', 'submitted_at'];
    expect(outcomeOf(examineJson(resigned([time, undefined])), 'pith-number')).toEqual(
      unchecked('absent', 'The record has no canonical_record.metadata.submitted_at.'),
    );
    expect(outcomeOf(examineJson(resigned([time, 'last spring'])), 'pith-number')).toEqual(
      unchecked(
        'malformed',
        'The year of the number could not be checked: "last spring" is not a time that this program reads.',
      ),
    );
    expect(outcomeWith('pith-number', [time, undefined])).toEqual(
      fail('OQ7KQ5O3SL5J5NMP45OD37Y6VQ', '2W3F2J6XVHMDI3LFEUIZOILSTF'),
    );
  });
});

const OTHER_SIGNATURE = 'a signature of something else, or by another key';

describe('receipt-hash', () => {
  it.each([
    ['d'.repeat(64), fail(REAL_SHA256, 'd'.repeat(64))],
    ['D'.repeat(64), fail(REAL_SHA256, 'd'.repeat(64))],
    ['', unchecked('absent', 'The field receipt.canonical_sha256 is empty.')],
    [
      'x'.repeat(300),
      unchecked(
        'malformed',
        `receipt.canonical_sha256 could not be read as 64 hexadecimal digits: it is the text "${'x'.repeat(200)}…".`,
      ),
    ],
  ])('of %j', (hash, outcome) => {
    expect(outcomeWith('receipt-hash', [['receipt', 'canonical_sha256'], hash])).toEqual(outcome);
  });
});

describe('signing-key', () => {
  const FINGERPRINT: JsonPath = ['receipt', 'public_key_fingerprint'];

  it.each([
    ['d'.repeat(32), fail('8d4b5ee74e4693bcd1df2446408b0d54', 'd'.repeat(32))],
    [
      'x'.repeat(300),
      unchecked(
        'malformed',
        `receipt.public_key_fingerprint could not be read as 32 hexadecimal digits: it is the text "${'x'.repeat(200)}…".`,
      ),
    ],
  ])('with the fingerprint %j', (fingerprint, outcome) => {
    expect(outcomeWith('signing-key', [FINGERPRINT, fingerprint])).toEqual(outcome);
  });

  it('passes without a fingerprint, and is open with one that is no text', () => {
    expect(outcomeWith('signing-key', [FINGERPRINT, undefined])).toEqual(pass);
    expect(outcomeWith('signing-key', [FINGERPRINT, 7])).toEqual(
      unchecked(
        'malformed',
        'The field receipt.public_key_fingerprint should be text, but it is the number 7.',
      ),
    );
  });

  it('is open where the receipt names no key, or one that nobody accepts', () => {
    expect(outcomeWith('signing-key', [['receipt', 'key_id'], undefined])).toEqual(
      unchecked('absent', 'The record has no receipt.key_id.'),
    );
    expect(outcomeWith('signing-key', [['receipt', 'key_id'], 'other'])).toEqual(
      unchecked('no-key', 'The receipt names the key "other", which is not among the keys accepted here.'),
    );
    expect(outcomeWith('signature', [['receipt', 'key_id'], 'other'])).toEqual(
      unchecked('blocked', 'Without an accepted key the signature cannot be checked.'),
    );
  });

  it.each([
    ['no bytes at all', '', ['signing-key', 'signature']],
    ['bytes that are no point', `02${'00'.repeat(31)}`, ['signature']],
    ['a point of small order', '00'.repeat(32), ['signature']],
  ] as const)('is open, and so is the signature, where the accepted key has %s', (_, publicKeyHex, open) => {
    const json = withValue(realRecord(), FINGERPRINT, undefined);
    const examined = examineJson(json, { keys: [{ ...REGISTRY_KEY, publicKeyHex }] });
    for (const id of ['signing-key', 'signature'] as const)
      expect(outcomeOf(examined, id)).toEqual(
        (open as readonly string[]).includes(id)
          ? unchecked(
              'no-key',
              'The key accepted here as "pith-v1-2026-05" is not a usable Ed25519 public key.',
            )
          : pass,
      );
  });
});

describe('signature', () => {
  it.each([
    [
      `${'A'.repeat(86)}==`,
      `the hash ${REAL_SHA256}, to be signed by the key pith-v1-2026-05`,
      OTHER_SIGNATURE,
    ],
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

  it.each([
    ['kind', 'pith_receipt'],
    ['algorithm', 'ed25519'],
    ['signed_message', 'canonical_sha256_bytes'],
    ['signature_status', 'signed_v1'],
  ])('is not checked by a procedure that is not known: %s', (name, known) => {
    expect(outcomeWith('signature', [['receipt', name], 'another'])).toEqual(
      unchecked(
        'irreproducible',
        `The receipt says "another" where this program knows only "${known}", so the signature was not checked.`,
      ),
    );
    expect(outcomeWith('signature', [['receipt', name], 7])).toEqual(
      unchecked('malformed', `The field receipt.${name} should be text, but it is the number 7.`),
    );
    expect(outcomeWith('signature', [['receipt', name], undefined])).toEqual(pass);
  });

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
  it.each(['pith:2W3F2J6X', 'pith:2W3F2J6XVHMD', 'pith:2W3F2J6XVHMDI3LF', 'pith:2w3f2j6x', '2W3F2J6X'])(
    'passes %s',
    (short) => {
      expect(outcomeWith('short-number', [['short_pith_number'], short])).toEqual(pass);
    },
  );

  it.each([
    ['pith:AAAAAAAA', 'pith:2W3F2J6X'],
    ['pith:AAAAAAAAAAAA', 'pith:2W3F2J6XVHMD'],
    ['pith:AAAAAAAAAAAAAAAA', 'pith:2W3F2J6XVHMDI3LF'],
  ])('fails %s, which should be %s', (short, expected) => {
    expect(outcomeWith('short-number', [['short_pith_number'], short])).toEqual(fail(expected, short));
  });

  it.each([
    'pith:2W3F2J6',
    'pith:2W3F2J6XV',
    'pith:2W3F2J6XVHMDI3LFEUIZ',
    'pith:',
    'no pith:2W3F2J6X',
    'pith:2W3F2J6X no',
    'x'.repeat(300),
  ])('could not read %s', (short) => {
    expect(outcomeWith('short-number', [['short_pith_number'], short])).toEqual(
      unchecked('malformed', expect.stringMatching(/^short_pith_number could not be read as a name: it is /)),
    );
  });
});

describe('a record of nothing but identity', () => {
  it('is incomplete, not unreadable', () => {
    const { pith_number, canonical_sha256, canonical_record } = realRecord() as Record<string, JsonValue>;
    const bare = { pith_number, canonical_sha256, canonical_record } as JsonValue;
    expect(verdictOf(examineJson(bare))).toBe('incomplete');
  });
});
