import { hashes, Point, verify } from '@noble/ed25519';
import { sha256 as hashOf, sha512 } from '@noble/hashes/sha2.js';

// Synchronous verification needs a SHA-512 handed in; this is the one place that does.
hashes.sha512 = sha512;

/**
 * SHA-256 of raw bytes, as 32 raw bytes (FIPS 180-4), for platforms without Web Crypto, whose first module has none. Its
 * type is written out, so that the types of the package name no other package.
 */
export const sha256: (bytes: Uint8Array) => Uint8Array = hashOf;

/**
 * The library's part of `isSigned`, and nothing of ours beside it: the page loads this file by itself.
 *
 * The library's default, ZIP-215, is the consensus rule of a blockchain: it accepts points that are not encoded
 * canonically and keys of small order, under which one signature fits many messages. A receipt must mean one message
 * under one key, so `zip215: false`: A and R must be canonical points of the curve, S below the group order, A not
 * of small order.
 * The equation is the cofactored one, which RFC 8032 allows; it differs from the other one only for signatures that
 * the holder of the secret key bent on purpose.
 */
export const holds = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean =>
  verify(signature, message, publicKey, { zip215: false });

/**
 * Builds the library's table of multiples of the base point, which otherwise the first verification pays for (tens
 * of milliseconds). Call it while waiting for the record.
 */
export const prepareVerification = (): void => {
  Point.BASE.multiply(2n);
};
