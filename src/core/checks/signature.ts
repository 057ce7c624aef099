import { parseBase64 } from '../base/base64.ts';
import { formatHex, parseHex, parseHex32, parseSha256 } from '../base/hex.ts';
import { formatFound, formatQuoted } from '../json/json.ts';
import type { PinnedKey } from '../keys/keys.ts';
import { isUsableKey, type SignatureQuestion } from '../keys/points.ts';
import { orNull } from '../record/fields.ts';
import type { WireRecord } from '../record/wire.ts';
import { fail, type Outcome, pass, unchecked } from './check.ts';
import { type DecidingCheck, NOT_SIGNED, REQUIRED } from './deciding.ts';
import { type Basis, type Evidence, noHash, unread } from './facts.ts';

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

/** A key's fingerprint (docs/protocol.md "Signature") from its SHA-256. */
const toFingerprintOf = (digest: Uint8Array): string => formatHex(digest.subarray(0, 16));

const empty = (place: string): Outcome => unchecked('absent', `The field ${place} is empty.`);

/** What is there, and could not be read: it proves nothing for or against the record. */
const unreadable = (place: string, expected: string, text: string): Outcome =>
  unchecked('malformed', `${place} could not be read as ${expected}: it is ${formatFound(text)}.`);

/** The hash that the receipt is for against the computed one. */
const checkReceiptHash = ({ record, hash }: Evidence): Outcome => {
  const { canonicalSha256 } = record.wire.receipt;
  if (canonicalSha256.kind !== 'value') return unread(canonicalSha256);
  if (canonicalSha256.value.trim() === '') return empty('receipt.canonical_sha256');
  if (hash.kind === 'error') return noHash;
  const sha256 = parseSha256(canonicalSha256.value);
  if (sha256 === null)
    return unreadable('receipt.canonical_sha256', '64 hexadecimal digits', canonicalSha256.value);
  return sha256 === hash.value.sha256 ? pass : fail(hash.value.sha256, sha256);
};

/** That the receipt names an accepted key, and that a fingerprint beside the name is the one of that very key. */
const checkSigningKey = ({ record, key, keyDigest }: Evidence): Outcome => {
  const { keyId, publicKeyFingerprint } = record.wire.receipt;
  if (keyId.kind !== 'value') return unread(keyId);
  if (key === null)
    return unchecked(
      'no-key',
      `The receipt names the key ${formatQuoted(keyId.value)}, which is not among the keys accepted here.`,
    );
  if (parseHex32(key.publicKeyHex) === null) return unusable(key);
  const expected = toFingerprintOf(keyDigest);
  if (publicKeyFingerprint.kind === 'malformed') return unread(publicKeyFingerprint);
  if (publicKeyFingerprint.kind === 'absent' || publicKeyFingerprint.value.trim() === '') return pass;
  const fingerprint = parseHex(publicKeyFingerprint.value);
  if (fingerprint?.length !== 16)
    return unreadable('receipt.public_key_fingerprint', '32 hexadecimal digits', publicKeyFingerprint.value);
  return formatHex(fingerprint) === expected ? pass : fail(expected, formatHex(fingerprint));
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
    if (field.kind === 'value' && field.value.toLowerCase() !== KNOWN[name])
      return unchecked(
        'irreproducible',
        `The receipt says ${formatQuoted(field.value)} where this program knows only ${formatQuoted(KNOWN[name])}, so the signature was not checked.`,
      );
  }
  return null;
};

const toQuestion = (written: string, message: Uint8Array, key: PinnedKey): SignatureQuestion | null => {
  const signature = parseBase64(written);
  const publicKey = parseHex32(key.publicKeyHex);
  return signature?.length === 64 && publicKey !== null ? { signature, message, publicKey } : null;
};

/** What `checkSignature` will ask about the same record: null where it asks nothing. */
export const toSignatureQuestion = ({ record, hash, key }: Basis): SignatureQuestion | null => {
  const { signatureB64 } = record.wire.receipt;
  if (signatureB64.kind !== 'value' || hash.kind === 'error' || key === null) return null;
  return checkProcedure(record.wire) === null ? toQuestion(signatureB64.value, hash.value.bytes, key) : null;
};

/**
 * A signature as it is written, over 32 raw bytes, by an accepted key (docs/protocol.md "Signature"). Only 64 bytes that are
 * not the signature are a mismatch; what can't be read as 64 bytes is not checked.
 * @param place where it is written, for the sentence that says so.
 * @param isSigned answers as strictly as the library.
 */
export const toSignatureOutcome = (
  written: string,
  place: string,
  message: Uint8Array,
  key: PinnedKey,
  isSigned: (question: SignatureQuestion) => boolean,
): Outcome => {
  if (written.trim() === '') return empty(place);
  const publicKey = parseHex32(key.publicKeyHex);
  if (publicKey === null) return unusable(key);
  const question = toQuestion(written, message, key);
  if (question !== null && isSigned(question)) return pass;
  if (!isUsableKey(publicKey)) return unusable(key);
  if (question === null) return unreadable(place, '64 bytes in base64', written);
  return fail(
    `the hash ${formatHex(message)}, to be signed by the key ${key.keyId}`,
    'a signature of something else, or by another key',
  );
};

/** The Ed25519 signature of the receipt over the 32 raw bytes of the computed hash (docs/protocol.md "Signature"). */
const checkSignature = ({ record, hash, key, isSigned }: Evidence): Outcome => {
  const { signatureB64 } = record.wire.receipt;
  if (signatureB64.kind !== 'value') return unread(signatureB64);
  if (signatureB64.value.trim() === '') return empty('receipt.signature_b64');
  if (hash.kind === 'error') return noHash;
  if (key === null) return unchecked('blocked', 'Without an accepted key the signature cannot be checked.');
  return (
    checkProcedure(record.wire) ??
    toSignatureOutcome(signatureB64.value, 'receipt.signature_b64', hash.value.bytes, key, isSigned)
  );
};

export const receiptHash = {
  id: 'receipt-hash',
  weight: REQUIRED,
  headline: NOT_SIGNED,
  run: checkReceiptHash,
} as const satisfies DecidingCheck;

export const signingKey = {
  id: 'signing-key',
  weight: REQUIRED,
  headline: NOT_SIGNED,
  run: checkSigningKey,
} as const satisfies DecidingCheck;

export const signature = {
  id: 'signature',
  weight: REQUIRED,
  headline: NOT_SIGNED,
  run: checkSignature,
} as const satisfies DecidingCheck;
