import { type DemoKey, toDemoKey } from '../../scripts/corpus/demo-key.ts';
import { hashJson, hashText } from '../../scripts/corpus/hash-json.ts';
import { toShort } from '../../scripts/corpus/to-short.ts';
import { formatPithNumber, toSuffix } from '../../src/core/identifier/pith-number.ts';
import type { JsonObject } from '../../src/core/json/json.ts';

/** A key made for tests. Whether it counts as the registry's is for the configuration of a test to say. */
export const TEST_KEY: DemoKey = toDemoKey(1_000_001);

/** A record that a registry with the test key would have made: hash, number, title digest and signature fit. */
export interface SignedRecord {
  readonly record: JsonObject;
  readonly suffix: string;
  readonly text: string;
}

const asObject = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

/**
 * Signs a record anew with the test key after its texts were changed.
 * @param keyId the name that the receipt gives the key.
 */
export const signAnew = (record: JsonObject, keyId: string = TEST_KEY.keyId): SignedRecord => {
  const before = asObject(record.canonical_record);
  const metadata = asObject(before.metadata);
  const canonical = {
    ...before,
    metadata: { ...metadata, title_canon_sha256: hashText(String(asObject(record.paper).title ?? '')) },
  };
  const hash = hashJson(canonical);
  const suffix = toSuffix(hash.bytes);
  const year = Number(String(metadata.submitted_at).slice(0, 4));
  const whole: JsonObject = {
    ...record,
    canonical_record: canonical,
    canonical_sha256: hash.hex,
    pith_number: formatPithNumber(year, suffix),
    short_pith_number: `pith:${toShort(suffix, 8)}`,
    receipt: {
      ...asObject(record.receipt),
      kind: 'pith_receipt',
      key_id: keyId,
      algorithm: 'ed25519',
      signed_message: 'canonical_sha256_bytes',
      signature_status: 'signed_v1',
      canonical_sha256: hash.hex,
      signature_b64: TEST_KEY.signBase64(hash.bytes),
      public_key_fingerprint: TEST_KEY.fingerprint,
    },
  };
  return { record: whole, suffix, text: JSON.stringify(whole) };
};

/** `keys` of a configuration that takes the test key for the registry's. */
export const acceptingTestKey = ({ keyId = TEST_KEY.keyId, signer = 'a test' } = {}) => [
  { key_id: keyId, algorithm: 'ed25519', public_key_hex: TEST_KEY.publicKeyHex, signer },
];
