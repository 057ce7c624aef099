import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { sha256OfBytes } from '../../src/core/base/digest.ts';
import { formatHex } from '../../src/core/base/hex.ts';

/** A key that signs fiction. Anybody can make it again from the seed, so its signatures prove nothing. */
export interface DemoKey {
  readonly keyId: string;
  readonly publicKeyHex: string;
  /** The first 16 bytes of SHA-256 of the raw key, in hex (docs/protocol.md "Signature"). */
  readonly fingerprint: string;
  /** Ed25519 (RFC 8032) over raw bytes, as base64. */
  signBase64(message: Uint8Array): string;
}

/** What stands before the 32 bytes of a private Ed25519 key in PKCS #8 (RFC 8410 section 7). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

export const toDemoKey = (seed: number): DemoKey => {
  const secret = createHash('sha256').update(`pith viewer demo key ${seed}`).digest();
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, secret]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    keyId: `pith-demo-${seed}`,
    publicKeyHex: publicKey.toString('hex'),
    fingerprint: formatHex(sha256OfBytes(publicKey)).slice(0, 32),
    signBase64: (message) => sign(null, message, privateKey).toString('base64'),
  };
};
