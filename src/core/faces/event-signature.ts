import { parseHex } from '../base/hex.ts';
import { type Outcome, unchecked } from '../checks/check.ts';
import { toSignatureOutcome } from '../checks/signature.ts';
import { formatFound, formatQuoted, type JsonValue, member } from '../json/json.ts';
import type { PinnedKey } from '../keys/keys.ts';
import { askLibrary } from '../keys/signature.ts';
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
  if (typeof algorithm !== 'string' || algorithm.toLowerCase() !== 'ed25519')
    return unknownRule(
      `The event says ${formatFound(algorithm)} where this program knows only "ed25519", so its signature was not checked.`,
    );
  if (key === null)
    return unchecked(
      'no-key',
      `The event names the key ${formatQuoted(keyId)}, which is not among the keys accepted here.`,
    );
  const message = parseHex(sha256);
  if (message?.length !== 32)
    return unchecked(
      'malformed',
      `payload_sha256 should be 64 hexadecimal digits, but it is ${formatFound(sha256)}.`,
    );
  return toSignatureOutcome(signatureB64, 'signature_b64', message, key, askLibrary);
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
