import { formatHex } from '../base/digest.ts';
import { isSigned, isSmallOrder, isUsableKey, type SignatureQuestion } from './signature.ts';

/** The order of the group (RFC 8032 §5.1), and the prime of the field, both big-endian in hexadecimal digits. */
const ORDER = '1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed';
const PRIME = '7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed';

/** 32 bytes, little-endian, as digits of which the greatest come first. */
const toDigits = (bytes: Uint8Array): string => formatHex(bytes.slice().reverse());

/** The y of an encoded point: all but the last bit, which is the sign of x. */
const toY = (encoded: Uint8Array): Uint8Array => {
  const y = encoded.slice();
  y[31] = (y[31] ?? 0) & 0x7f;
  return y;
};

/** Which public keys can sign at all, each looked at once: the keys of many records are few. */
export const makeKeyMemory = (): ((publicKey: Uint8Array) => boolean) => {
  const known = new Map<string, boolean>();
  return (publicKey) => {
    const name = formatHex(publicKey);
    const usable = known.get(name) ?? isUsableKey(publicKey);
    known.set(name, usable);
    return usable;
  };
};

/**
 * What of the strictness of `isSigned` a platform may leave out: lengths; a key that is the canonical encoding of a point
 * of the curve, not of small order; S below the group order; R canonical and none of the points of small order. Where
 * this is false the signature is refused, whatever anybody says.
 */
export const isStrictlyFormed = (
  { signature, publicKey }: SignatureQuestion,
  isUsable: (publicKey: Uint8Array) => boolean,
): boolean => {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  const r = signature.subarray(0, 32);
  return (
    toDigits(signature.subarray(32)) < ORDER &&
    toDigits(toY(r)) < PRIME &&
    !isSmallOrder(r) &&
    isUsable(publicKey)
  );
};

/**
 * The answer of `isSigned` to a strictly formed question, with a platform's help. A platform computes the equation of
 * RFC 8032 §5.1.7 without the cofactor, which holds only where the other holds too: its yes is a yes, and what it
 * refuses the library judges.
 */
export const judge = ({ signature, message, publicKey }: SignatureQuestion, isTaken: boolean): boolean =>
  isTaken || isSigned(signature, message, publicKey);
