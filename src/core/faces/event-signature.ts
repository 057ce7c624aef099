import { parseBase64 } from '../base/base64.ts';
import { parseHex32 } from '../base/digest.ts';
import { fail, type Outcome, pass, unchecked } from '../checks/check.ts';
import { formatFound, formatQuoted, type JsonValue, member } from '../json/json.ts';
import type { PinnedKey } from '../keys/keys.ts';
import { isSigned, isUsableKey } from '../keys/signature.ts';
import { type FaceCheck, faceCheck, unknownRule } from './check.ts';

/** The one kind of event whose signature is known (docs/protocol.md "Snapshots"). */
export const INTEGRITY_EVENT = 'pith.integrity.v1';

const lacking = (name: string, value: JsonValue | undefined): Outcome =>
  value === undefined || value === null
    ? unchecked('absent', `The event has no ${name}.`)
    : unchecked('malformed', `${name} should be text, but it is ${formatFound(value)}.`);

const signatureOutcome = (event: JsonValue, key: PinnedKey | null): Outcome => {
  const [sha256, signatureB64, keyId] = ['payload_sha256', 'signature_b64', 'signing_key_id'].map((name) =>
    member(event, name),
  );
  if (typeof sha256 !== 'string') return lacking('payload_sha256', sha256);
  if (typeof signatureB64 !== 'string') return lacking('signature_b64', signatureB64);
  if (typeof keyId !== 'string') return lacking('signing_key_id', keyId);
  const algorithm = member(event, 'algorithm') ?? 'ed25519';
  if (algorithm !== 'ed25519')
    return unknownRule(
      `The event says ${formatFound(algorithm)} where this program knows only "ed25519", so its signature was not checked.`,
    );
  if (key === null)
    return unchecked(
      'no-key',
      `The event names the key ${formatQuoted(keyId)}, which is not among the keys accepted here.`,
    );
  const message = /[A-F]/.test(sha256) ? null : parseHex32(sha256);
  if (message === null)
    return unchecked(
      'malformed',
      `payload_sha256 should be 64 hexadecimal digits in lower case, but it is ${formatFound(sha256)}.`,
    );
  const publicKey = parseHex32(key.publicKeyHex);
  const signature = parseBase64(signatureB64);
  if (publicKey !== null && signature !== null && isSigned(signature, message, publicKey)) return pass;
  if (publicKey === null || !isUsableKey(publicKey))
    return unchecked(
      'no-key',
      `The key accepted here as ${formatQuoted(key.keyId)} is not a usable Ed25519 public key.`,
    );
  if (signature === null) return fail('64 bytes in base64', signatureB64.slice(0, 200));
  if (signature.length !== 64) return fail('a signature of 64 bytes', `${signature.length} bytes`);
  return fail(
    `a signature of ${sha256} by the key ${key.keyId}`,
    'a signature of something else, or by another key',
  );
};

/**
 * The signature of an integrity event: Ed25519 over the 32 raw bytes of its `payload_sha256`, by an accepted key
 * (docs/protocol.md "Snapshots", verified). It says that the registry signed this hash; that the payload shown is the one
 * hashed is another check, which nobody here can do.
 */
export const checkIntegritySignature = (
  event: JsonValue,
  keys: readonly PinnedKey[],
  place: string,
): FaceCheck => {
  const keyId = member(event, 'signing_key_id');
  const key = keys.find((each) => each.keyId === keyId) ?? null;
  return faceCheck('event-signature', signatureOutcome(event, key), place, key);
};
