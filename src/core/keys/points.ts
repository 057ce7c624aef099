import { formatHex } from '../base/hex.ts';

/** Whether a signature of 64 bytes, R and S, is one of a message, raw, by a public key of 32 bytes. */
export interface SignatureQuestion {
  readonly signature: Uint8Array;
  readonly message: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** The prime of the field (RFC 8032 §5.1), 2^255 - 19. */
const PRIME = 2n ** 255n - 19n;
/** The d of the curve -x² + y² = 1 + d x² y² (RFC 8032 §5.1). */
const D = 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n;

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

/** The y of an encoded point, little-endian: all but the last bit, which is the sign of x. */
const toY = (encoded: Uint8Array): Uint8Array => {
  const y = encoded.slice();
  y[31] = (y[31] ?? 0) & 0x7f;
  return y;
};

/** A number from its bytes, the least of which come first (RFC 8032 §5.1.2). */
export const toNumber = (bytes: Uint8Array): bigint => BigInt(`0x${formatHex(bytes.slice().reverse())}`);

/** For a canonical encoding of a point: whether its order is 8 or less. */
export const isSmallOrder = (encoded: Uint8Array): boolean => SMALL_ORDER_Y.has(formatHex(toY(encoded)));

/** Whether the y of an encoded point of 32 bytes is below the prime: whether it is written in the one canonical way. */
export const isCanonicalY = (encoded: Uint8Array): boolean => toNumber(toY(encoded)) < PRIME;

/** Whether a number is the square of another, by Euler's criterion; zero is not counted. */
const isSquare = (base: bigint): boolean => {
  let result = 1n;
  let power = base;
  for (let exponent = (PRIME - 1n) / 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * power) % PRIME;
    power = (power * power) % PRIME;
  }
  return result === 1n;
};

/**
 * True for a public key that can sign at all: 32 bytes that are the canonical encoding of a point of the curve, not
 * of small order (RFC 8032 §5.1.3). With any other key every signature would look wrong, which would be the key's fault.
 *
 * There is an x for a y where (y² - 1) / (d y² + 1) is a square, and so is the product of the two. Only the points with
 * y = ±1 have x = 0, and those are of small order.
 */
export const isUsableKey = (publicKey: Uint8Array): boolean => {
  if (publicKey.length !== 32 || !isCanonicalY(publicKey) || isSmallOrder(publicKey)) return false;
  const y = toNumber(toY(publicKey));
  const yy = (y * y) % PRIME;
  return isSquare(((yy - 1n) * (D * yy + 1n)) % PRIME);
};

/**
 * The library's verification with what is asked beyond it: lengths, so that it never throws, and an R that is not of small
 * order, which an honest signer never makes.
 */
export const makeStrict =
  (holds: (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean) =>
  ({ signature, message, publicKey }: SignatureQuestion): boolean =>
    signature.length === 64 &&
    publicKey.length === 32 &&
    holds(signature, message, publicKey) &&
    !isSmallOrder(signature.subarray(0, 32));
