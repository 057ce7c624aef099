import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseBase64 } from '../../../src/core/base/base64.ts';
import { type JsonObject, type JsonValue, member } from '../../../src/core/json/json.ts';
import { examineText, REGISTRY_KEY, resignedFrom, verdictOf, withValue } from '../../support/examining.ts';
import { CASES, genuine, nearby, otherSignatures, otherSignedParts } from '../../support/many-records.ts';
import { signAnew, TEST_KEY } from '../../support/signing.ts';
import { type Pick, toPick, writeSomehow } from '../../support/write-somehow.ts';

vi.mock('../../../src/core/keys/signature.ts', async (importOriginal) => {
  const { remember } = await import('../../support/remember-signatures.ts');
  return remember(await importOriginal<typeof import('../../../src/core/keys/signature.ts')>());
});
vi.mock('../../../src/core/keys/points.ts', async (importOriginal) => {
  const { rememberKeys } = await import('../../support/remember-signatures.ts');
  return rememberKeys(await importOriginal<typeof import('../../../src/core/keys/points.ts')>());
});

/** What is signed, by whom and how, whatever the alphabet, padding and white space that the signature is written in. */
const toSignedBytes = ({ receipt, canonical_record }: JsonObject): string => {
  const written = member(receipt, 'signature_b64');
  const bytes = typeof written === 'string' ? parseBase64(written) : null;
  return JSON.stringify([
    { ...(receipt as JsonObject | null), signature_b64: bytes === null ? (written ?? null) : [...bytes] },
    canonical_record,
  ]);
};

const receiptWith = (record: JsonObject, name: string, value: JsonValue): JsonObject =>
  withValue(record, ['receipt', name], value) as JsonObject;

/** A signature that differs in one bit, in base64. */
const bent = (signatureB64: string, pick: Pick): string => {
  const bytes = Buffer.from(signatureB64, 'base64');
  const bit = pick(512);
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes.toString('base64');
};

/** Ways of making a record look signed without the registry's key. */
const FORGERIES: readonly ((record: JsonObject, other: JsonObject, pick: Pick) => JsonObject)[] = [
  // A real signature, of another record.
  (record, _, pick) =>
    receiptWith(record, 'signature_b64', otherSignatures[pick(otherSignatures.length)] ?? ''),
  // The whole receipt of another record, whose hash is made to fit.
  (record, other) =>
    receiptWith(
      { ...record, receipt: other.receipt ?? null },
      'canonical_sha256',
      record.canonical_sha256 ?? null,
    ),
  // The right receipt with a signature that is nearly the right one.
  (record, _, pick) =>
    receiptWith(record, 'signature_b64', bent(String(member(record.receipt, 'signature_b64')), pick)),
  (record, _, pick) =>
    receiptWith(
      record,
      'signature_b64',
      String(nearby(String(member(record.receipt, 'signature_b64')), pick)).trim(),
    ),
  // Signed by somebody else, under the name of the registry's key.
  (record) => signAnew(record, REGISTRY_KEY.keyId).record,
  // The same, under their own name, which nobody here accepts.
  (record) => signAnew(record).record,
  // Another signed part, made to fit in everything but the signature.
  (record, _, pick) =>
    resignedFrom({ ...record, canonical_record: otherSignedParts(record, 1, pick)[0] ?? null }),
  // Nothing that is a signature.
  (record, _, pick) =>
    receiptWith(record, 'signature_b64', ['', 'AAAA', `${'A'.repeat(86)}==`, null, 7, []][pick(6)] ?? null),
];

describe('a record that the registry did not sign', () => {
  it(`is never verified, in ${CASES} cases`, () => {
    const seed = Math.trunc(Math.random() * 2 ** 31);
    const pickForgery = toPick(seed);
    const [, first = {}, second = {}] = genuine;
    const forged = Array.from({ length: 1_600 }, (_, index) => {
      const [record, other] = index % 2 === 0 ? [first, second] : [second, first];
      return FORGERIES[index % FORGERIES.length]?.(record, other, pickForgery) ?? {};
    }).filter(
      (record) =>
        // Unless a change came out as what was there before, or as another writing of it.
        ![first, second].some((each) => toSignedBytes(each) === toSignedBytes(record)),
    );
    expect(forged.length).toBeGreaterThan(1_400);
    let tried = 0;
    fc.assert(
      fc.property(fc.nat(forged.length - 1), fc.integer(), (at, writing) => {
        tried += 1;
        const verdict = verdictOf(examineText(writeSomehow(forged[at] ?? {}, toPick(writing))));
        if (verdict === 'verified') throw new Error(`Record ${at} of seed ${seed} is verified.`);
      }),
      { numRuns: CASES },
    );
    expect(tried).toBe(CASES);
    expect(TEST_KEY.publicKeyHex).not.toBe(REGISTRY_KEY.publicKeyHex);
  }, 300_000);
});
