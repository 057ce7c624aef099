import { holds } from './noble.ts';
import { makeStrict } from './points.ts';

export { prepareVerification } from './noble.ts';

/** `isSigned` for a question in one piece. */
export const askLibrary = makeStrict(holds);

/**
 * Checks an Ed25519 signature (RFC 8032 §5.1.7) with the library, as strictly as a record can ask for.
 *
 * @param signature 64 raw bytes, R and S. @param message raw bytes. @param publicKey 32 raw bytes.
 * @returns false for wrong lengths and bad points, too. Never throws.
 */
export const isSigned = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean =>
  askLibrary({ signature, message, publicKey });
