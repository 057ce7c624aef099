import { hashes, Point, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { isSmallOrder, type SignatureQuestion } from './points.ts';

// Synchronous verification needs a SHA-512 handed in; this is the one place that does.
hashes.sha512 = sha512;

/**
 * Checks an Ed25519 signature (RFC 8032 §5.1.7), as strictly as a record can ask for.
 *
 * The library's default, ZIP-215, is the consensus rule of a blockchain: it accepts points that are not encoded
 * canonically and keys of small order, under which one signature fits many messages. A receipt must mean one message
 * under one key, so `zip215: false`: A and R must be canonical points of the curve, S below the group order, A not
 * of small order. R of small order is refused here in addition: an honest signer never makes one.
 * The equation is the cofactored one, which RFC 8032 allows; it differs from the other one only for signatures that
 * the holder of the secret key bent on purpose.
 *
 * @param signature 64 raw bytes, R and S. @param message raw bytes. @param publicKey 32 raw bytes.
 * @returns false for wrong lengths and bad points, too. Never throws.
 */
export const isSigned = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean =>
  signature.length === 64 &&
  publicKey.length === 32 &&
  verify(signature, message, publicKey, { zip215: false }) &&
  !isSmallOrder(signature.subarray(0, 32));

/** `isSigned` for a question in one piece. */
export const askLibrary = ({ signature, message, publicKey }: SignatureQuestion): boolean =>
  isSigned(signature, message, publicKey);

/**
 * Builds the library's table of multiples of the base point, which otherwise the first verification pays for (tens
 * of milliseconds). Call it while waiting for the record.
 */
export const prepareVerification = (): void => {
  Point.BASE.multiply(2n);
};
