import { describe, expect, it } from 'vitest';
import type { PinnedKey } from '../../../src/core/keys/keys.ts';
import {
  examineJson,
  examineText,
  outcomeOf,
  REGISTRY_KEY,
  realRecordWith,
  toExamined,
  verdictOf,
} from '../../support/examining.ts';
import { realRecordText } from '../../support/real-record.ts';

const DEMO_KEY: PinnedKey = {
  keyId: 'demo',
  publicKeyHex: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  trust: 'demo',
  signer: 'nobody',
};

describe('keys', () => {
  it.each([
    ['no key', []],
    ['only another key', [DEMO_KEY]],
  ])('with %s the record is incomplete, and says that the key is missing', (_, keys) => {
    const examined = toExamined(examineText(realRecordText(), { keys }));
    expect(examined.verdict).toEqual({
      kind: 'incomplete',
      missing: ['signing-key', 'signature'],
      done: 7,
      total: 9,
    });
    expect(outcomeOf(examined, 'signing-key')).toMatchObject({ kind: 'unchecked', why: 'no-key' });
    expect(outcomeOf(examined, 'signature')).toMatchObject({ kind: 'unchecked', why: 'blocked' });
    expect(examined.key).toBe(null);
  });

  const impostor: PinnedKey = { ...DEMO_KEY, keyId: REGISTRY_KEY.keyId };

  it('with other bytes under the same id the fingerprint and the signature do not match', () => {
    const examined = toExamined(examineText(realRecordText(), { keys: [impostor] }));
    expect(examined.verdict).toEqual({ kind: 'contradicted', failed: ['signing-key', 'signature'] });
    expect(outcomeOf(examined, 'signing-key')).toMatchObject({
      kind: 'fail',
      actual: '8d4b5ee74e4693bcd1df2446408b0d54',
    });
  });

  it('with other bytes and no fingerprint given the signature alone does not match', () => {
    const examination = examineJson(realRecordWith(['receipt', 'public_key_fingerprint'], undefined), {
      keys: [impostor],
    });
    expect(toExamined(examination).verdict).toEqual({ kind: 'contradicted', failed: ['signature'] });
  });

  it.each(['', 'b2d5', `02${'00'.repeat(31)}`, '00'.repeat(32)])(
    'with the unusable key %j the record is not blamed',
    (publicKeyHex) => {
      const json = realRecordWith(['receipt', 'public_key_fingerprint'], undefined);
      const examined = toExamined(examineJson(json, { keys: [{ ...REGISTRY_KEY, publicKeyHex }] }));
      expect(examined.verdict.kind).toBe('incomplete');
      expect(outcomeOf(examined, 'signature')).toMatchObject({ kind: 'unchecked', why: 'no-key' });
    },
  );

  it('finds the right one among several', () => {
    expect(verdictOf(examineText(realRecordText(), { keys: [DEMO_KEY, REGISTRY_KEY] }))).toBe('verified');
  });
});
