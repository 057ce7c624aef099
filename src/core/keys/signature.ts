import { hashes, Point, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { formatHex } from '../base/digest.ts';

// Synchronous verification needs a SHA-512 handed in; this is the one place that does.
hashes.sha512 = sha512;

/*
 * The y coordinates, little-endian, of the eight points of small order (two have y = 0, four share the last two).
 * A look at the bytes costs nothing; decoding the point would be a twelfth of the whole verification.
 */
const SMALL_ORDER_Y: ReadonlySet<string> = new Set([
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  '00'.repeat(32),
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
]);

/** For a canonical encoding of a point: its last bit is the sign of x, which y does not need. */
export const isSmallOrder = (encoded: Uint8Array): boolean => {
  const y = encoded.slice();
  y[31] = (y[31] ?? 0) & 0x7f;
  return SMALL_ORDER_Y.has(formatHex(y));
};

/** Whether a signature of 64 bytes, R and S, is one of a message, raw, by a public key of 32 bytes. */
export interface SignatureQuestion {
  readonly signature: Uint8Array;
  readonly message: Uint8Array;
  readonly publicKey: Uint8Array;
}

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
 * True for a public key that can sign at all: 32 bytes that are the canonical encoding of a point of the curve, not
 * of small order. With any other key every signature would look wrong, which would be the key's fault.
 */
export const isUsableKey = (publicKey: Uint8Array): boolean => {
  try {
    return !Point.fromBytes(publicKey).isSmallOrder();
  } catch {
    return false;
  }
};

/**
 * Builds the library's table of multiples of the base point, which otherwise the first verification pays for (tens
 * of milliseconds). Call it while waiting for the record.
 */
export const prepareVerification = (): void => {
  Point.BASE.multiply(2n);
};
