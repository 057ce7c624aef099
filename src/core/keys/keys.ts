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
