import { formatHex, parseHex32, sha256OfBytes } from '../base/digest.ts';

/**
 * Whose key it is. Only a record signed by a `registry` key may show the green state: `demo` keys sign fiction,
 * `user` keys were added by hand.
 */
export type KeyTrust = 'registry' | 'demo' | 'user';

/** A public key that the caller accepts. Which keys are accepted is an argument of every check, never a constant of the core. */
export interface PinnedKey {
  readonly keyId: string;
  /** 32 raw bytes as 64 lower-case hexadecimal digits. */
  readonly publicKeyHex: string;
  readonly trust: KeyTrust;
  /** Who signs with it, as shown to people: `pith.science`. */
  readonly signer: string;
}

/**
 * The fingerprint by which receipts name a key: the first 16 bytes of SHA-256 of the raw key, as 32 lower-case
 * hexadecimal digits (docs/protocol.md "Signature"). Null where `publicKeyHex` is not 32 bytes in hexadecimal.
 */
export const toFingerprint = (publicKeyHex: string): string | null => {
  const raw = parseHex32(publicKeyHex);
  return raw && formatHex(sha256OfBytes(raw).subarray(0, 16));
};
