import { parseBase64 } from '../base/base64.ts';
import { parseHex32 } from '../base/digest.ts';
import { formatQuoted } from '../json/json.ts';
import { type PinnedKey, toFingerprint } from '../keys/keys.ts';
import { isSigned, isUsableKey } from '../keys/signature.ts';
import { orNull } from '../record/fields.ts';
import type { WireRecord } from '../record/wire.ts';
import { fail, type Outcome, pass, unchecked } from './check.ts';
import { type Evidence, noHash, unread } from './facts.ts';

/** What receipts are known to say of themselves (docs/protocol.md "Signature"); anything else may mean another procedure. */
const KNOWN = {
  kind: 'pith_receipt',
  algorithm: 'ed25519',
  signedMessage: 'canonical_sha256_bytes',
  signatureStatus: 'signed_v1',
} as const;

/** The accepted key that a receipt names, or null. */
export const findKey = ({ receipt }: WireRecord, keys: readonly PinnedKey[]): PinnedKey | null => {
  const keyId = orNull(receipt.keyId);
  return keys.find((key) => key.keyId === keyId) ?? null;
};

/** The hash that the receipt is for against the computed one. */
export const checkReceiptHash = ({ record, hash }: Evidence): Outcome => {
  const { canonicalSha256 } = record.wire.receipt;
  if (canonicalSha256.kind !== 'value') return unread(canonicalSha256);
  if (hash.kind === 'error') return noHash;
  return canonicalSha256.value === hash.value.sha256
    ? pass
    : fail(hash.value.sha256, canonicalSha256.value.slice(0, 200));
};

/** That the receipt names an accepted key, and that a fingerprint beside the name is the one of that very key. */
export const checkSigningKey = ({ record, key }: Evidence): Outcome => {
  const { keyId, publicKeyFingerprint } = record.wire.receipt;
  if (keyId.kind !== 'value') return unread(keyId);
  if (key === null)
    return unchecked(
      'no-key',
      `The receipt names the key ${formatQuoted(keyId.value)}, which is not among the keys accepted here.`,
    );
  const expected = toFingerprint(key.publicKeyHex);
  if (expected === null) return unusable(key);
  if (publicKeyFingerprint.kind === 'malformed') return unread(publicKeyFingerprint);
  if (publicKeyFingerprint.kind === 'absent' || publicKeyFingerprint.value === expected) return pass;
  return fail(expected, publicKeyFingerprint.value.slice(0, 200));
};

const unusable = (key: PinnedKey): Outcome =>
  unchecked(
    'no-key',
    `The key accepted here as ${formatQuoted(key.keyId)} is not a usable Ed25519 public key.`,
  );

/** What the receipt says of its own making, where this program does not know it; null where it does. */
const checkProcedure = ({ receipt }: WireRecord): Outcome | null => {
  for (const name of ['kind', 'algorithm', 'signedMessage', 'signatureStatus'] as const) {
    const field = receipt[name];
    if (field.kind === 'malformed') return unread(field);
    if (field.kind === 'value' && field.value !== KNOWN[name])
      return unchecked(
        'irreproducible',
        `The receipt says ${formatQuoted(field.value)} where this program knows only ${formatQuoted(KNOWN[name])}, so the signature was not checked.`,
      );
  }
  return null;
};

/** The Ed25519 signature of the receipt over the 32 raw bytes of the computed hash (docs/protocol.md "Signature"). */
export const checkSignature = ({ record, hash, key }: Evidence): Outcome => {
  const { receipt } = record.wire;
  if (receipt.signatureB64.kind !== 'value') return unread(receipt.signatureB64);
  if (hash.kind === 'error') return noHash;
  if (key === null) return unchecked('blocked', 'Without an accepted key the signature cannot be checked.');
  const unknown = checkProcedure(record.wire);
  if (unknown !== null) return unknown;

  const publicKey = parseHex32(key.publicKeyHex);
  const signature = parseBase64(receipt.signatureB64.value);
  const expected = `a signature of ${hash.value.sha256} by the key ${key.keyId}`;
  if (publicKey === null) return unusable(key);
  if (signature !== null && isSigned(signature, hash.value.bytes, publicKey)) return pass;
  if (!isUsableKey(publicKey)) return unusable(key);
  if (signature === null) return fail('64 bytes in base64', receipt.signatureB64.value.slice(0, 200));
  if (signature.length !== 64) return fail('a signature of 64 bytes', `${signature.length} bytes`);
  return fail(expected, 'a signature of something else, or by another key');
};
